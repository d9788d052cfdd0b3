package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/** Reads where a site's day changes. */
final class TimeZones {
  private TimeZones() {}

  static ZoneId of(Value.Obj site, Diagnostics diagnostics) {
    String name = site.text("timeZone");
    Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
    if (zones.contains(name)) {
      return ZoneId.of(name);
    }
    diagnostics.add(
        Diagnostic.of(Code.NOT_IN_LIST, site.at("timeZone"))
            .with("value", name)
            .with("values", "Europe/Helsinki, Europe/Stockholm, UTC")
            .with("suggestion", nearest(name, zones)));
    return ZoneOffset.UTC;
  }

  /** A city alone is most likely meant with its continent. */
  private static String nearest(String name, Set<String> zones) {
    for (String zone : zones) {
      if (!name.isEmpty() && zone.endsWith("/" + name)) {
        return zone;
      }
    }
    return Nearest.to(name, zones);
  }
}

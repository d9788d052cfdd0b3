package fi.tukipakki.assemble;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Old addresses that lead to new ones: aliases of pages and the redirects of site.yml. */
final class Redirects {
  private final SiteConfig config;
  private final Addresses addresses;
  private final Diagnostics diagnostics;
  private final Map<String, String> redirects = new TreeMap<>();

  Redirects(SiteConfig config, Addresses addresses, Diagnostics diagnostics) {
    this.config = config;
    this.addresses = addresses;
    this.diagnostics = diagnostics;
  }

  /** Targets by old address; lists and pages must have taken their addresses before. */
  Map<String, String> of(List<Page> shown) {
    Set<String> paths = new HashSet<>();
    shown.forEach(page -> paths.add(page.path()));
    for (Page page : shown) {
      for (Value item : page.values().items("aliases")) {
        if (item instanceof Value.Text alias) {
          add(alias, page.path());
        }
      }
    }
    config
        .redirects()
        .forEach((from, to) -> ofSite(new Value.Text(from, to.location()), to, paths));
    return redirects;
  }

  private void ofSite(Value.Text from, Value.Text to, Set<String> paths) {
    String target = to.text().startsWith("/") ? to.text().substring(1) : to.text();
    boolean external = target.startsWith("https://") || target.startsWith("http://");
    if (external || paths.contains(target) || isGenerated(target)) {
      add(from, target);
    } else {
      String nearest = Nearest.to(target, paths);
      diagnostics.add(
          Diagnostic.of(Code.BROKEN_LINK, to.location())
              .with("value", to.text())
              .with("suggestion", nearest.isEmpty() ? "" : "/" + nearest));
    }
  }

  /** Whether an address is that of a list, as far as is known before lists are made. */
  private boolean isGenerated(String target) {
    if (target.isEmpty() || target.equals("haku/") || addresses.isTaken(target)) {
      return true;
    }
    Set<String> words = new HashSet<>();
    config.paths().values().forEach(word -> words.addAll(word.byLanguage().values()));
    return Arrays.stream(target.split("/")).anyMatch(words::contains);
  }

  private void add(Value.Text from, String target) {
    String path = Addresses.alias(from);
    if (Addresses.isSafe(path)) {
      if (addresses.take(path, from.location())) {
        redirects.put(path, target);
      }
    } else {
      diagnostics.add(Diagnostic.of(Code.BAD_ALIAS, from.location()).with("value", from.text()));
    }
  }
}

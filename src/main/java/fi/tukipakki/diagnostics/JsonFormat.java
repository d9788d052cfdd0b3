package fi.tukipakki.diagnostics;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** For programs: an array of objects with all that a diagnostic knows. */
public final class JsonFormat implements DiagnosticFormat {
  @Override
  public String print(
      List<Diagnostic> diagnostics, Texts texts, BiFunction<String, Integer, String> lines) {
    JsonArray all = new JsonArray();
    for (Diagnostic d : diagnostics) {
      JsonObject one = new JsonObject();
      one.put("code", d.code().id());
      one.put("severity", d.severity().name().toLowerCase(Locale.ROOT));
      one.put("file", d.location().file());
      one.put("line", d.location().line());
      one.put("column", d.location().column());
      one.put("length", d.location().length());
      one.put("message", texts.message(d));
      one.put("reason", texts.reason(d));
      one.put("fix", texts.fix(d));
      JsonArray related = new JsonArray();
      d.related().forEach(place -> related.add(place.toString()));
      one.put("related", related);
      all.add(one);
    }
    return JsonWriter.string(all) + "\n";
  }
}

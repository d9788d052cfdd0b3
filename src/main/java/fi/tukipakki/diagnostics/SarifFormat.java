package fi.tukipakki.diagnostics;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * For code scanning: SARIF 2.1.0.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifFormat implements DiagnosticFormat {
  @Override
  public String print(
      List<Diagnostic> diagnostics, Texts texts, BiFunction<String, Integer, String> lines) {
    TreeSet<Code> codes = new TreeSet<>();
    JsonArray results = new JsonArray();
    for (Diagnostic d : diagnostics) {
      codes.add(d.code());
      results.add(result(d, texts));
    }
    JsonArray rules = new JsonArray();
    for (Code code : codes) {
      JsonObject rule = object("id", code.id());
      rule.put("name", code.name());
      rule.put("fullDescription", object("text", texts.raw(code.id() + ".explain")));
      rules.add(rule);
    }
    JsonObject driver = object("name", "tukipakki");
    driver.put("rules", rules);
    JsonObject tool = new JsonObject();
    tool.put("driver", driver);
    JsonObject run = new JsonObject();
    run.put("tool", tool);
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    JsonArray runs = new JsonArray();
    runs.add(run);
    JsonObject log = new JsonObject();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", runs);
    return JsonWriter.string(log) + "\n";
  }

  private static JsonObject result(Diagnostic d, Texts texts) {
    JsonObject result = object("ruleId", d.code().id());
    result.put(
        "level",
        switch (d.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case HINT -> "note";
        });
    result.put(
        "message", object("text", texts.message(d) + " " + texts.reason(d) + " " + texts.fix(d)));
    result.put("locations", array(location(d.location())));
    JsonArray related = new JsonArray();
    d.related().forEach(place -> related.add(location(place)));
    if (!related.isEmpty()) {
      result.put("relatedLocations", related);
    }
    return result;
  }

  private static JsonObject location(Location at) {
    JsonObject physical = new JsonObject();
    physical.put("artifactLocation", object("uri", uri(at.file())));
    if (at.line() > 0) {
      JsonObject region = new JsonObject();
      region.put("startLine", at.line());
      if (at.column() > 0) {
        region.put("startColumn", at.column());
        region.put("endColumn", at.column() + at.length());
      }
      physical.put("region", region);
    }
    JsonObject location = new JsonObject();
    location.put("physicalLocation", physical);
    return location;
  }

  private static JsonObject object(String key, String value) {
    JsonObject object = new JsonObject();
    object.put(key, value);
    return object;
  }

  private static JsonArray array(JsonObject only) {
    JsonArray array = new JsonArray();
    array.add(only);
    return array;
  }

  /** A path as a relative reference of RFC 3986: ASCII alone, all but unreserved signs escaped. */
  private static String uri(String path) {
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return out.toString();
  }
}

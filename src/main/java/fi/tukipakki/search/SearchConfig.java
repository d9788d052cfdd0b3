package fi.tukipakki.search;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The data block {@code #search-config} that tells search.js where the index is and what to say.
 */
public final class SearchConfig {
  private final Map<String, Object> labels;

  private SearchConfig(Map<String, Object> labels) {
    this.labels = labels;
  }

  /** Reads the built-in labels. */
  public static SearchConfig load() {
    try (InputStream in = SearchConfig.class.getResourceAsStream("/search/labels.json")) {
      String json =
          new String(
              Objects.requireNonNull(in, "labels.json").readAllBytes(), StandardCharsets.UTF_8);
      return new SearchConfig(JsonParser.object().from(json));
    } catch (JsonParserException e) {
      throw new IllegalStateException("search/labels.json", e);
    } catch (IOException e) {
      throw new UncheckedIOException("search/labels.json", e);
    }
  }

  /**
   * JSON for a page; safe inside a script element.
   *
   * @param language the page's language; an unknown one speaks Finnish
   * @param easy whether its readers prefer easy versions
   * @param root relative path from the page to the site's root, {@code ""} or {@code ../../}
   * @param start {@link IndexFiles#start}
   * @param index path of the A–Ö index from the root, or empty
   * @param portable as in {@link SearchOptions}
   */
  public String json(
      String language, boolean easy, String root, String start, String index, boolean portable) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("language", language);
    if (easy) {
      out.put("easy", true);
    }
    out.put("root", root);
    out.put("start", start);
    out.put("index", index);
    out.put("portable", portable);
    Object own = labels.getOrDefault(language, labels.get("fi"));
    Map<String, Object> sorted = new TreeMap<>();
    ((Map<?, ?>) own).forEach((key, value) -> sorted.put((String) key, value));
    out.put("labels", sorted);
    return JsonText.of(out);
  }
}

package fi.tukipakki.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The project's judged queries. */
final class JudgedQueries {
  /** One query with the pages that answer it, and the set that it is for. */
  record Judged(String kind, String set, String query, Map<String, Integer> pages) {}

  private JudgedQueries() {}

  static List<Judged> read() throws IOException {
    List<Judged> out = new ArrayList<>();
    for (String line : lines("/search/queries.tsv")) {
      String[] part = line.split("\t");
      Map<String, Integer> pages = new LinkedHashMap<>();
      for (String page : part[3].split(" ")) {
        int at = page.lastIndexOf('=');
        pages.put(page.substring(0, at) + "/", Integer.parseInt(page.substring(at + 1)));
      }
      out.add(new Judged(part[0], part[1], part[2], pages));
    }
    return out;
  }

  /** Which set of a collection is asked for: the held-out one never tells what it missed. */
  static boolean isHeldOut() {
    return "held-out".equals(System.getProperty("search.set"));
  }

  /** The lines of a resource without comments. */
  static List<String> lines(String name) throws IOException {
    return lines(name, "#");
  }

  /** The lines of a resource that do not begin so. */
  static List<String> lines(String name, String comment) throws IOException {
    try (InputStream in = JudgedQueries.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(l -> !l.isBlank() && !l.startsWith(comment)).toList();
    }
  }
}

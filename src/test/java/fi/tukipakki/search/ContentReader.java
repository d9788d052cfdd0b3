package fi.tukipakki.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a folder of Markdown just well enough for the search's own tests. */
final class ContentReader {
  private static final Pattern CITATION =
      Pattern.compile("\\b([A-ZÄÖ]{2,5}|[0-9]{1,4}/[0-9]{4}) ([0-9]{1,3}( [a-z])?) §");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

  private ContentReader() {}

  /** The folder with the site's content: content/, or the system property search.content. */
  static Path folder() {
    return Path.of(System.getProperty("search.content", "content"));
  }

  static List<SearchPage> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
    List<SearchPage> out = new ArrayList<>();
    for (Path file : files) {
      String id = folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.md$", "");
      out.add(page(id, Files.readString(file, StandardCharsets.UTF_8)));
    }
    return out;
  }

  static SearchPage page(String id, String text) {
    Map<String, Object> front = Map.of();
    String body = text;
    if (text.startsWith("---\n")) {
      int end = text.indexOf("\n---\n", 3);
      Object read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(text.substring(4, end + 1));
      front = new TreeMap<>();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) read).entrySet()) {
        front.put(String.valueOf(entry.getKey()), entry.getValue());
      }
      body = text.substring(end + 5);
    }
    String language =
        id.endsWith(".sv") ? "sv" : id.endsWith(".en") ? "en" : id.endsWith(".se") ? "se" : "fi";
    String type = id.contains("/") ? id.substring(0, id.indexOf('/')) : "page";
    List<SearchSection> sections = new ArrayList<>();
    if (front.get("definition") != null) {
      sections.add(new SearchSection("", "", String.valueOf(front.get("definition"))));
    }
    for (String list : new String[] {"steps", "sections"}) {
      for (Object item : list(front.get(list))) {
        if (item instanceof Map<?, ?> map) {
          boolean law = list.equals("sections");
          String heading = (law ? map.get("id") + " § " : "") + map.get("title");
          StringBuilder all = new StringBuilder();
          map.forEach(
              (key, value) ->
                  all.append(key.equals("title") || key.equals("id") ? "" : flat(value) + " "));
          sections.add(
              new SearchSection(
                  (law ? "p-" : "") + String.valueOf(map.get("id")).replace(" ", ""),
                  heading,
                  all.toString()));
        }
      }
    }
    sections.addAll(sections(body));
    List<String> keywords = new ArrayList<>(strings(front.get("keywords")));
    for (String key : new String[] {"abbreviation", "number", "short", "abbreviations"}) {
      if (front.get(key) != null) {
        keywords.add(String.valueOf(front.get(key)));
      }
    }
    List<String> laws = new ArrayList<>(strings(front.get("law")));
    Matcher m = CITATION.matcher(text);
    while (m.find()) {
      laws.add(m.group(1) + " " + m.group(2) + " §");
    }
    return new SearchPage(
        id + "/",
        String.valueOf(front.getOrDefault("title", id)),
        String.valueOf(front.getOrDefault("description", "")),
        language,
        type,
        type,
        strings(front.get("audience")),
        strings(front.get("region")),
        keywords,
        laws.stream().distinct().toList(),
        sections,
        id.endsWith(".selko") ? 0.7 : 1);
  }

  static List<SearchSection> sections(String body) {
    List<SearchSection> out = new ArrayList<>();
    String heading = "";
    StringBuilder text = new StringBuilder();
    for (String line : body.split("\n", -1)) {
      if (line.startsWith("## ") || line.startsWith("### ")) {
        out.add(new SearchSection(anchor(heading), heading, plain(text.toString())));
        heading = line.replaceFirst("^#+ ", "");
        text.setLength(0);
      } else {
        text.append(line).append('\n');
      }
    }
    out.add(new SearchSection(anchor(heading), heading, plain(text.toString())));
    return out;
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replace('ä', 'a')
        .replace('ö', 'o')
        .replaceAll("[^a-z0-9]+", "-");
  }

  private static String plain(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1").replaceAll("[*_`>#|]", " ");
  }

  private static String flat(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder out = new StringBuilder();
      map.values().forEach(v -> out.append(flat(v)).append(' '));
      return out.toString();
    }
    if (value instanceof List<?> list) {
      StringBuilder out = new StringBuilder();
      list.forEach(v -> out.append(flat(v)).append(' '));
      return out.toString();
    }
    return plain(String.valueOf(value));
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<String> strings(Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    List<String> out = new ArrayList<>();
    for (Object item : list(value)) {
      out.add(String.valueOf(item));
    }
    return out;
  }
}

package fi.tukipakki.parse;

import fi.tukipakki.content.Document;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.yaml.YamlNode;
import fi.tukipakki.yaml.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a page's file. Front matter is the text between a first line {@code ---} and the next. */
public final class DocumentParser {
  private final Map<String, Language> languages;
  private final Language defaultLanguage;
  private final Diagnostics diagnostics;

  public DocumentParser(
      Map<String, Language> languages, Language defaultLanguage, Diagnostics diagnostics) {
    this.languages = languages;
    this.defaultLanguage = defaultLanguage;
    this.diagnostics = diagnostics;
  }

  /** The file's parts, or nothing when it cannot be read; then diagnostics tell why. */
  public Optional<Document> parse(SourceFile file) {
    String[] parts = file.path().split("/");
    List<String> folders = Arrays.asList(parts).subList(1, parts.length - 1);
    String name = parts[parts.length - 1];
    name = name.substring(0, name.length() - ".md".length());
    Language language = defaultLanguage;
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      String id = name.substring(dot + 1);
      language = languages.get(id);
      if (language == null) {
        diagnostics.add(
            Diagnostic.of(Code.UNKNOWN_LANGUAGE, Location.of(file.path()))
                .with("value", id)
                .with("values", String.join(", ", languages.keySet()))
                .with("suggestion", Nearest.to(id, languages.keySet())));
        return Optional.empty();
      }
      name = name.substring(0, dot);
    }
    return split(file, folders, name, language);
  }

  private Optional<Document> split(
      SourceFile file, List<String> folders, String name, Language language) {
    String text = file.text();
    int firstEnd = lineEnd(text, 0);
    String firstLine = text.substring(0, firstEnd);
    if (!isFence(firstLine)) {
      diagnostics.add(
          Diagnostic.of(Code.FRONT_MATTER_MISSING, file.locate(0, firstEnd))
              .with("variant", nearMiss(text, firstLine)));
      return Optional.empty();
    }
    int start = Math.min(text.length(), firstEnd + 1);
    int lines = 1;
    for (int at = start; at < text.length(); ) {
      int end = lineEnd(text, at);
      lines++;
      if (isFence(text.substring(at, end))) {
        String yaml = text.substring(start, at);
        Optional<YamlNode.Mapping> frontMatter = YamlReader.read(file, yaml, 1, diagnostics);
        int bodyLine = lines;
        return frontMatter.map(f -> new Document(file, folders, name, language, f, bodyLine));
      }
      at = end + 1;
    }
    diagnostics.add(Diagnostic.of(Code.FRONT_MATTER_NOT_CLOSED, file.locate(0, firstEnd)));
    return Optional.empty();
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isFence(String line) {
    return line.startsWith("---") && line.stripTrailing().length() == 3;
  }

  private static String nearMiss(String text, String firstLine) {
    if (firstLine.isBlank() && text.stripLeading().startsWith("---")) {
      return "blank";
    }
    return firstLine.strip().matches("-{2,}|—+|–+|\\+{3}") ? "dashes" : "";
  }
}

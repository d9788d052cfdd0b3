package fi.tukipakki.parse;

import fi.tukipakki.content.Document;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
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
    String first = file.line(1);
    if (!isFence(first)) {
      diagnostics.add(
          Diagnostic.of(Code.FRONT_MATTER_MISSING, file.locate(0, first.length()))
              .with("variant", nearMiss(file.text(), first)));
      return Optional.empty();
    }
    for (int line = 1; line < file.lines(); line++) {
      if (isFence(file.line(line + 1))) {
        int bodyLine = line + 1;
        return YamlReader.read(file, file.lines(1, line), 1, diagnostics)
            .map(f -> new Document(file, folders, name, language, f, bodyLine));
      }
    }
    diagnostics.add(Diagnostic.of(Code.FRONT_MATTER_NOT_CLOSED, file.locate(0, first.length())));
    return Optional.empty();
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

package fi.tukipakki.render;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.yaml.YamlNode;
import fi.tukipakki.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the templates, {@code templates/strings/LANGUAGE.yml}. */
public final class Strings {
  private final TemplateFiles files;
  private final Diagnostics diagnostics;
  private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

  public Strings(TemplateFiles files, Diagnostics diagnostics) {
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** All words in a language; a language without a file of its own uses its tag's, else English. */
  public Map<String, String> in(Language language) {
    return byLanguage.computeIfAbsent(language.id(), id -> load(id, language.tag()));
  }

  public String text(String key, Language language) {
    return in(language).getOrDefault(key, key);
  }

  private Optional<String> text(String file) {
    try {
      return files.read(file);
    } catch (TemplateFailure e) {
      diagnostics.add(e.diagnostic());
      return files.builtIn(file);
    }
  }

  private Map<String, String> load(String id, String tag) {
    for (String name : new String[] {id, tag, "en"}) {
      Optional<String> text = text("strings/" + name + ".yml");
      if (text.isPresent()) {
        SourceFile file = new SourceFile("templates/strings/" + name + ".yml", text.get());
        Map<String, String> words = new LinkedHashMap<>();
        YamlReader.read(file, file.text(), 0, diagnostics)
            .ifPresent(
                mapping ->
                    mapping
                        .entries()
                        .forEach(
                            (key, entry) -> {
                              if (entry.value() instanceof YamlNode.Scalar scalar) {
                                words.put(key, scalar.text());
                              }
                            }));
        return Map.copyOf(words);
      }
    }
    throw new IllegalStateException("no built-in strings for " + id);
  }
}

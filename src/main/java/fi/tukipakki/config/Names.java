package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.Slug;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names that a site gives to its types and languages: they stand in files and addresses. */
final class Names {
  private static final Pattern FORM = Pattern.compile("[a-z][a-zA-Z0-9-]*");

  private final Diagnostics diagnostics;

  Names(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(String name, Location at) {
    if (!FORM.matcher(name).matches()) {
      diagnostics.add(
          Diagnostic.of(Code.BAD_PATTERN, at)
              .with("value", name)
              .with("pattern", FORM.pattern())
              .with("suggestion", Slug.of(name)));
    }
  }

  /** Tells that something is gone that a site cannot be without. */
  void missing(String key, Location at) {
    diagnostics.add(
        Diagnostic.of(Code.MISSING_KEY, at)
            .with("key", key)
            .with("label", key)
            .with("shape", "site"));
  }

  /** Words for addresses, in letters that addresses have; parts may be divided by slashes. */
  static LocalText address(LocalText words) {
    Map<String, String> slugs = new LinkedHashMap<>();
    words
        .byLanguage()
        .forEach(
            (language, word) -> {
              String slug =
                  Arrays.stream(word.split("/"))
                      .map(Slug::of)
                      .filter(part -> !part.isEmpty())
                      .collect(Collectors.joining("/"));
              if (!slug.isEmpty()) {
                slugs.put(language, slug);
              }
            });
    return new LocalText(slugs);
  }
}

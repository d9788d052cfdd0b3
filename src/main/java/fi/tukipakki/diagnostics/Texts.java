package fi.tukipakki.diagnostics;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of diagnostics and of the program's other messages in one language. A placeholder is
 * written {@code {name}}; in a diagnostic's fix, the variant {@code .fix.suggestion} is taken when
 * there is a suggestion.
 */
public final class Texts {
  private final ResourceBundle bundle;

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Texts in Finnish ({@code fi}) or English (anything else). */
  public static Texts in(String language) {
    Locale locale = language.equals("fi") ? Locale.forLanguageTag("fi") : Locale.ENGLISH;
    return new Texts(
        ResourceBundle.getBundle(
            "messages.diagnostics",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  public String message(Diagnostic d) {
    return variant(d, "message");
  }

  public String reason(Diagnostic d) {
    return variant(d, "reason");
  }

  public String fix(Diagnostic d) {
    String suggested = d.code().id() + ".fix.suggestion";
    return d.args().containsKey("suggestion") && has(suggested)
        ? text(suggested, d.args())
        : variant(d, "fix");
  }

  private String variant(Diagnostic d, String part) {
    String key = d.code().id() + "." + part;
    String special = key + "." + d.args().getOrDefault("variant", "");
    return text(has(special) ? special : key, d.args());
  }

  /** The text under a key as it stands, braces and all. */
  public String raw(String key) {
    return bundle.getString(key);
  }

  /** The text under a key with its placeholders filled; an argument that is missing stays empty. */
  public String text(String key, Map<String, String> args) {
    String pattern = bundle.getString(key);
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(pattern.length() + 32);
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(pattern, at, open)
          .append(args.getOrDefault(pattern.substring(open + 1, close), ""));
      at = close + 1;
    }
    return out.append(pattern, at, pattern.length()).toString();
  }

  public String text(String key) {
    return text(key, Map.of());
  }

  public boolean has(String key) {
    try {
      bundle.getString(key);
      return true;
    } catch (MissingResourceException e) {
      return false;
    }
  }
}

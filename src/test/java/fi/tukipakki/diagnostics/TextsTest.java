package fi.tukipakki.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final List<String> LANGUAGES = List.of("fi", "en");
  private static final List<String> FILLED = List.of("message", "reason", "fix");
  private static final List<String> RAW = List.of("explain", "wrong", "right");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
  private static final Location HERE = new Location("content/a.md", 2, 1, 3);

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasItsTextsInBothLanguages(Code code) {
    for (String language : LANGUAGES) {
      Texts texts = Texts.in(language);
      for (String part : FILLED) {
        assertTrue(texts.has(code.id() + "." + part), language + " " + code.id() + "." + part);
      }
      for (String part : RAW) {
        String key = code.id() + "." + part;
        assertTrue(texts.has(key) && !texts.raw(key).isBlank(), language + " " + key);
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertEquals(keys("fi"), keys("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "en"})
  void noTextBelongsToAnUnknownCodeOrPart(String language) throws IOException {
    for (String key : keys(language)) {
      String[] parts = key.split("\\.");
      if (parts[0].matches("TP\\d+")) {
        assertTrue(Code.byId(parts[0]).isPresent(), key);
        assertTrue(parts.length == 2 ? known(parts[1]) : FILLED.contains(parts[1]), key);
        assertTrue(parts.length <= 3, key);
      }
    }
  }

  private static boolean known(String part) {
    return FILLED.contains(part) || RAW.contains(part);
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() throws IOException {
    Map<String, String> finnish = load("fi");
    Map<String, String> english = load("en");
    finnish.forEach(
        (key, text) -> {
          if (!isRaw(key)) {
            assertEquals(placeholders(text), placeholders(english.get(key)), key);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "en"})
  void filledTextsHaveNoBracesButPlaceholders(String language) throws IOException {
    load(language)
        .forEach(
            (key, text) -> {
              if (!isRaw(key)) {
                String rest = PLACEHOLDER.matcher(text).replaceAll("");
                assertTrue(rest.indexOf('{') < 0 && rest.indexOf('}') < 0, key);
              }
            });
  }

  /** A fix goes on after "Korjaa:", so it starts small and needs no full stop. */
  @ParameterizedTest
  @ValueSource(strings = {"fi", "en"})
  void textsHaveTheFormOfADiagnostic(String language) throws IOException {
    load(language)
        .forEach(
            (key, text) -> {
              if (key.matches("TP\\d+\\.(message|reason).*")) {
                assertTrue(text.endsWith(".") || text.endsWith("{help}"), key);
              } else if (key.matches("TP\\d+\\.fix.*")) {
                assertTrue(Character.isLowerCase(text.charAt(0)), key);
                assertFalse(text.endsWith("."), key);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "fi, deadline, 'kirjoita \"deadline\"'",
    "fi, '', 'vaihda avain johonkin sallituista tai poista rivi'",
    "en, deadline, 'write \"deadline\"'",
    "en, '', 'change the key to one of those allowed, or delete the line'",
  })
  void fixNamesTheSuggestionWhenThereIsOne(String language, String suggestion, String expected) {
    Diagnostic unknown =
        Diagnostic.of(Code.UNKNOWN_KEY, HERE).with("key", "x").with("suggestion", suggestion);
    assertEquals(expected, Texts.in(language).fix(unknown));
  }

  @Test
  void suggestionWithoutATextOfItsOwnLeavesTheFixOfTheVariant() {
    Diagnostic late =
        Diagnostic.of(Code.YAML_SYNTAX, HERE).with("variant", "tab").with("suggestion", "x");
    assertEquals("korvaa sarkain kahdella välilyönnillä", Texts.in("fi").fix(late));
  }

  @Test
  void variantPicksItsOwnTexts() {
    Texts texts = Texts.in("fi");
    Diagnostic plain = Diagnostic.of(Code.BAD_DATE, HERE).with("value", "2026-02-30");
    Diagnostic calendar = plain.with("variant", "calendar");
    assertEquals("Päivämäärä \"2026-02-30\" ei ole oikeassa muodossa.", texts.message(plain));
    assertEquals("Päivää 2026-02-30 ei ole kalenterissa.", texts.message(calendar));
    assertFalse(texts.reason(calendar).equals(texts.reason(plain)));
    assertFalse(texts.fix(calendar).equals(texts.fix(plain)));
  }

  @Test
  void variantWithoutTextsOfItsOwnTakesThePlainOnes() {
    Texts texts = Texts.in("fi");
    Diagnostic plain = Diagnostic.of(Code.BAD_DATE, HERE).with("value", "eilen");
    Diagnostic odd = plain.with("variant", "odd");
    assertEquals(texts.message(plain), texts.message(odd));
    assertEquals(texts.reason(plain), texts.reason(odd));
    assertEquals(texts.fix(plain), texts.fix(odd));
  }

  @Test
  void missingArgumentStaysEmpty() {
    Diagnostic missing =
        Diagnostic.of(Code.MISSING_KEY, HERE).with("key", "title").with("label", "Otsikko");
    assertEquals(
        "Tieto \"Otsikko\" tarvitaan tässä kohdassa aina.",
        Texts.in("fi").reason(missing).stripTrailing());
  }

  @Test
  void bracesInAnArgumentAreNotFilledAgain() {
    Diagnostic unknown =
        Diagnostic.of(Code.UNKNOWN_KEY, HERE).with("key", "{keys} {").with("keys", "title");
    assertEquals("Tuntematon avain \"{keys} {\".", Texts.in("fi").message(unknown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "en"})
  void bracesInExamplesSurvive(String language) {
    Texts texts = Texts.in(language);
    assertTrue(texts.raw("TP094.right").equals("<h1>{{ page.card.title }}</h1>"));
    assertTrue(texts.raw("TP045.right").matches("(?s).*\\{#[a-z-]+}"));
    assertTrue(texts.raw("TP096.wrong").contains("{% include"));
  }

  @Test
  void examplesKeepTheirLinesAndIndentation() {
    assertEquals(
        "deadline:\n  within: 7 arkipäivää\n  from: vireilletulo",
        Texts.in("fi").raw("TP076.right"));
  }

  @Test
  void finnishIsPlainUtf8AndAnyOtherLanguageIsEnglish() {
    assertEquals("Lisää", Texts.in("fi").text("label.more"));
    assertEquals("More", Texts.in("en").text("label.more"));
    assertEquals("More", Texts.in("sv").text("label.more"));
  }

  private static boolean isRaw(String key) {
    return RAW.contains(key.substring(key.indexOf('.') + 1)) && key.startsWith("TP");
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Set<String> keys(String language) throws IOException {
    return new TreeSet<>(load(language).keySet());
  }

  /** The file itself; a key that stands twice fails. */
  private static Map<String, String> load(String language) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Properties once =
        new Properties() {
          private static final long serialVersionUID = 1;

          @Override
          public synchronized Object put(Object key, Object value) {
            assertFalse(texts.containsKey((String) key), key + " stands twice");
            return texts.put((String) key, (String) value);
          }
        };
    String name = "/messages/diagnostics_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      once.load(reader);
    }
    return texts;
  }
}

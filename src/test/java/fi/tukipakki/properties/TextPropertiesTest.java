package fi.tukipakki.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.discover.TextReader;
import fi.tukipakki.model.RelativePath;
import fi.tukipakki.model.Signs;
import fi.tukipakki.model.Slug;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Typography;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Texts, paths and places. */
class TextPropertiesTest {
  /** Texts with line ends, tabs, marks, pairs and halves of pairs. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "ä",
            "a\u0308",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u0301",
            "\u00ad",
            "§",
            "\u2028",
            "#",
            "*",
            "[",
            "](",
            "`",
            "<b>",
            "&#1;",
            "x".repeat(9))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500, seed = "417")
  void aPlaceIsWhereCountingFindsIt(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 400) int at,
      @ForAll @IntRange(max = 20) int length) {
    int offset = Math.min(at, text.length());
    Location found = new SourceFile("a.md", text).locate(offset, length);
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    int end = Math.min(offset + length, text.length());
    assertEquals(line + 1, found.line());
    assertEquals(text.codePointCount(start, offset) + 1, found.column());
    assertEquals(text.codePointCount(offset, end), found.length());
  }

  @Property(tries = 500, seed = "417")
  void aLineIsWhatStandsBetweenItsEnds(@ForAll("texts") String text) {
    SourceFile file = new SourceFile("a.md", text);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      assertEquals(lines[i], file.line(i + 1));
      Location whole = file.locate(i, 0, lines[i].length());
      assertEquals(
          new Location("a.md", i + 1, 1, lines[i].codePointCount(0, lines[i].length())), whole);
    }
    assertEquals("", file.line(0));
    assertEquals("", file.line(lines.length + 1));
  }

  @Property(tries = 500, seed = "417")
  void readingTwiceIsReadingOnce(@ForAll("texts") String text) {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<SourceFile> once = TextReader.read("a.md", bytes, diagnostics);
    assertEquals(once.isEmpty(), diagnostics.hasErrors());
    if (once.isPresent()) {
      String read = once.get().text();
      assertTrue(Normalizer.isNormalized(read, Normalizer.Form.NFC));
      assertTrue(read.indexOf('\r') < 0);
      assertEquals(-1, Signs.badAt(read), read);
      byte[] again = read.getBytes(StandardCharsets.UTF_8);
      assertEquals(once, TextReader.read("a.md", again, diagnostics));
    }
  }

  @Property(tries = 500, seed = "417")
  void cleanTextIsCleanAndAsLong(@ForAll String text) {
    String clean = Signs.clean(text);
    assertEquals(-1, Signs.badAt(clean));
    assertEquals(text.length(), clean.length());
    assertEquals(clean, Signs.clean(clean));
  }

  @Property(tries = 500, seed = "417")
  void aSlugIsAnAddressAndItsOwnSlug(@ForAll String text) {
    String slug = Slug.of(text);
    assertTrue(slug.matches("([a-z0-9]+(-[a-z0-9]+)*)?"), slug);
    assertEquals(slug, Slug.of(slug));
  }

  @Property(tries = 500, seed = "417")
  void aRelativeAddressLeadsWhereItShould(
      @ForAll @Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 3) String> from,
      @ForAll @Size(max = 5) List<@AlphaChars @StringLength(min = 1, max = 3) String> to) {
    String start = from.isEmpty() ? "" : String.join("/", from) + "/";
    String target = to.isEmpty() ? "" : String.join("/", to) + "/";
    String resolved =
        RelativePath.resolve(start + "index.html", RelativePath.between(start, target));
    assertEquals(String.join("/", to), resolved);
  }

  @Property(tries = 500, seed = "417")
  void aReferenceNeverLeadsIntoTheSiteFromAbove(
      @ForAll @Size(max = 8) List<@AlphaChars @StringLength(max = 2) String> parts) {
    String reference = "../".repeat(3) + String.join("/", parts);
    String file = RelativePath.resolve("content/a.md", reference);
    assertTrue(file.startsWith(".."), file);
  }

  @Property(tries = 500, seed = "417")
  void encodingIsUndoneByDecoding(@ForAll("texts") String text) {
    assertEquals(text, RelativePath.decoded(RelativePath.encoded(text)));
  }

  @Property(tries = 500, seed = "417")
  void typographyKeepsLettersAndSettles(@ForAll("texts") String text) {
    String once = Typography.apply(text);
    assertEquals(once, Typography.apply(once));
    assertEquals(letters(text), letters(once));
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Property(tries = 500, seed = "417")
  void aTimeSpanIsReadOrRefused(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 900) int number) {
    TimeSpan.parse(text);
    TimeSpan.parse(number + text);
    assertTrue(TimeSpan.parse(number + " kk").isPresent());
  }
}

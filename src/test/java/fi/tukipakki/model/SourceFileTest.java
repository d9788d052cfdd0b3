package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.diagnostics.Location;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  /** An emoji is two UTF-16 units and one code point; a tab is one of either. */
  private static final SourceFile FILE =
      new SourceFile("content/a.md", "abc\n🚑🚑 määrä\n\tx\n\nviimeinen");

  private static Location at(int line, int column, int length) {
    return new Location("content/a.md", line, column, length);
  }

  @Test
  void offsetsBecomeLinesAndCodePoints() {
    assertEquals(at(1, 1, 0), FILE.locate(0, 0));
    assertEquals(at(1, 3, 1), FILE.locate(2, 1));
    assertEquals(at(1, 4, 1), FILE.locate(3, 1), "the line's end belongs to the line");
    assertEquals(at(2, 1, 1), FILE.locate(4, 2), "one emoji");
    assertEquals(at(2, 4, 5), FILE.locate(FILE.text().indexOf("määrä"), 5));
    assertEquals(at(3, 2, 1), FILE.locate(FILE.text().indexOf("x"), 1));
    assertEquals(at(4, 1, 0), FILE.locate(FILE.text().indexOf("\n\n") + 1, 0), "an empty line");
  }

  @Test
  void anOffsetPastTheEndIsTheEnd() {
    assertEquals(at(5, 10, 0), FILE.locate(10_000, 3));
    assertEquals(at(5, 9, 1), FILE.locate(FILE.text().length() - 1, 50));
    assertEquals(new Location("e", 1, 1, 0), new SourceFile("e", "").locate(5, 5));
  }

  @Test
  void linesAndColumnsBecomeCodePoints() {
    assertEquals(at(1, 2, 2), FILE.locate(0, 1, 2));
    assertEquals(at(2, 4, 5), FILE.locate(1, 5, 5));
    assertEquals(at(3, 2, 1), FILE.locate(2, 1, 1));
  }

  @Test
  void aStretchEndsWithItsLine() {
    assertEquals(at(1, 2, 2), FILE.locate(0, 1, 100));
    assertEquals(at(1, 4, 0), FILE.locate(0, 100, 100));
    assertEquals(at(5, 1, 9), FILE.locate(4, 0, 100));
  }

  @Test
  void linesAreGivenWithoutTheirEnds() {
    assertEquals("abc", FILE.line(1));
    assertEquals("\tx", FILE.line(3));
    assertEquals("", FILE.line(4));
    assertEquals("viimeinen", FILE.line(5));
    assertEquals("", FILE.line(6));
  }

  @Test
  void linesAreGivenTogether() {
    assertEquals(5, FILE.lines());
    assertEquals("abc\n🚑🚑 määrä\n", FILE.lines(0, 2));
    assertEquals("", FILE.lines(3, 3));
    assertEquals("\nviimeinen", FILE.textFrom(3));
    assertEquals("viimeinen", FILE.textFrom(4));
    assertEquals("", FILE.textFrom(5));
    assertEquals(1, new SourceFile("e", "").lines());
    assertEquals(2, new SourceFile("e", "a\n").lines());
  }

  @Test
  void signsOfAnyWidthAreCounted() {
    SourceFile file = new SourceFile("w", "ä€🚑\n\u0800\uffff\udbff\udfff x");
    assertEquals(new Location("w", 1, 3, 1), file.locate(0, 2, 2));
    assertEquals(new Location("w", 2, 3, 1), file.locate(1, 2, 2));
    assertEquals(new Location("w", 2, 5, 1), file.locate(file.text().indexOf('x'), 1));
  }
}

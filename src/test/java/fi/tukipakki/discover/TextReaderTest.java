package fi.tukipakki.discover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private String read(byte[] bytes) {
    return TextReader.read("content/a.md", bytes, diagnostics).orElseThrow().text();
  }

  private String refused(byte[] bytes) {
    assertTrue(TextReader.read("content/a.md", bytes, diagnostics).isEmpty());
    List<String> told =
        diagnostics.sorted().stream()
            .map(
                d ->
                    (d.code().id() + " " + d.location() + " ")
                        + d.args().getOrDefault("variant", ""))
            .map(String::strip)
            .toList();
    assertEquals(1, told.size(), told.toString());
    return told.get(0);
  }

  @Test
  void oneNormalForm() {
    assertEquals("a\nb\nc\n", read("a\r\nb\rc\n".getBytes(UTF_8)));
    assertEquals("a", read("\uFEFFa".getBytes(UTF_8)));
    assertEquals("a b c d", read("a\u2028b\u2029c\u0085d".getBytes(UTF_8)));
    assertEquals("ä ö å", read("a\u0308 o\u0308 a\u030a".getBytes(UTF_8)));
    assertEquals("\n\n", read("\r\r".getBytes(UTF_8)));
    assertEquals("", read(new byte[0]));
    assertEquals("🚑\tä", read("🚑\tä".getBytes(UTF_8)));
  }

  @Test
  void otherEncodingsAreTold() {
    assertEquals("TP001 content/a.md:1 utf16", refused("title".getBytes(UTF_16)));
  }

  @Test
  void littleEndianIsTold() {
    byte[] text = "\uFEFFtitle".getBytes(UTF_16LE);
    assertEquals("TP001 content/a.md:1 utf16", refused(text));
  }

  @Test
  void theLineOfTheFirstBadLetterIsTold() {
    assertEquals("TP001 content/a.md:3", refused("a\nb\nmäärä\n".getBytes(ISO_8859_1)));
  }

  @Test
  void aCutLetterAtTheEndIsTold() {
    byte[] whole = "a\nä".getBytes(UTF_8);
    assertEquals("TP001 content/a.md:2", refused(java.util.Arrays.copyOf(whole, whole.length - 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 11, 12, 27, 31, 127, 128, 0x9f, 0xffff})
  void controlsAreToldWithTheirPlace(int control) {
    String text = "a\n🚑 b" + Character.toString(control) + "c";
    assertEquals("TP002 content/a.md:2:4", refused(text.getBytes(UTF_8)));
    assertEquals(Integer.toHexString(control), diagnostics.sorted().get(0).args().get("value"));
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 32, 0xa0, 0xad, 0x2009, 0x200b, 0x200d, 0x202f, 0xe000, 0x1f691})
  void otherSignsAreNot(int sign) {
    String text = "a" + Character.toString(sign) + "b";
    assertEquals(text, read(text.getBytes(UTF_8)));
  }

  @Test
  void sizeHasALimit() {
    assertEquals(
        Limits.FILE_BYTES,
        read(new String(new char[Limits.FILE_BYTES]).replace('\0', 'x').getBytes(UTF_8)).length());
    assertEquals("TP003 content/a.md", refused(new byte[Limits.FILE_BYTES + 1]));
  }
}

package fi.tukipakki.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.Signs;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainBytesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\t a~", "äÖšž\u00a0\u02ff", "– — ‘a’ ”b” … ‐ ‧ 5 €", "€"})
  void usualTextsArePlain(String text) {
    assertTrue(PlainBytes.isPlain(text.getBytes(UTF_8)));
  }

  @Test
  void whatIsPlainNeedsNoChange() {
    int plain = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String sign = Character.toString(c);
      boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (half || !PlainBytes.isPlain(("a" + sign).getBytes(UTF_8))) {
        continue;
      }
      plain++;
      String at = "U+" + Integer.toHexString(c);
      assertFalse(Signs.isControl((char) c) || c == '\r', at);
      assertFalse(c == 0x2028 || c == 0x2029 || c == 0x85 || c == 0xFEFF, at);
      assertTrue(Normalizer.isNormalized("a" + sign + "a", Normalizer.Form.NFC), at);
      assertTrue(
          Character.getType(c) != Character.NON_SPACING_MARK
              && Character.getType(c) != Character.COMBINING_SPACING_MARK
              && Character.getType(c) != Character.ENCLOSING_MARK,
          at);
    }
    assertEquals(0x300 - 32 - 33 + 2 + 24 + 1, plain);
  }

  @Test
  void whatIsPlainIsUtf8() {
    int plain = 0;
    for (int i = 0; i < 1 << 24; i += i < 1 << 20 ? 1 : 7) {
      byte[] bytes = {(byte) (i >> 16), (byte) (i >> 8), (byte) i};
      if (PlainBytes.isPlain(bytes)) {
        plain++;
        try {
          UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
          throw new AssertionError(Integer.toHexString(i), e);
        }
      }
    }
    assertTrue(plain > 10_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xC2, 0xE2})
  void aCutLetterIsNot(int first) {
    assertFalse(PlainBytes.isPlain(new byte[] {'a', (byte) first}));
    assertFalse(PlainBytes.isPlain(new byte[] {(byte) 0xE2, (byte) 0x80}));
  }
}

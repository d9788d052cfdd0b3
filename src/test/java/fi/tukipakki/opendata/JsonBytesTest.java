package fi.tukipakki.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import fi.tukipakki.model.CompactText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
  private static void same(Object document) {
    String expected = JsonWriter.string(document).replace("<", "\\u003c");
    assertEquals(expected, new String(JsonBytes.of(document), StandardCharsets.UTF_8));
  }

  @Test
  void everyCharacterIsEscapedAsTheLibraryDoes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c = c < 0x3000 ? c + 1 : c + 251) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        same("a" + Character.toString(c) + "b");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "</script>", "<", "/", "//", "<//", "a/<b", "\"", "\\\"", "ä€😀", "<\u2028/>"})
  void texts(String text) {
    same(text);
  }

  @Test
  void objectsArraysNumbersAndTruths() {
    JsonObject inner = new JsonObject();
    inner.put("", "x");
    inner.put("<\"", new JsonArray(Arrays.asList(1, 2L, 1.5, -0.25, true, false, null, "y")));
    JsonObject outer = new JsonObject();
    outer.put("z", inner);
    outer.put("a", new JsonArray());
    outer.put("b", new JsonObject());
    inner.put("n", Integer.MIN_VALUE);
    same(outer);
    same(new JsonArray(Arrays.asList(inner, inner)));
  }

  @Test
  void aCompactTextIsAText() {
    String text = "ä€😀 </b> \u2028 \u0085 \"";
    assertArrayEquals(JsonBytes.of(text), JsonBytes.of(CompactText.of(text)));
  }

  @Test
  void aLongTextGrowsTheRoom() {
    same("pitkä <teksti> ".repeat(20_000));
  }
}

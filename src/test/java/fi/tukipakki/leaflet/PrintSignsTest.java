package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class PrintSignsTest {
  @Test
  void theListIsThatOfTheFonts() throws IOException {
    Map<String, BitSet> families = new TreeMap<>();
    for (Fonts.Font font : Fonts.ALL) {
      try (TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()))) {
        CmapLookup cmap = ttf.getUnicodeCmapLookup();
        BitSet signs = new BitSet();
        for (int sign = 0x20; sign < 0x30000; sign++) {
          signs.set(sign, cmap.getGlyphId(sign) != 0);
        }
        families.merge(
            font.family(),
            signs,
            (a, b) -> {
              a.and(b);
              return a;
            });
      }
    }
    BitSet all = new BitSet();
    families.values().forEach(all::or);
    PrintSigns signs = new PrintSigns();
    BitSet listed = new BitSet();
    for (int sign = 0x20; sign < 0x30000; sign++) {
      boolean unseen =
          Character.isISOControl(sign)
              || Character.getType(sign) == Character.FORMAT
              || sign >= 0xFE00 && sign <= 0xFE0F;
      listed.set(sign, signs.canShow(sign) && !(unseen && !all.get(sign)));
    }
    assertEquals(all, listed);
  }

  @Test
  void lettersOfTheSitesLanguagesAreThere() {
    PrintSigns signs = new PrintSigns();
    String letters = "åäöÅÄÖšžŠŽ áčđŋŧÁČĐŊŦ âǧǥǩʒǯõ ëñß §½–—…“”’»€→☐☑✓ жЩ";
    letters.codePoints().forEach(sign -> assertTrue(signs.canShow(sign), Character.toString(sign)));
  }

  @Test
  void facesAndOtherScriptsAreNot() {
    PrintSigns signs = new PrintSigns();
    "😀ع中".codePoints().forEach(sign -> assertFalse(signs.canShow(sign)));
  }
}

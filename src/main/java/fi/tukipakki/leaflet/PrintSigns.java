package fi.tukipakki.leaflet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/** The signs that the fonts of PDFs hold. */
public final class PrintSigns {
  private final BitSet known = new BitSet();

  /** Reads the list that comes with the fonts. */
  public PrintSigns() {
    try (InputStream in =
        Objects.requireNonNull(PrintSigns.class.getResourceAsStream("fonts/coverage.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      for (String line : text.split("\n")) {
        int dash = line.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? line : line.substring(0, dash), 16);
        int last = dash < 0 ? first : Integer.parseInt(line.substring(dash + 1), 16);
        known.set(first, last + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the fonts' list of signs", e);
    }
  }

  /** Whether a PDF can show a code point; what nobody sees counts as shown. */
  public boolean canShow(int codePoint) {
    return known.get(codePoint)
        || Character.isISOControl(codePoint)
        || Character.getType(codePoint) == Character.FORMAT
        || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
  }
}

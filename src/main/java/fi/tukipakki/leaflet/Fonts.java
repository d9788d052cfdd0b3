package fi.tukipakki.leaflet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The font files that go into every document; see {@code fonts/README.txt}. */
final class Fonts {
  /**
   * A font file.
   *
   * @param file its name among the resources
   * @param family the family that style sheets name
   * @param weight as in CSS
   * @param italic whether it slants
   */
  record Font(String file, String family, int weight, boolean italic) {
    InputStream open() {
      return Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file);
    }

    byte[] bytes() {
      try (InputStream in = open()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the font " + file, e);
      }
    }
  }

  static final List<Font> ALL =
      List.of(
          new Font("NotoSans-Regular.ttf", "Noto Sans", 400, false),
          new Font("NotoSans-Bold.ttf", "Noto Sans", 700, false),
          new Font("NotoSans-Italic.ttf", "Noto Sans", 400, true),
          new Font("NotoSans-BoldItalic.ttf", "Noto Sans", 700, true),
          new Font("NotoSansMath-Regular.ttf", "Noto Sans Math", 400, false),
          new Font("NotoSansSymbols2-Regular.ttf", "Noto Sans Symbols2", 400, false));

  private Fonts() {}
}

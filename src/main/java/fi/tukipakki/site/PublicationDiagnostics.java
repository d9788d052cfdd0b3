package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.leaflet.PrintSigns;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What authors should know of pages that go to print. Needs no PDF to be made. */
final class PublicationDiagnostics {
  /** About as many words as fill two sheets of A4 folded to A5. */
  private static final int MOST_WORDS = 1_000;

  private final Diagnostics diagnostics;
  private final PrintSigns signs = new PrintSigns();

  PublicationDiagnostics(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Tells of signs that the fonts lack, each once, and of pictures that cannot be printed. */
  void print(Page page, Body body) {
    missing(page);
    for (String file : body.media()) {
      if (file.toLowerCase(Locale.ROOT).endsWith(".svg")) {
        diagnostics.add(
            Diagnostic.of(Code.PRINT_PICTURE, Location.of(page.source().path()))
                .with("value", file));
      }
    }
  }

  /** Tells of a leaflet that is too long to be folded. */
  void leaflet(Page page, Body body) {
    if (body.words() > MOST_WORDS) {
      diagnostics.add(
          Diagnostic.of(Code.LEAFLET_LONG, Location.of(page.source().path()))
              .with("value", String.valueOf(body.words()))
              .with("max", String.valueOf(MOST_WORDS)));
    }
  }

  private void missing(Page page) {
    String text = page.source().text();
    Set<Integer> told = new HashSet<>();
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); ) {
      int sign = text.codePointAt(i);
      if (!signs.canShow(sign) && told.add(sign)) {
        diagnostics.add(
            Diagnostic.of(Code.PRINT_SIGN, new Location(page.source().path(), line, column, 1))
                .with("value", Character.toString(sign)));
      }
      line += sign == '\n' ? 1 : 0;
      column = sign == '\n' ? 1 : column + 1;
      i += Character.charCount(sign);
    }
  }
}

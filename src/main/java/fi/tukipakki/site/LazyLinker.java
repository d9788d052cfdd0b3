package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.TextLinker;
import java.util.List;
import java.util.function.Supplier;

/** A linker that is made when the first page is converted, which may be never. */
final class LazyLinker implements TextLinker {
  private final Supplier<TextLinker> maker;
  private volatile TextLinker made;

  LazyLinker(Supplier<TextLinker> maker) {
    this.maker = maker;
  }

  @Override
  public List<Mark> find(Page page, String text) {
    TextLinker linker = made;
    if (linker == null) {
      synchronized (this) {
        linker = made == null ? maker.get() : made;
        made = linker;
      }
    }
    return linker.find(page, text);
  }
}

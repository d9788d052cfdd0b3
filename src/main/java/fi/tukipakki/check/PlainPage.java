package fi.tukipakki.check;

import fi.tukipakki.html.StrictHtml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@link HtmlCheck} wants of an orderly page; of one with a fault, only that it has one. */
final class PlainPage implements StrictHtml.Visitor {
  private final Set<String> ids = new HashSet<>();
  private final Set<String> contentIds = new HashSet<>();
  private final List<String> addresses = new ArrayList<>();
  private int lastLevel;
  private int mains;
  private boolean faulty;

  @Override
  public void open(StrictHtml tag) {
    String name = tag.name();
    String id = tag.attribute("id");
    if (id != null) {
      if (!id.isEmpty() && !ids.add(id)) {
        faulty = true;
      }
      if (mains > 0 && !name.equals("script")) {
        contentIds.add(id);
      }
    }
    if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
      int level = name.charAt(1) - '0';
      faulty |= level > lastLevel + 1;
      lastLevel = level;
    } else if (name.equals("img")) {
      faulty |= tag.attribute("alt") == null;
    } else if (name.equals("main")) {
      mains++;
    }
    if (!name.equals("base")) {
      address(tag.attribute("href"));
      address(tag.attribute("src"));
    }
  }

  private void address(String address) {
    if (address != null) {
      addresses.add(address);
    }
  }

  @Override
  public void close(String name) {
    mains -= name.equals("main") ? 1 : 0;
  }

  @Override
  public void text(StrictHtml at) {
    // Only elements are checked.
  }

  /** Whether a duplicate id, a heading that skips a level or a picture without text was met. */
  boolean isFaulty() {
    return faulty;
  }

  Set<String> ids() {
    return Set.copyOf(ids);
  }

  /** Ids inside the main part. */
  Set<String> contentIds() {
    return Set.copyOf(contentIds);
  }

  /** All addresses that the page links to or loads. */
  List<String> addresses() {
    return addresses;
  }
}

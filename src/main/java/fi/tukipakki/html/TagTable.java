package fi.tukipakki.html;

import java.util.Collection;

/** Finds tags by their names as they stand in UTF-8 text, without making strings of these. */
final class TagTable {
  /** A power of two of which the tags fill a small part, so that hardly two meet in one place. */
  private static final int SIZE = 1024;

  private final Tag[] slots = new Tag[SIZE];

  TagTable(Collection<Tag> tags) {
    for (Tag tag : tags) {
      String name = tag.name();
      int length = name.length();
      int slot = slot(name.charAt(0), name.charAt(length / 2), name.charAt(length - 1), length);
      while (slots[slot] != null) {
        slot = slot + 1 & SIZE - 1;
      }
      slots[slot] = tag;
    }
  }

  /** The tag whose name stands between two places, or null. */
  Tag get(byte[] html, int from, int to) {
    int length = to - from;
    int slot = slot(html[from], html[from + length / 2], html[to - 1], length);
    while (slots[slot] != null) {
      if (isNamed(slots[slot].name(), html, from, length)) {
        return slots[slot];
      }
      slot = slot + 1 & SIZE - 1;
    }
    return null;
  }

  private static int slot(int first, int middle, int last, int length) {
    return ((first * 31 + middle) * 31 + last) * 31 + length & SIZE - 1;
  }

  private static boolean isNamed(String name, byte[] html, int from, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != html[from + i]) {
        return false;
      }
    }
    return true;
  }
}

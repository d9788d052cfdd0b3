package fi.tukipakki.law;

import java.util.Arrays;
import java.util.Optional;

/**
 * Forms found by the first letters of their first word, at most four. Looking up a word that begins
 * no form costs one probe and allocates nothing.
 */
final class FormIndex {

  private static final int LETTERS = 4;
  private static final LawForm[] NO_FORMS = {};

  private long[] keys = new long[64];
  private LawForm[][] forms = new LawForm[64][];
  private int size;

  /** Adds a form behind those added before, which win when they end at the same place. */
  void add(LawForm form) {
    for (String ending : form.endings()) {
      long key = key(form.stem(), ending);
      if (key != 0 && !contains(key, form)) {
        put(key, form);
      }
      if (form.stem().length() >= LETTERS) {
        return; // The endings make no difference.
      }
    }
  }

  private static long key(String stem, String ending) {
    long key = 0;
    for (int i = 0; i < LETTERS && i < stem.length() + ending.length(); i++) {
      char c = i < stem.length() ? stem.charAt(i) : ending.charAt(i - stem.length());
      if (!NormalText.isLetter(c)) {
        break;
      }
      key = key << 16 | NormalText.toLower(c);
    }
    return key;
  }

  private boolean contains(long key, LawForm form) {
    for (LawForm other : get(key)) {
      if (other == form) {
        return true;
      }
    }
    return false;
  }

  private void put(long key, LawForm form) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    LawForm[] before = keys[slot] == key ? forms[slot] : NO_FORMS;
    size += keys[slot] == key ? 0 : 1;
    LawForm[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = form;
    keys[slot] = key;
    forms[slot] = after;
  }

  private void grow() {
    long[] more = new long[keys.length * 2];
    LawForm[][] moved = new LawForm[more.length][];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(more, keys[i]);
        more[slot] = keys[i];
        moved[slot] = forms[i];
      }
    }
    keys = more;
    forms = moved;
  }

  /** The slot of the key, or the free one where it belongs. */
  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 40) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private LawForm[] get(long key) {
    int slot = slot(keys, key);
    return keys[slot] == key ? forms[slot] : NO_FORMS;
  }

  private static long key(NormalText text, int start) {
    long key = 0;
    for (int i = start; i < start + LETTERS && text.isLetter(i); i++) {
      key = key << 16 | text.at(i);
    }
    return key;
  }

  /** The form at {@code start} that reaches farthest. */
  Optional<NameTable.Match> longest(NormalText text, int start) {
    long key = key(text, start);
    LawForm[] candidates = key == 0 ? NO_FORMS : get(key);
    LawForm best = null;
    int bestEnd = -1;
    for (LawForm form : candidates) {
      int end = form.matchEnd(text, start);
      if (end > bestEnd) {
        bestEnd = end;
        best = form;
      }
    }
    return bestEnd < 0 ? Optional.empty() : Optional.of(new NameTable.Match(best, bestEnd));
  }
}

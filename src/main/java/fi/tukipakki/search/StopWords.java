package fi.tukipakki.search;

import java.util.Arrays;
import java.util.Set;

/** Words too common to be indexed, found by their characters. */
final class StopWords {
  private final char[][] table;

  StopWords(Set<String> words) {
    table = new char[Integer.highestOneBit(words.size() * 4 + 1) * 2][];
    for (String word : words) {
      char[] chars = word.toCharArray();
      table[slot(chars, chars.length)] = chars;
    }
  }

  boolean contains(char[] chars, int length) {
    return table[slot(chars, length)] != null;
  }

  /** Where the word is, or would be. */
  private int slot(char[] chars, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[i];
    }
    int at = (hash ^ hash >>> 12) & table.length - 1;
    while (table[at] != null && !same(table[at], chars, length)) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private static boolean same(char[] word, char[] chars, int length) {
    return word.length == length && Arrays.equals(word, 0, length, chars, 0, length);
  }
}

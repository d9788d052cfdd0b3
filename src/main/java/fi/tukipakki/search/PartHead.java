package fi.tukipakki.search;

import fi.tukipakki.model.Unpacker;

/**
 * What stands before the words of a part of a page.
 *
 * @param repeated whether the page says again what another one says
 * @param lengths words by field
 */
record PartHead(boolean repeated, int[] lengths) {
  static PartHead read(Unpacker from) {
    boolean repeated = from.number() > 0;
    int[] lengths = new int[PageWords.PAIRS];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = from.number();
    }
    return new PartHead(repeated, lengths);
  }
}

package fi.tukipakki.search;

import fi.tukipakki.model.RecordReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The bytes of a {@link SearchEntry}, looked into. */
final class EntryContent {
  private final byte[] bytes;
  private final int facts;
  private final int words;

  /**
   * What results show.
   *
   * @param repeats path of the page that it says again in other words, or empty
   * @param parts at least one
   */
  record Facts(String repeats, List<IndexedPage> parts) {}

  EntryContent(byte[] bytes) {
    this.bytes = bytes;
    Unpacker from = new Unpacker(bytes);
    int length = from.number();
    facts = from.at;
    words = facts + length;
  }

  Facts facts() {
    try {
      return RecordReader.read(Arrays.copyOfRange(bytes, facts, words), Facts.class);
    } catch (IOException e) {
      throw new IllegalStateException("checked when it was read", e);
    }
  }

  /** Stands at the words of the first part; those of the others follow. */
  Unpacker words() {
    return new Unpacker(bytes, words);
  }
}

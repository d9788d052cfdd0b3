package fi.tukipakki.search;

import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.Unpacker;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The bytes of a {@link SearchEntry}, looked into. */
final class EntryContent {
  private final byte[] bytes;
  private final int facts;
  private final int words;
  private final Facts known;

  /**
   * What results show.
   *
   * @param repeats path of the page that it says again in other words, or empty
   * @param parts at least one
   */
  record Facts(String repeats, List<IndexedPage> parts) {}

  /** The bytes while it is still known what they say. */
  record Fresh(byte[] bytes, Facts facts) implements Supplier<byte[]> {
    @Override
    public byte[] get() {
      return bytes;
    }
  }

  EntryContent(SearchEntry entry) {
    this(entry.content().get(), entry.content() instanceof Fresh fresh ? fresh.facts() : null);
  }

  EntryContent(byte[] bytes) {
    this(bytes, null);
  }

  private EntryContent(byte[] bytes, Facts known) {
    this.bytes = bytes;
    this.known = known;
    Unpacker from = new Unpacker(bytes);
    int length = from.number();
    facts = from.at;
    words = facts + length;
  }

  Facts facts() {
    if (known != null) {
      return known;
    }
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

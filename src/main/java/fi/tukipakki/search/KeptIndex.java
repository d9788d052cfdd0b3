package fi.tukipakki.search;

import fi.tukipakki.model.Digest;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.RecordReader;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.model.Unpacker;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An index with all that the next one can be made from when few pages have changed: its terms with
 * all their pages, and what each word form of the site is read as.
 */
public final class KeptIndex {
  private final Head head;
  private final FieldLengths lengths;
  private final Map<String, KeptForms> forms;
  private final KeptTerms terms;
  private final List<SearchFile> files;

  /**
   * A page of the index.
   *
   * @param name tells it from all others
   * @param digest of its entry
   * @param shape of its entry
   * @param first number of its first part
   */
  record Mark(String name, String digest, String shape, int first) {}

  /**
   * What is no word.
   *
   * @param options digest of the site's choices
   * @param marks the pages in order
   * @param asked the terms that the site's choices have to do with
   */
  record Head(String options, List<Mark> marks, List<String> asked, Layout layout) {}

  KeptIndex(
      Head head,
      FieldLengths lengths,
      Map<String, KeptForms> forms,
      KeptTerms terms,
      IndexFiles files) {
    this(head, lengths, forms, terms, files.files());
  }

  private KeptIndex(
      Head head,
      FieldLengths lengths,
      Map<String, KeptForms> forms,
      KeptTerms terms,
      List<SearchFile> files) {
    this.head = head;
    this.lengths = lengths;
    this.forms = forms;
    this.terms = terms;
    this.files = files;
  }

  static String digest(SearchOptions options) {
    return Digest.of(options);
  }

  Head head() {
    return head;
  }

  FieldLengths lengths() {
    return lengths;
  }

  Map<String, KeptForms> forms() {
    return forms;
  }

  KeptTerms terms() {
    return terms;
  }

  /** The files of the index; none when it has been read back. */
  public List<SearchFile> files() {
    return files;
  }

  /** This index without its files, which somebody else keeps. */
  public KeptIndex withoutFiles() {
    return new KeptIndex(head, lengths, forms, terms, List.of());
  }

  /**
   * The index of the same pages, of which few have changed; nothing when it must be made anew.
   *
   * @param entries the pages by name
   * @param earlier gives the bytes of a page's entry as they were, if they are still there
   */
  public Optional<KeptIndex> edited(
      SearchOptions options,
      Map<String, SearchEntry> entries,
      Function<String, Optional<byte[]>> earlier) {
    return new IndexEdit(this, options, entries, earlier).make();
  }

  /** Writes this index, but for its files. */
  public Packer write(Packer out) {
    byte[] first = RecordWriter.bytes(head);
    out.number(first.length).raw(first, 0, first.length);
    lengths.write(out);
    out.number(forms.size());
    forms.forEach(
        (language, list) -> {
          out.text(language);
          list.write(out);
        });
    terms.write(out);
    return out;
  }

  /**
   * An index that {@link #write} wrote, whose checksum must be right.
   *
   * @throws IOException when another version of the program wrote it
   */
  public static KeptIndex read(Unpacker from) throws IOException {
    int length = from.number();
    Head head =
        RecordReader.read(Arrays.copyOfRange(from.bytes, from.at, from.at + length), Head.class);
    from.at += length;
    FieldLengths lengths = FieldLengths.read(from);
    Map<String, KeptForms> forms = new TreeMap<>();
    for (int left = from.number(); left > 0; left--) {
      String language = from.text();
      forms.put(language, KeptForms.read(from));
    }
    return new KeptIndex(head, lengths, forms, KeptTerms.read(from), List.of());
  }
}

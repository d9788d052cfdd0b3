package fi.tukipakki.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/** Collects the files of an index; with {@code portable} each is a classic script. */
final class FileSet {
  /** Characters of a fingerprint. */
  private static final int PRINT = 4;

  private final boolean portable;
  private final List<SearchFile> files = new ArrayList<>();

  FileSet(boolean portable) {
    this.portable = portable;
  }

  /** Adds a file under a fixed name. */
  void add(String path, String name, String json) {
    byte[] content = data(name, json);
    files.add(new SearchFile(path, false, () -> content));
  }

  /** Adds a file with a fingerprint in its name, and returns the fingerprint. */
  String add(String name, String json) {
    String print = fingerprint(json.getBytes(StandardCharsets.UTF_8));
    add(path(name, print), name, json);
    return print;
  }

  /**
   * Adds a file that is the same as it was.
   *
   * @param json makes its content once more
   * @return the fingerprint
   */
  String keep(String name, String print, Supplier<String> json) {
    files.add(new SearchFile(path(name, print), true, () -> data(name, json.get())));
    return print;
  }

  private String path(String name, String print) {
    return name + "-" + print + (portable ? ".js" : ".json");
  }

  List<SearchFile> files() {
    return List.copyOf(files);
  }

  private byte[] data(String name, String json) {
    String text =
        portable ? "tukipakkiSearch.data(" + JsonText.of(name) + "," + json + ");\n" : json;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The last characters of a CRC-32C in base 36: safe on file systems that fold case. */
  private static String fingerprint(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    String text = Long.toString(sum.getValue(), Character.MAX_RADIX);
    return ("0".repeat(PRINT) + text).substring(text.length());
  }
}

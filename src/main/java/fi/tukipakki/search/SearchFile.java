package fi.tukipakki.search;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * One file of the index.
 *
 * @param path relative to {@code search/}, with a fingerprint of the content in the name
 * @param same whether it is a file of the index that this one was made from
 * @param content makes the content
 */
public record SearchFile(String path, boolean same, Supplier<byte[]> content) {
  public SearchFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
  }

  /** The content; the array belongs to the receiver. */
  public byte[] bytes() {
    return content.get();
  }
}

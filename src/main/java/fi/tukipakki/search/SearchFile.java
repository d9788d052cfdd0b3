package fi.tukipakki.search;

import java.util.Objects;

/**
 * One file of the index.
 *
 * @param path relative to {@code search/}, with a fingerprint of the content in the name
 * @param bytes the content; the array belongs to the receiver
 */
public record SearchFile(String path, byte[] bytes) {
  public SearchFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(bytes, "bytes");
  }
}

package fi.tukipakki.leaflet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * PDFs by what they were made of. An entry is a file named by the digest of the document and of the
 * program, and holds the digest of the PDF before the PDF itself: a damaged entry is made anew, and
 * a folder that cannot be written keeps nothing. Whatever is here, the bytes are the same.
 */
public final class PdfCache {
  private static final int DIGEST_BYTES = 32;

  private final Optional<Path> folder;
  private final Supplier<String> program;
  private String identity = "";

  /**
   * @param folder where the entries are; need not exist
   * @param program what the program is, libraries and fonts included; a cache of another program
   *     has no entry of ours; asked for when a PDF is wanted
   */
  public PdfCache(Path folder, Supplier<String> program) {
    this.folder = Optional.of(folder);
    this.program = program;
  }

  private PdfCache() {
    this.folder = Optional.empty();
    this.program = () -> "";
  }

  /** A cache that keeps nothing. */
  public static PdfCache none() {
    return new PdfCache();
  }

  byte[] get(PrintDocument document, Function<PrintDocument, byte[]> make) {
    if (folder.isEmpty()) {
      return make.apply(document);
    }
    Path entry = folder.get().resolve(key(document));
    Optional<byte[]> kept = read(entry);
    if (kept.isPresent()) {
      return kept.get();
    }
    byte[] made = make.apply(document);
    write(entry, made);
    return made;
  }

  private synchronized String identity() {
    if (identity.isEmpty()) {
      identity = program.get();
    }
    return identity;
  }

  private String key(PrintDocument document) {
    MessageDigest digest = sha256();
    add(digest, identity().getBytes(StandardCharsets.UTF_8));
    add(digest, document.paper().name().getBytes(StandardCharsets.UTF_8));
    add(digest, document.html().getBytes(StandardCharsets.UTF_8));
    document
        .pictures()
        .forEach(
            (name, bytes) -> {
              add(digest, name.getBytes(StandardCharsets.UTF_8));
              add(digest, bytes);
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Adds a part with its length, so that no two lists of parts are alike. */
  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(part);
  }

  private static Optional<byte[]> read(Path entry) {
    try {
      if (!Files.isRegularFile(entry)) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(entry);
      if (content.length <= DIGEST_BYTES) {
        return Optional.empty();
      }
      byte[] pdf = Arrays.copyOfRange(content, DIGEST_BYTES, content.length);
      boolean whole =
          MessageDigest.isEqual(sha256().digest(pdf), Arrays.copyOf(content, DIGEST_BYTES));
      return whole ? Optional.of(pdf) : Optional.empty();
    } catch (IOException e) {
      // What cannot be read is made anew.
      return Optional.empty();
    }
  }

  private static void write(Path entry, byte[] pdf) {
    try {
      Files.createDirectories(entry.getParent());
      Path fresh = Files.createTempFile(entry.getParent(), "new", ".tmp");
      try {
        byte[] content = Arrays.copyOf(sha256().digest(pdf), DIGEST_BYTES + pdf.length);
        System.arraycopy(pdf, 0, content, DIGEST_BYTES, pdf.length);
        Files.write(fresh, content);
        Files.move(fresh, entry, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      // A cache that cannot be written is a slower build, nothing else.
      return;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

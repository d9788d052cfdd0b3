package fi.tukipakki.assets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names that change with the content they name. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Ten hexadecimal digits of the content's SHA-256. */
  public static String of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** {@code css/site.css} becomes {@code css/site.0123456789.css}. */
  public static String named(String name, byte[] content) {
    int dot = name.lastIndexOf('.');
    int slash = name.lastIndexOf('/');
    return dot > slash
        ? name.substring(0, dot) + "." + of(content) + name.substring(dot)
        : name + "." + of(content);
  }
}

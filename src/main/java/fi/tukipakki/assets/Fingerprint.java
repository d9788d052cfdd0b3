package fi.tukipakki.assets;

import fi.tukipakki.model.Digest;

/** Names that change with the content they name. */
public final class Fingerprint {
  private static final int DIGITS = 10;

  private Fingerprint() {}

  /** Ten hexadecimal digits of the content's digest. */
  public static String of(byte[] content) {
    return Digest.of(content).substring(0, DIGITS);
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

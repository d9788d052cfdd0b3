package fi.tukipakki.discover;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Turns bytes into text: UTF-8 only, LF, NFC, no BOM. */
public final class TextReader {
  /** Greatest size of a text file, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private TextReader() {}

  /** Reads a file's bytes; what cannot be text is told and gives nothing. */
  public static Optional<SourceFile> read(String path, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > MAX_BYTES) {
      diagnostics.add(tooLarge(path, bytes.length));
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(buffer)
              .toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < buffer.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      boolean utf16 =
          bytes.length > 1
              && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                  || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
      diagnostics.add(
          Diagnostic.of(Code.NOT_UTF8, new Location(path, line, 0, 0))
              .with("variant", utf16 ? "utf16" : ""));
      return Optional.empty();
    }
    String normal = normal(text);
    SourceFile file = new SourceFile(path, normal);
    return refusesControl(file, normal, diagnostics) ? Optional.empty() : Optional.of(file);
  }

  /** What is told of a file that is larger than {@link #MAX_BYTES}. */
  static Diagnostic tooLarge(String path, long bytes) {
    return Diagnostic.of(Code.FILE_TOO_LARGE, Location.of(path))
        .with("size", String.valueOf(bytes / 1024))
        .with("max", String.valueOf(MAX_BYTES / 1024));
  }

  /**
   * The text with LF line ends and composed letters. The line ends of Unicode, which come along
   * when text is copied from a layout program, are spaces: YAML counts them as lines, editors do
   * not.
   */
  private static String normal(String text) {
    String normal = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (normal.indexOf('\r') >= 0) {
      normal = normal.replace("\r\n", "\n").replace('\r', '\n');
    }
    if (isPlain(normal)) {
      return normal;
    }
    normal = normal.replace('\u2028', ' ').replace('\u2029', ' ').replace('\u0085', ' ');
    return Normalizer.isNormalized(normal, Normalizer.Form.NFC)
        ? normal
        : Normalizer.normalize(normal, Normalizer.Form.NFC);
  }

  /** Whether a text has no line ends of Unicode and nothing that could be composed. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Combining marks begin at U+0300; the punctuation of Finnish texts lies at U+2010-2027.
      boolean plain = c < '\u0300' ? c != '\u0085' : c >= '\u2010' && c <= '\u2027';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether YAML, editors and browsers do not agree about a sign. */
  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= '\u007f' && c <= '\u009f') || c >= '\ufffe';
  }

  private static boolean refusesControl(SourceFile file, String text, Diagnostics diagnostics) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        diagnostics.add(
            Diagnostic.of(Code.CONTROL_CHARACTER, file.locate(i, 1))
                .with("value", Integer.toHexString(c)));
        return true;
      }
    }
    return false;
  }
}

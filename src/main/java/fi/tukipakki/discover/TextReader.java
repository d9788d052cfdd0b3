package fi.tukipakki.discover;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.Signs;
import fi.tukipakki.model.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Turns bytes into text: UTF-8 only, LF, NFC, no BOM. */
public final class TextReader {
  private TextReader() {}

  /** Reads a file's bytes; what cannot be text is told and gives nothing. */
  public static Optional<SourceFile> read(String path, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > Limits.FILE_BYTES) {
      diagnostics.add(tooLarge(path, bytes.length));
      return Optional.empty();
    }
    if (PlainBytes.isPlain(bytes)) {
      return Optional.of(new SourceFile(path, bytes));
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
    int marks = tooManyMarks(text);
    if (marks >= 0) {
      SourceFile raw = new SourceFile(path, text.replace("\r\n", "\n").replace('\r', '\n'));
      diagnostics.add(
          Diagnostic.of(Code.CONTROL_CHARACTER, raw.locate(tooManyMarks(raw.text()), 1))
              .with("variant", "marks"));
      return Optional.empty();
    }
    String normal = normal(text);
    SourceFile file = new SourceFile(path, normal);
    return refusesControl(file, normal, diagnostics) ? Optional.empty() : Optional.of(file);
  }

  /** What is told of a file that is larger than {@link #Limits.FILE_BYTES}. */
  static Diagnostic tooLarge(String path, long bytes) {
    return tooLarge(path, bytes, Limits.FILE_BYTES);
  }

  /** What is told of a file of any kind that is larger than allowed. */
  static Diagnostic tooLarge(String path, long bytes, int max) {
    return Diagnostic.of(Code.FILE_TOO_LARGE, Location.of(path))
        .with("size", String.valueOf(bytes / 1024))
        .with("max", String.valueOf(max / 1024))
        .with("variant", max == Limits.FILE_BYTES ? "" : "media");
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
    normal = normal.replace('\u2028', ' ').replace('\u2029', ' ').replace('\u0085', ' ');
    return Normalizer.isNormalized(normal, Normalizer.Form.NFC)
        ? normal
        : Normalizer.normalize(normal, Normalizer.Form.NFC);
  }

  /**
   * Where a letter has more marks than any language knows, or -1. Putting them in order would take
   * time in the square of their number.
   *
   * @see <a href="https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format">UAX 15</a>
   */
  private static int tooManyMarks(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\u0300' || Character.isHighSurrogate(c)) {
        run = Character.isHighSurrogate(c) ? run : 0;
        continue;
      }
      int type = Character.getType(Character.isLowSurrogate(c) ? text.codePointBefore(i + 1) : c);
      boolean mark =
          type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK
              || type == Character.ENCLOSING_MARK;
      run = mark ? run + 1 : 0;
      if (run > Limits.MARKS) {
        return i;
      }
    }
    return -1;
  }

  private static boolean refusesControl(SourceFile file, String text, Diagnostics diagnostics) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Signs.isControl(c)) {
        diagnostics.add(
            Diagnostic.of(Code.CONTROL_CHARACTER, file.locate(i, 1))
                .with("value", Integer.toHexString(c)));
        return true;
      }
    }
    return false;
  }
}

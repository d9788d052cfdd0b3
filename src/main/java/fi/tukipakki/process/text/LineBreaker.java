package fi.tukipakki.process.text;

import fi.tukipakki.process.text.Hyphenation.Break;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills lines with text: as few lines as possible, then as few and as good hyphens as possible,
 * then as even as possible. An optimum over the whole text by dynamic programming, after D. Knuth
 * and M. Plass, "Breaking paragraphs into lines" (1981), without stretch.
 */
public final class LineBreaker {

  private static final int LINE = 100;
  private static final int COMPOUND = 30;
  private static final int SYLLABLE = 150;
  private static final int GUESS = 150;
  private static final int FORCED = 900;

  /** A short rest before or after a hyphen reads badly. */
  private static final int SHORT = 25;

  private static final int RAGGED = 30;

  private final Hyphenation hyphenation;

  public LineBreaker(Hyphenation hyphenation) {
    this.hyphenation = hyphenation;
  }

  /**
   * Breaks a text into lines.
   *
   * @param text any text; runs of white space count as one space, a no-break space never breaks
   * @param width the room for a line in user units, at least that of two letters and a hyphen
   * @return the lines, none when the text is blank
   */
  public List<String> lines(String text, int width, TextStyle style) {
    List<Piece> pieces = pieces(text, width, style);
    int count = pieces.size();
    long[] best = new long[count + 1];
    int[] start = new int[count + 1];
    for (int end = 1; end <= count; end++) {
      best[end] = Long.MAX_VALUE;
      int sum = 0;
      for (int from = end - 1; from >= 0; from--) {
        Piece piece = pieces.get(from);
        sum += piece.width + (from < end - 1 && piece.after == ' ' ? SPACE : 0);
        int used = TextMeasure.units(sum + (pieces.get(end - 1).after == '-' ? HYPHEN : 0), style);
        if (used > width && from < end - 1) {
          break;
        }
        long slack = end == count ? 0 : (long) (width - used) * (width - used) * RAGGED;
        long cost =
            best[from] + LINE + slack / ((long) width * width) + pieces.get(end - 1).penalty;
        if (cost < best[end]) {
          best[end] = cost;
          start[end] = from;
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (int end = count; end > 0; end = start[end]) {
      lines.add(0, line(pieces, start[end], end));
    }
    return lines;
  }

  private static final int SPACE = 318;
  private static final int HYPHEN = 361;

  /**
   * A part of the text that is never broken.
   *
   * @param after what joins it to the next one: ' ' a space, '-' a hyphen if the line ends here, 0
   *     nothing
   * @param penalty what it costs to end a line here
   */
  private record Piece(String text, int width, char after, int penalty) {}

  private static String line(List<Piece> pieces, int from, int end) {
    var line = new StringBuilder();
    for (int i = from; i < end; i++) {
      line.append(pieces.get(i).text);
      boolean last = i == end - 1;
      if (pieces.get(i).after == (last ? '-' : ' ')) {
        line.append(pieces.get(i).after);
      }
    }
    return line.toString();
  }

  private List<Piece> pieces(String text, int width, TextStyle style) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length()
          || (text.charAt(i) != '\u00a0' && Character.isWhitespace(text.charAt(i)))) {
        if (i > start) {
          word(text.substring(start, i), width, style, pieces);
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private void word(String word, int width, TextStyle style, List<Piece> pieces) {
    int from = 0;
    for (Break point : hyphenation.breaks(word)) {
      int penalty =
          switch (point.quality()) {
            case COMPOUND -> COMPOUND;
            case SYLLABLE -> SYLLABLE;
            case GUESS -> GUESS;
          };
      int rest = Math.min(point.at(), word.length() - point.at());
      own(
          word.substring(from, point.at()),
          '-',
          penalty + (rest < 3 ? SHORT : 0),
          width,
          style,
          pieces);
      from = point.at();
    }
    own(word.substring(from), ' ', 0, width, style, pieces);
  }

  /**
   * Splits after the text's own hyphens, dashes and strokes, and anywhere when nothing else fits.
   */
  private static void own(
      String text, char after, int penalty, int width, TextStyle style, List<Piece> pieces) {
    int from = 0;
    for (int i = 1; i < text.length() - 1; i++) {
      if ("-–/".indexOf(text.charAt(i)) >= 0) {
        fit(text.substring(from, i + 1), (char) 0, 0, width, style, pieces);
        from = i + 1;
      }
    }
    fit(text.substring(from), after, penalty, width, style, pieces);
  }

  private static void fit(
      String text, char after, int penalty, int width, TextStyle style, List<Piece> pieces) {
    String rest = text;
    while (true) {
      int mark = after == '-' ? HYPHEN : 0;
      int room = rest.length();
      while (room > 1
          && TextMeasure.units(TextMeasure.thousandths(rest.substring(0, room)) + mark, style)
              > width) {
        room--;
        mark = HYPHEN;
      }
      if (room > 0 && room < rest.length() && Character.isHighSurrogate(rest.charAt(room - 1))) {
        room++;
      }
      if (room >= rest.length()) {
        pieces.add(new Piece(rest, TextMeasure.thousandths(rest), after, penalty));
        return;
      }
      String part = rest.substring(0, room);
      pieces.add(new Piece(part, TextMeasure.thousandths(part), '-', FORCED));
      rest = rest.substring(room);
    }
  }
}

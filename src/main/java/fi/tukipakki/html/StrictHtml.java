package fi.tukipakki.html;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jsoup.parser.Parser;

/**
 * A pass over HTML in the order of its text. It goes on only while every element is closed where it
 * should be and lies where the parsing rules of the HTML standard leave it (WHATWG, "Tree
 * construction"), so that what it tells is what a walk through the parsed tree would tell.
 */
public final class StrictHtml {
  /** Hears the elements and texts. What a visitor has heard is void when {@link #scan} fails. */
  public interface Visitor {
    /** An element begins; {@code tag} tells its name and attributes until the call ends. */
    void open(StrictHtml tag);

    /** An element ends; void elements too. */
    void close(String name);

    /** Text that is not a script's or a style's; {@link StrictHtml#text} tells it. */
    void text(StrictHtml at);
  }

  private static final byte[] DOCTYPE = "<!doctype html>".getBytes(StandardCharsets.US_ASCII);

  private final byte[] html;
  private final Visitor visitor;
  private final Nesting nesting;
  private final Attributes attributes;
  private int at;
  private int textStart;
  private int textEnd;
  private Tag tag;

  private StrictHtml(byte[] html, boolean document, Visitor visitor) {
    this.html = html;
    this.visitor = visitor;
    this.nesting = new Nesting(html, document);
    this.attributes = new Attributes(html);
  }

  /** Scans a whole document in UTF-8. Returns false when it is not plain. */
  public static boolean document(byte[] html, Visitor visitor) {
    return new StrictHtml(html, true, visitor).scan();
  }

  /** Scans what stands in a body, in UTF-8. Returns false when it is not plain. */
  public static boolean fragment(byte[] html, Visitor visitor) {
    return new StrictHtml(html, false, visitor).scan();
  }

  /** The name of the tag at hand, in lower case. */
  public String name() {
    return tag.name();
  }

  /**
   * An attribute of the tag at hand, character references resolved; null when it has none.
   *
   * @param wanted its name, in lower case
   */
  public String attribute(String wanted) {
    return attributes.value(wanted);
  }

  /** Whether the element at hand is the first one in its parent. */
  public boolean isFirst() {
    return nesting.isFirst();
  }

  /** The text at hand in UTF-8, character references resolved. */
  public byte[] text() {
    for (int i = textStart; i < textEnd; i++) {
      if (html[i] == '&') {
        String raw = new String(html, textStart, textEnd - textStart, StandardCharsets.UTF_8);
        return Parser.unescapeEntities(raw, false).getBytes(StandardCharsets.UTF_8);
      }
    }
    return Arrays.copyOfRange(html, textStart, textEnd);
  }

  private boolean scan() {
    if (startsWithDoctype()) {
      at = DOCTYPE.length;
    } else if (nesting.isDocument()) {
      return false;
    }
    boolean plain = true;
    while (plain && at < html.length) {
      plain = html[at] == '<' ? readTag() : readText(textEnd(at));
    }
    return plain && nesting.isEmpty();
  }

  private boolean startsWithDoctype() {
    for (int i = 0; i < DOCTYPE.length; i++) {
      if (i == html.length || Character.toLowerCase(html[i]) != DOCTYPE[i]) {
        return false;
      }
    }
    return true;
  }

  /** The next {@code <} or the end; -1 when something stands before it that a parser drops. */
  private int textEnd(int from) {
    for (int i = from; i < html.length; i++) {
      byte b = html[i];
      if (b == '<') {
        return i;
      }
      if (b == 0 || b == '\r') {
        return -1;
      }
    }
    return html.length;
  }

  private boolean readText(int end) {
    if (end < 0 || !nesting.takesText() && !isBlank(at, end)) {
      return false;
    }
    textStart = at;
    textEnd = end;
    visitor.text(this);
    at = end;
    return true;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = html[i];
      if (b != ' ' && b != '\n' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean readTag() {
    int next = at + 1 < html.length ? html[at + 1] : ' ';
    return next == '/' ? endTag() : isLetter(next) && startTag();
  }

  private boolean endTag() {
    int end = at + 2;
    while (end < html.length && html[end] != '>') {
      end++;
    }
    if (end == html.length || !nesting.isOpen(at + 2, end)) {
      return false;
    }
    at = end + 1;
    visitor.close(nesting.close());
    return true;
  }

  private boolean startTag() {
    int start = at + 1;
    int end = start;
    boolean lower = true;
    while (end < html.length && isNameCharacter(html[end])) {
      lower &= html[end] >= 'a' || html[end] <= '9';
      end++;
    }
    int close = attributes.read(end);
    if (close < 0) {
      return false;
    }
    boolean selfClosed = attributes.isSelfClosed();
    tag = lower ? nesting.tag(html, start, end) : capitals(start, end);
    if (!nesting.open(tag, start, end, selfClosed)) {
      return false;
    }
    at = close + 1;
    visitor.open(this);
    boolean drawing = nesting.isDrawing();
    if (!drawing && (tag.kind() == Tag.Kind.RAW || tag.kind() == Tag.Kind.TEXT)) {
      return content();
    }
    if (selfClosed || !drawing && tag.kind() == Tag.Kind.VOID) {
      visitor.close(nesting.close());
    } else if (tag.name().equals("pre") && at < html.length && html[at] == '\n') {
      // The standard drops this line end.
      return false;
    }
    return true;
  }

  /** The tag of a name that is not in lower case. */
  private Tag capitals(int from, int to) {
    byte[] name = Arrays.copyOfRange(html, from, to);
    for (int i = 0; i < name.length; i++) {
      name[i] = (byte) Character.toLowerCase(name[i]);
    }
    return nesting.tag(name, 0, name.length);
  }

  /** The content of an element that holds text alone, up to its end tag. */
  private boolean content() {
    int end = textEnd(at);
    while (end >= 0 && end < html.length && !isAt("</", end)) {
      if (isAt("<!--", end)) {
        return false;
      }
      end = textEnd(end + 1);
    }
    if (end < 0 || !isAt(tag.name(), end + 2) || !isAt(">", end + 2 + tag.name().length())) {
      return false;
    }
    if (isAt("\n", at)) {
      return false;
    }
    if (tag.kind() == Tag.Kind.TEXT && end > at) {
      textStart = at;
      textEnd = end;
      visitor.text(this);
    }
    at = end;
    return true;
  }

  private boolean isAt(String ascii, int from) {
    if (from + ascii.length() > html.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (html[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isNameCharacter(int c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-';
  }
}

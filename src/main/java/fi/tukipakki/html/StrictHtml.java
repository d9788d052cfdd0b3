package fi.tukipakki.html;

import java.util.Locale;
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

  private final String html;
  private final Visitor visitor;
  private final Nesting nesting;
  private final Attributes attributes;
  private int at;
  private int textStart;
  private int textEnd;
  private String name = "";

  private StrictHtml(String html, boolean document, Visitor visitor) {
    this.html = html;
    this.visitor = visitor;
    this.nesting = new Nesting(document);
    this.attributes = new Attributes(html);
  }

  /** Scans a whole document. Returns false when it is not plain. */
  public static boolean document(String html, Visitor visitor) {
    return new StrictHtml(html, true, visitor).scan();
  }

  /** Scans what stands in a body. Returns false when it is not plain. */
  public static boolean fragment(String html, Visitor visitor) {
    return new StrictHtml(html, false, visitor).scan();
  }

  /** The name of the tag at hand, in lower case. */
  public String name() {
    return name;
  }

  /** An attribute of the tag at hand, character references resolved; null when it has none. */
  public String attribute(String wanted) {
    return attributes.value(wanted);
  }

  /** Whether the element at hand is the first one in its parent. */
  public boolean isFirst() {
    return nesting.isFirst();
  }

  /** The text at hand, character references resolved. */
  public String text() {
    String raw = html.substring(textStart, textEnd);
    return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
  }

  private boolean scan() {
    if (html.indexOf('\0') >= 0 || html.indexOf('\r') >= 0) {
      return false;
    }
    if (html.regionMatches(true, 0, "<!doctype html>", 0, 15)) {
      at = 15;
    } else if (nesting.isDocument()) {
      return false;
    }
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      if (end > at && !readText(end)) {
        return false;
      }
      at = end;
      if (tag >= 0 && !readTag()) {
        return false;
      }
    }
    return nesting.isEmpty();
  }

  private boolean readText(int end) {
    textStart = at;
    textEnd = end;
    if (!nesting.takesText() && !isBlank(at, end)) {
      return false;
    }
    visitor.text(this);
    return true;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = html.charAt(i);
      if (c != ' ' && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private boolean readTag() {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    if (next == '/') {
      return endTag();
    }
    return isLetter(next) && startTag();
  }

  private boolean endTag() {
    int end = html.indexOf('>', at);
    if (end < 0 || !nesting.isOpen(html, at + 2, end)) {
      return false;
    }
    at = end + 1;
    visitor.close(nesting.close());
    return true;
  }

  private boolean startTag() {
    int end = at + 1;
    boolean lower = true;
    while (end < html.length() && isNameCharacter(html.charAt(end))) {
      lower &= html.charAt(end) >= 'a' || html.charAt(end) <= '9';
      end++;
    }
    String written = html.substring(at + 1, end);
    name = lower ? written : written.toLowerCase(Locale.ROOT);
    int close = attributes.read(end);
    if (close < 0) {
      return false;
    }
    boolean selfClosed = html.charAt(close - 1) == '/' && attributes.isSelfClosed();
    Tag tag = nesting.open(name, written, selfClosed);
    if (tag == null) {
      return false;
    }
    at = close + 1;
    visitor.open(this);
    boolean drawing = nesting.isDrawing();
    if (!drawing && (tag.kind() == Tag.Kind.RAW || tag.kind() == Tag.Kind.TEXT)) {
      return content(tag);
    }
    if (selfClosed || !drawing && tag.kind() == Tag.Kind.VOID) {
      visitor.close(nesting.close());
    } else if (name.equals("pre") && at < html.length() && html.charAt(at) == '\n') {
      // The standard drops this line end.
      return false;
    }
    return true;
  }

  /** The content of an element that holds text alone, up to its end tag. */
  private boolean content(Tag tag) {
    int end = html.indexOf("</", at);
    if (end < 0 || !html.startsWith(name + ">", end + 2)) {
      return false;
    }
    if (html.substring(at, end).contains("<!--") || html.startsWith("\n", at)) {
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

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isNameCharacter(char c) {
    return isLetter(c) || c >= '0' && c <= '9' || c == '-';
  }
}

package fi.tukipakki.process.draw;

/**
 * Writes XML that is also good inside HTML: every text escaped, characters that XML forbids left
 * out, elements closed in order.
 */
final class Markup {

  private final StringBuilder out = new StringBuilder();
  private boolean inTag;

  /** Opens an element; attributes follow as {@link #attribute}. */
  Markup open(String name) {
    closeTag();
    out.append('<').append(name);
    inTag = true;
    return this;
  }

  /** Adds an attribute to the element just opened. */
  Markup attribute(String name, String value) {
    if (!inTag) {
      throw new IllegalStateException("no open tag for " + name);
    }
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
    return this;
  }

  Markup attribute(String name, int value) {
    return attribute(name, Integer.toString(value));
  }

  /** Adds text to the content of the open element. */
  Markup text(String text) {
    closeTag();
    escape(text, false);
    return this;
  }

  /**
   * Closes an element. An element without content is written with an end tag too, as HTML wants.
   */
  Markup close(String name) {
    closeTag();
    out.append("</").append(name).append('>');
    return this;
  }

  /** Closes an element that has no content, in the short form. */
  Markup empty() {
    out.append("/>");
    inTag = false;
    return this;
  }

  Markup newLine() {
    closeTag();
    out.append('\n');
    return this;
  }

  /** Adds what is markup already. */
  Markup raw(String markup) {
    closeTag();
    out.append(markup);
    return this;
  }

  private void closeTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\n', '\t', '\r' -> out.append(attribute ? "&#" + c + ";" : Character.toString(c));
        default -> {
          if (allowed(c)) {
            out.appendCodePoint(c);
          }
        }
      }
    }
  }

  /** What XML 1.0 allows, without the control characters. */
  private static boolean allowed(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package fi.tukipakki.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The HTML of a page as plain text: an empty line between blocks, a line for each item of a list
 * (after {@code - }) and row of a table (a tab between its cells), pictures as their descriptions.
 *
 * @param text without spaces at its ends
 * @param addresses absolute addresses that its links name, in order; those of law citations are not
 *     among them
 */
record PlainText(String text, List<String> addresses) {
  private static final Set<String> BLOCKS =
      Set.of(
          "blockquote",
          "details",
          "div",
          "dl",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "ul");
  private static final Set<String> LINES = Set.of("br", "dd", "dt", "li", "tr");

  PlainText {
    addresses = List.copyOf(addresses);
  }

  static PlainText of(String html) {
    Writer writer = new Writer();
    Jsoup.parseBodyFragment(html).body().traverse(writer);
    return new PlainText(writer.out.toString().strip(), writer.addresses);
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final List<String> addresses = new ArrayList<>();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text, text.parent());
      } else if (node instanceof Element element) {
        open(element, element.normalName());
      }
    }

    /** The mark of a footnote is set off from the word before it; the way back is no text. */
    private void text(TextNode node, Element parent) {
      if (parent != null && parent.attr("role").equals("doc-noteref")) {
        text("[" + node.getWholeText() + "]");
      } else if (parent == null || !parent.hasClass("footnote-back")) {
        text(node.getWholeText());
      }
    }

    private void open(Element element, String tag) {
      if (BLOCKS.contains(tag)) {
        // A block that an item of a list begins with stays on the line of its dash.
        if (!isAtItem()) {
          lines(2);
        }
        preformatted += tag.equals("pre") ? 1 : 0;
      } else if (LINES.contains(tag)) {
        lines(1);
        out.append(tag.equals("li") ? "- " : "");
      } else if ((tag.equals("td") || tag.equals("th"))
          && element.previousElementSibling() != null) {
        trim();
        out.append('\t');
      } else if (tag.equals("img")) {
        text(element.attr("alt"));
      } else if (tag.equals("a") && !element.hasClass("law-ref")) {
        String href = element.attr("href");
        if (href.indexOf(':') > 0 && href.charAt(0) != '#') {
          addresses.add(href);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        lines(2);
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
      }
    }

    private boolean isAtItem() {
      int n = out.length();
      return n >= 2
          && out.charAt(n - 1) == ' '
          && out.charAt(n - 2) == '-'
          && (n == 2 || out.charAt(n - 3) == '\n');
    }

    private void text(String text) {
      if (preformatted > 0) {
        out.append(text);
        return;
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        if (!space) {
          out.append(c);
        } else if (out.length() > 0 && !Character.isWhitespace(out.charAt(out.length() - 1))) {
          out.append(' ');
        }
      }
    }

    private void trim() {
      int end = out.length();
      while (end > 0 && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
    }

    /** Ends the line, and leaves an empty one where two are wanted. */
    private void lines(int wanted) {
      trim();
      int end = out.length();
      int there = 0;
      while (there < end && out.charAt(end - 1 - there) == '\n') {
        there++;
      }
      for (int i = there; i < wanted && end > 0; i++) {
        out.append('\n');
      }
    }
  }
}

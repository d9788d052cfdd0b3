package fi.tukipakki.opendata;

import fi.tukipakki.html.StrictHtml;
import fi.tukipakki.model.CompactText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
record PlainText(CompactText text, List<String> addresses) {
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

  static PlainText of(CompactText html) {
    Writer plain = new Writer();
    if (StrictHtml.fragment(html.utf8(), plain)) {
      return plain.result();
    }
    Writer writer = new Writer();
    Jsoup.parseBodyFragment(html.toString()).body().traverse(writer);
    return writer.result();
  }

  /** Hears the same from a scan of orderly HTML and from a walk through the tree of any other. */
  private static final class Writer implements NodeVisitor, StrictHtml.Visitor {
    private final FlowText out = new FlowText();
    private final List<String> addresses = new ArrayList<>();

    /** Of each element that a scan is in, how its text is shown. */
    private final ArrayDeque<Shown> within = new ArrayDeque<>();

    private int preformatted;

    /** How the text right inside an element is shown. */
    private enum Shown {
      PLAIN,
      /** The mark of a footnote is set off from the word before it. */
      NOTE,
      /** The way back from a footnote is no text. */
      NOT
    }

    PlainText result() {
      return new PlainText(out.stripped(), addresses);
    }

    @Override
    public void open(StrictHtml tag) {
      String name = tag.name();
      String classes = tag.attribute("class");
      open(name, tag.isFirst());
      if (name.equals("img")) {
        String alt = tag.attribute("alt");
        text(alt == null ? "" : alt);
      } else if (name.equals("a") && !hasClass(classes, "law-ref")) {
        String href = tag.attribute("href");
        address(href == null ? "" : href);
      }
      Shown shown = Shown.PLAIN;
      if ("doc-noteref".equals(tag.attribute("role"))) {
        shown = Shown.NOTE;
      } else if (hasClass(classes, "footnote-back")) {
        shown = Shown.NOT;
      }
      within.push(shown);
    }

    @Override
    public void close(String name) {
      within.pop();
      ended(name);
    }

    @Override
    public void text(StrictHtml at) {
      shown(at.text(), within.isEmpty() ? Shown.PLAIN : within.peek());
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        Element parent = text.parent();
        Shown shown = Shown.PLAIN;
        if (parent != null && parent.attr("role").equals("doc-noteref")) {
          shown = Shown.NOTE;
        } else if (parent != null && parent.hasClass("footnote-back")) {
          shown = Shown.NOT;
        }
        shown(text.getWholeText().getBytes(StandardCharsets.UTF_8), shown);
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        open(tag, element.previousElementSibling() == null);
        if (tag.equals("img")) {
          text(element.attr("alt"));
        } else if (tag.equals("a") && !element.hasClass("law-ref")) {
          address(element.attr("href"));
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        ended(element.normalName());
      }
    }

    private void shown(byte[] text, Shown shown) {
      if (shown == Shown.NOTE) {
        text("[");
        text(text);
        text("]");
      } else if (shown == Shown.PLAIN) {
        text(text);
      }
    }

    private static boolean hasClass(String classes, String name) {
      return classes != null
          && classes.length() >= name.length()
          && classes.toLowerCase(Locale.ROOT).contains(name)
          && List.of(classes.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains(name);
    }

    private void address(String href) {
      if (href.indexOf(':') > 0 && href.charAt(0) != '#') {
        addresses.add(href);
      }
    }

    private void open(String tag, boolean first) {
      if (BLOCKS.contains(tag)) {
        // A block that an item of a list begins with stays on the line of its dash.
        if (!out.isAtItem()) {
          out.lines(2);
        }
        preformatted += tag.equals("pre") ? 1 : 0;
      } else if (LINES.contains(tag)) {
        out.lines(1);
        if (tag.equals("li")) {
          out.add('-');
          out.add(' ');
        }
      } else if ((tag.equals("td") || tag.equals("th")) && !first) {
        out.trim();
        out.add('\t');
      }
    }

    private void ended(String tag) {
      if (BLOCKS.contains(tag)) {
        out.lines(2);
        preformatted -= tag.equals("pre") ? 1 : 0;
      }
    }

    private void text(String text) {
      text(text.getBytes(StandardCharsets.UTF_8));
    }

    private void text(byte[] text) {
      if (preformatted > 0) {
        out.add(text);
      } else {
        out.addWords(text);
      }
    }
  }
}

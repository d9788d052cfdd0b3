package fi.tukipakki.markdown;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Block quotes that begin with {@code [!NOTE]} and the like become call-outs, as on GitHub. */
final class Callouts {
  static final List<String> KINDS = List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

  private Callouts() {}

  /**
   * Makes a call-out of a quotation that asks for it; the node that now stands in its place.
   *
   * @param label the title of a kind of call-out in a language: {@code label.apply("NOTE", "fi")}
   */
  static Node resolve(BlockQuote quote, Conversion c, BinaryOperator<String> label) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return quote;
    }
    StringBuilder line = new StringBuilder();
    Node at = first.getFirstChild();
    while (at instanceof Text text) {
      line.append(text.getLiteral());
      at = at.getNext();
    }
    String marker = line.toString().strip();
    if (!marker.startsWith("[!")
        || !marker.endsWith("]")
        || !(at == null || at instanceof SoftLineBreak)) {
      return quote;
    }
    String kind = marker.substring(2, marker.length() - 1).toUpperCase(Locale.ROOT);
    if (!KINDS.contains(kind)) {
      c.tell(
          Code.UNKNOWN_ALERT,
          c.locateFirst(first, marker.length()),
          Map.of(
              "value", marker,
              "values", String.join(", ", KINDS),
              "suggestion", Nearest.to(kind, KINDS)));
      return quote;
    }
    Node keep = at == null ? null : at.getNext();
    for (Node child = first.getFirstChild(); child != keep; ) {
      Node next = child.getNext();
      child.unlink();
      child = next;
    }
    if (first.getFirstChild() == null) {
      first.unlink();
    }
    String title = label.apply(kind, c.page.language().id());
    Nodes.Frame frame =
        new Nodes.Frame(
            "div", Map.of("class", "callout callout-" + kind.toLowerCase(Locale.ROOT)), title);
    Nodes.replace(quote, frame);
    return frame;
  }
}

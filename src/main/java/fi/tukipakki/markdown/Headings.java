package fi.tukipakki.markdown;

import fi.tukipakki.content.Body;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.model.Slug;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Headings with fragments that last: the slug of the text, or what the author wrote behind it as
 * {@code {#own-id}}.
 */
final class Headings {
  private Headings() {}

  static void place(Heading heading, Conversion c, int base) {
    String own = ownId(heading);
    String text = Nodes.plainText(heading);
    if (text.isEmpty()) {
      c.tell(Code.EMPTY_HEADING, heading, Map.of());
      heading.unlink();
      return;
    }
    int level = heading.getLevel();
    if (level == 1) {
      c.tell(Code.HEADING_ONE, heading, Map.of("value", text));
      heading.setLevel(2);
    }
    List<Body.Heading> before = c.headings;
    int last = before.isEmpty() ? base : before.get(before.size() - 1).level();
    if (level > last + 1) {
      c.tell(
          Code.HEADING_SKIPPED,
          heading,
          Map.of(
              "value",
              text,
              "level",
              "#".repeat(level),
              "suggestion",
              "#".repeat(last + 1) + " " + text));
      heading.setLevel(last + 1);
    }
    String id = c.uniqueId(own.isEmpty() ? Slug.of(text) : own);
    c.headings.add(new Body.Heading(heading.getLevel(), id, text));
  }

  /** Takes {@code {#id}} off the end of a heading. */
  private static String ownId(Heading heading) {
    Node last = heading.getLastChild();
    if (!(last instanceof Text text) || !text.getLiteral().endsWith("}")) {
      return "";
    }
    String literal = text.getLiteral();
    int start = literal.lastIndexOf("{#");
    if (start < 0) {
      return "";
    }
    String id = literal.substring(start + 2, literal.length() - 1);
    if (!id.matches("[a-z][a-z0-9-]{0,60}")) {
      return "";
    }
    text.setLiteral(literal.substring(0, start).stripTrailing());
    return id;
  }
}

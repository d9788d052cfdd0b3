package fi.tukipakki.markdown;

import fi.tukipakki.model.Signs;
import java.util.Map;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Our own kinds of nodes, and small questions to the syntax tree. */
final class Nodes {
  private Nodes() {}

  /** An inline element with attributes, such as a link whose target is known. */
  static final class Element extends CustomNode {
    final String tag;
    final Map<String, String> attributes;

    Element(String tag, Map<String, String> attributes) {
      this.tag = tag;
      this.attributes = attributes;
    }
  }

  /** An element that holds blocks, such as a call-out. */
  static final class Frame extends CustomBlock {
    final String tag;
    final Map<String, String> attributes;

    /** Text of a title paragraph that comes first, or empty. */
    final String title;

    Frame(String tag, Map<String, String> attributes, String title) {
      this.tag = tag;
      this.attributes = attributes;
      this.title = title;
    }
  }

  /** Takes out of a tree what numbers of characters brought in and no file may have. */
  static void clean(Node document) {
    for (Node at = document.getFirstChild(); at != null; at = next(at, document)) {
      if (at instanceof Text text) {
        text.setLiteral(Signs.clean(text.getLiteral()));
      } else if (at instanceof Link link) {
        link.setDestination(Signs.clean(link.getDestination()));
        link.setTitle(link.getTitle() == null ? null : Signs.clean(link.getTitle()));
      } else if (at instanceof Image image) {
        image.setDestination(Signs.clean(image.getDestination()));
        image.setTitle(image.getTitle() == null ? null : Signs.clean(image.getTitle()));
      }
    }
  }

  /** Puts {@code replacement} where {@code node} is and moves its children into it. */
  static void replace(Node node, Node replacement) {
    replacement.setSourceSpans(node.getSourceSpans());
    node.insertBefore(replacement);
    adoptChildren(node, replacement);
    node.unlink();
  }

  static void adoptChildren(Node from, Node to) {
    for (Node child = from.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      to.appendChild(child);
      child = next;
    }
  }

  /** The text that a reader sees in a node, line breaks as spaces, pictures by their alt text. */
  static String plainText(Node node) {
    StringBuilder out = new StringBuilder();
    appendText(node, out);
    return out.toString().strip();
  }

  static void appendText(Node node, StringBuilder out) {
    if (node instanceof Text text) {
      out.append(text.getLiteral());
    } else if (node instanceof Code code) {
      out.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      appendText(child, out);
    }
    if (node instanceof Image && out.length() > 0) {
      out.append(' ');
    }
  }

  /** The next node in document order inside {@code root}, after all that {@code node} holds. */
  static Node after(Node node, Node root) {
    for (Node at = node; at != null && at != root; at = at.getParent()) {
      if (at.getNext() != null) {
        return at.getNext();
      }
    }
    return null;
  }

  /** The next node in document order inside {@code root}: first child, else what comes after. */
  static Node next(Node node, Node root) {
    return node.getFirstChild() != null ? node.getFirstChild() : after(node, root);
  }
}

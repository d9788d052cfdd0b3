package fi.tukipakki.html;

import fi.tukipakki.html.Tag.Kind;
import java.util.Arrays;

/** The open elements, and whether another one may lie in them without being moved. */
final class Nesting {
  /** jsoup closes what lies deeper than some hundreds. */
  private static final int MAX_DEPTH = 100;

  private final byte[] html;
  private final boolean document;
  private final Tag[] open = new Tag[MAX_DEPTH];

  /** Where the names of the open elements stand as they were written. */
  private final int[] starts = new int[MAX_DEPTH];

  private final int[] ends = new int[MAX_DEPTH];
  private final int[] children = new int[MAX_DEPTH + 1];
  private int depth;
  private int paragraphs;
  private int drawings;
  private boolean headSeen;
  private boolean bodySeen;

  Nesting(byte[] html, boolean document) {
    this.html = html;
    this.document = document;
  }

  boolean isDocument() {
    return document;
  }

  boolean isEmpty() {
    return depth == 0 && (!document || bodySeen);
  }

  /** Whether the innermost element is part of a drawing. */
  boolean isDrawing() {
    return drawings > 0;
  }

  /** Whether the element opened last is the first one in its parent. */
  boolean isFirst() {
    return children[depth - 1] == 1;
  }

  /** Whether text other than spaces may stand here. */
  boolean takesText() {
    if (depth == 0) {
      return !document;
    }
    Tag parent = open[depth - 1];
    return switch (parent.kind()) {
      case TABLE, ROWS, ROW -> false;
      case DOCUMENT -> parent.name().equals("body");
      default -> true;
    };
  }

  /** Whether an end tag, its name between two places, is that of the innermost element. */
  boolean isOpen(int from, int to) {
    return depth > 0 && Arrays.equals(html, from, to, html, starts[depth - 1], ends[depth - 1]);
  }

  /** The tag of a name in lower case, or null when it has no place in the drawing at hand. */
  Tag tag(byte[] name, int from, int to) {
    return drawings > 0 ? Tag.inDrawing(name, from, to) : Tag.of(name, from, to);
  }

  /**
   * Opens an element.
   *
   * @param from where its name starts, as written
   * @param to where its name ends
   * @return false when the parsing rules would do more than put it here
   */
  boolean open(Tag tag, int from, int to, boolean selfClosed) {
    Tag parent = depth == 0 ? null : open[depth - 1];
    if (tag == null || depth == MAX_DEPTH) {
      return false;
    }
    if (drawings > 0) {
      // What stands in these two is HTML again.
      if (parent.name().equals("title") || parent.name().equals("desc")) {
        return false;
      }
    } else if (!fits(tag, parent) || selfClosed && tag.kind() != Kind.VOID) {
      return false;
    }
    if (drawings > 0 || tag.kind() == Kind.SVG) {
      drawings++;
    } else if (tag.kind() == Kind.PARAGRAPH) {
      paragraphs++;
    }
    children[depth]++;
    open[depth] = tag;
    starts[depth] = from;
    ends[depth] = to;
    depth++;
    children[depth] = 0;
    return true;
  }

  /** Closes the innermost element and returns its name. */
  String close() {
    Tag tag = open[--depth];
    if (drawings > 0) {
      drawings--;
    } else if (tag.kind() == Kind.PARAGRAPH) {
      paragraphs--;
    }
    return tag.name();
  }

  private boolean fits(Tag tag, Tag parent) {
    if (tag.closesParagraph() && paragraphs > 0) {
      return false;
    }
    Kind in = parent == null ? Kind.FLOW : parent.kind();
    if (document && (parent == null || in == Kind.DOCUMENT && !parent.name().equals("body"))) {
      return fitsDocument(tag, parent);
    }
    if (in == Kind.TABLE || in == Kind.ROWS || in == Kind.ROW) {
      return switch (tag.kind()) {
        case CAPTION, ROWS -> in == Kind.TABLE;
        case ROW -> in == Kind.ROWS;
        case CELL -> in == Kind.ROW;
        default -> false;
      };
    }
    return switch (tag.kind()) {
      case FLOW, RAW, TEXT, PARAGRAPH, TABLE, SVG -> true;
      case VOID -> !tag.name().equals("col");
      case HEADING -> in != Kind.HEADING;
      case ALONE -> !isWithin(tag);
      case ITEM -> parent != null && (isNamed(parent, "ul") || isNamed(parent, "ol"));
      case TERM -> isTermPlace(parent);
      default -> false;
    };
  }

  private boolean fitsDocument(Tag tag, Tag parent) {
    if (parent == null) {
      return tag.name().equals("html") && !headSeen && !bodySeen;
    }
    if (parent.name().equals("html")) {
      boolean head = tag.name().equals("head") && !headSeen && !bodySeen;
      boolean body = tag.name().equals("body") && headSeen && !bodySeen;
      headSeen |= head;
      bodySeen |= body;
      return head || body;
    }
    return switch (tag.name()) {
      case "base", "link", "meta", "script", "style", "title" -> true;
      default -> false;
    };
  }

  private static boolean isNamed(Tag tag, String name) {
    return tag.name().equals(name);
  }

  private boolean isTermPlace(Tag parent) {
    if (parent == null) {
      return false;
    }
    return isNamed(parent, "dl")
        || isNamed(parent, "div") && depth > 1 && isNamed(open[depth - 2], "dl");
  }

  private boolean isWithin(Tag tag) {
    for (int i = 0; i < depth; i++) {
      if (open[i].name().equals(tag.name())) {
        return true;
      }
    }
    return false;
  }
}

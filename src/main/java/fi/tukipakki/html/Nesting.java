package fi.tukipakki.html;

import fi.tukipakki.html.Tag.Kind;

/** The open elements, and whether another one may lie in them without being moved. */
final class Nesting {
  /** jsoup closes what lies deeper than some hundreds. */
  private static final int MAX_DEPTH = 100;

  private final boolean document;
  private final Tag[] open = new Tag[MAX_DEPTH];
  private final String[] written = new String[MAX_DEPTH];
  private final int[] children = new int[MAX_DEPTH + 1];
  private int depth;
  private int paragraphs;
  private int drawings;
  private boolean headSeen;
  private boolean bodySeen;

  Nesting(boolean document) {
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

  /** Whether an end tag is that of the innermost element. */
  boolean isOpen(String html, int from, int to) {
    if (depth == 0) {
      return false;
    }
    String name = written[depth - 1];
    return to - from == name.length() && html.startsWith(name, from);
  }

  /**
   * Opens an element.
   *
   * @return its tag, or null when the parsing rules would do more than put it here
   */
  Tag open(String name, String asWritten, boolean selfClosed) {
    Tag parent = depth == 0 ? null : open[depth - 1];
    Tag tag = drawings > 0 ? Tag.inDrawing(name) : Tag.of(name);
    if (tag == null || depth == MAX_DEPTH) {
      return null;
    }
    if (drawings > 0) {
      // What stands in these two is HTML again.
      if (parent.name().equals("title") || parent.name().equals("desc")) {
        return null;
      }
    } else if (!fits(tag, parent) || selfClosed && tag.kind() != Kind.VOID) {
      return null;
    }
    if (drawings > 0 || tag.kind() == Kind.SVG) {
      drawings++;
    } else if (tag.kind() == Kind.PARAGRAPH) {
      paragraphs++;
    }
    children[depth]++;
    open[depth] = tag;
    written[depth] = asWritten;
    depth++;
    children[depth] = 0;
    return tag;
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

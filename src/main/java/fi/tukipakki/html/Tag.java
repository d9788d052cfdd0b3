package fi.tukipakki.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules of HTML's tree construction say of a tag name, as far as {@link StrictHtml} needs.
 *
 * @param name in lower case
 * @param kind what its content may be
 * @param closesParagraph whether its start tag ends an open {@code p}
 */
record Tag(String name, Kind kind, boolean closesParagraph) {
  /** Kinds of elements. */
  enum Kind {
    /** Holds whatever its parent may hold. */
    FLOW,
    /** Has no content and no end tag. */
    VOID,
    /** Its content is text alone, without character references. */
    RAW,
    /** Its content is text alone. */
    TEXT,
    HEADING,
    PARAGRAPH,
    /** May not lie in another of its name. */
    ALONE,
    /** Only in a list. */
    ITEM,
    /** Only in a {@code dl}, or a {@code div} of one. */
    TERM,
    TABLE,
    /** {@code thead, tbody, tfoot}. */
    ROWS,
    ROW,
    CELL,
    CAPTION,
    SVG,
    /** Part of a whole document. */
    DOCUMENT,
    /** Has rules of its own that we do not follow. */
    OTHER
  }

  private static final TagTable ALL = new TagTable(all());

  /** Elements of drawings that have no meaning in HTML's own rules while inside a drawing. */
  private static final TagTable DRAWING = new TagTable(drawing());

  /** The tag whose name, in lower case, stands between two places. */
  static Tag of(byte[] html, int from, int to) {
    Tag tag = ALL.get(html, from, to);
    return tag == null
        ? new Tag(new String(html, from, to - from, StandardCharsets.US_ASCII), Kind.FLOW, false)
        : tag;
  }

  /** As {@link #of}, but inside a drawing; null for a name that is not known there. */
  static Tag inDrawing(byte[] html, int from, int to) {
    return DRAWING.get(html, from, to);
  }

  private static List<Tag> all() {
    List<Tag> all = new ArrayList<>();
    add(all, Kind.VOID, false, "area base br col embed img input link meta param source track wbr");
    add(all, Kind.VOID, true, "hr");
    add(all, Kind.RAW, false, "script style");
    add(all, Kind.TEXT, false, "title textarea");
    add(all, Kind.HEADING, true, "h1 h2 h3 h4 h5 h6");
    add(all, Kind.PARAGRAPH, true, "p");
    add(all, Kind.ALONE, false, "a button");
    add(all, Kind.ALONE, true, "form");
    add(all, Kind.ITEM, true, "li");
    add(all, Kind.TERM, true, "dd dt");
    add(all, Kind.TABLE, true, "table");
    add(all, Kind.ROWS, false, "thead tbody tfoot");
    add(all, Kind.ROW, false, "tr");
    add(all, Kind.CELL, false, "td th");
    add(all, Kind.CAPTION, false, "caption");
    add(all, Kind.SVG, false, "svg");
    add(all, Kind.DOCUMENT, false, "html head body");
    add(
        all,
        Kind.FLOW,
        true,
        "address article aside blockquote details dialog div dl fieldset figcaption figure footer"
            + " header hgroup main menu nav ol pre search section summary ul");
    add(
        all,
        Kind.FLOW,
        false,
        "abbr b bdi bdo cite code data del dfn em i ins kbd label legend mark noscript output q s"
            + " samp small span strong sub sup time u var video audio picture progress meter");
    add(
        all,
        Kind.OTHER,
        false,
        "applet basefont bgsound big center colgroup command dir font frame frameset iframe image"
            + " isindex keygen listing marquee math menuitem nobr noembed noframes object optgroup"
            + " option plaintext rb rp rt rtc ruby select strike template tt xmp");
    return all;
  }

  private static List<Tag> drawing() {
    List<Tag> all = new ArrayList<>();
    add(
        all,
        Kind.FLOW,
        false,
        "a circle clippath defs desc ellipse g line lineargradient marker mask path pattern"
            + " polygon polyline rect stop symbol text title tspan use");
    return all;
  }

  private static void add(List<Tag> all, Kind kind, boolean closesParagraph, String names) {
    for (String name : names.split(" ")) {
      all.add(new Tag(name, kind, closesParagraph));
    }
  }
}

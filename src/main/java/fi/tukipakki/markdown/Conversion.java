package fi.tukipakki.markdown;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** What is gathered while one page is converted. */
final class Conversion {
  final Page page;
  private final BinaryOperator<String> hrefs;
  private final Diagnostics diagnostics;
  final List<Body.Heading> headings = new ArrayList<>();
  final List<Body.OutLink> links = new ArrayList<>();
  final List<Body.LegalRef> laws = new ArrayList<>();
  final Set<String> media = new TreeSet<>();
  private final Set<String> ids = new HashSet<>();

  /** The number that was last put behind an id, so that many equal headings stay cheap. */
  private final Map<String, Integer> counts = new HashMap<>();

  /** Words that have been explained on the page. */
  final Set<String> terms = new HashSet<>();

  /** 0-based line of the source file where the text being converted starts. */
  private int lineOffset;

  /** Whether columns of the text are columns of the file. */
  private boolean exactColumns = true;

  boolean rawHtml;
  private boolean tooDeepTold;
  private final Set<String> tooHeavyTold = new HashSet<>();
  private int linkText;
  private int htmlPieces;
  private int brokenLinks;

  Conversion(Page page, BinaryOperator<String> hrefs, Diagnostics diagnostics) {
    this.page = page;
    this.lineOffset = page.bodyLine();
    this.hrefs = hrefs;
    this.diagnostics = diagnostics;
  }

  /** From now on the text starts at a line of the file, its columns unknown. */
  void startField(Location value, boolean block) {
    lineOffset = value.line() - 1 + (block ? 1 : 0);
    exactColumns = false;
  }

  Location locate(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        SourceSpan span = spans.get(0);
        return locate(span.getLineIndex(), span.getColumnIndex(), span.getLength());
      }
    }
    return new Location(page.source().path(), exactColumns ? 1 : lineOffset + 1, 0, 0);
  }

  /** The place of some UTF-16 units at the start of a node's first line. */
  Location locateFirst(Node node, int length) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty()
        ? locate(node)
        : locate(spans.get(0).getLineIndex(), spans.get(0).getColumnIndex(), length);
  }

  /** The place of a stretch of one line; line and column 0-based. */
  Location locate(int line, int column, int length) {
    return exactColumns
        ? page.source().locate(line + lineOffset, column, length)
        : new Location(page.source().path(), line + lineOffset + 1, 0, 0);
  }

  /** Tells once for a page that blocks lie too deeply within each other. */
  void tellTooDeep(Node at) {
    if (!tooDeepTold) {
      tooDeepTold = true;
      tell(Code.NESTED_TOO_DEEP, at, Map.of());
    }
  }

  /** Counts the text of a link's or picture's target; whether there is room for it. */
  boolean hasRoomForLink(String destination, String title, Node at) {
    linkText += destination.length() + (title == null ? 0 : title.length());
    if (linkText <= Limits.LINK_TEXT) {
      return true;
    }
    // No addition may wrap round, however much there is.
    linkText = Limits.LINK_TEXT;
    tellTooHeavy("links", Limits.LINK_TEXT, locate(at));
    return false;
  }

  /** Counts a piece of raw HTML; whether there is room for it. */
  boolean hasRoomForHtml(Node html) {
    if (++htmlPieces <= Limits.RAW_HTML) {
      return true;
    }
    tellTooHeavy("html", Limits.RAW_HTML, locate(html));
    return false;
  }

  /** Tells once for a page that it holds too much of something. */
  void tellTooHeavy(String what, int limit, Location at) {
    if (tooHeavyTold.add(what)) {
      tell(Code.PAGE_TOO_HEAVY, at, Map.of("variant", what, "limit", String.valueOf(limit)));
    }
  }

  /** Whether it is still worth while to look for what a broken link meant. */
  boolean suggestsTargets() {
    return ++brokenLinks <= Diagnostics.MOST_ALIKE;
  }

  void tell(Code code, Node at, Map<String, String> args) {
    tell(code, locate(at), args);
  }

  void tell(Code code, Location at, Map<String, String> args) {
    Diagnostic diagnostic = Diagnostic.of(code, at);
    for (Map.Entry<String, String> arg : args.entrySet()) {
      diagnostic = diagnostic.with(arg.getKey(), arg.getValue());
    }
    diagnostics.add(diagnostic);
  }

  void tell(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** The address of a path of the site, or of an absolute URL, from the page. */
  String href(String path) {
    return hrefs.apply(page.path(), path);
  }

  /** An id that no other element of the page has: {@code wanted}, {@code wanted-2}… */
  String uniqueId(String wanted) {
    String base = wanted.isEmpty() ? "kohta" : wanted;
    String id = base;
    while (!ids.add(id)) {
      id = base + "-" + (counts.merge(base, 1, Integer::sum) + 1);
    }
    return id;
  }
}

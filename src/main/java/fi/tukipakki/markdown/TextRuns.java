package fi.tukipakki.markdown;

import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Runs of text: text and soft line breaks side by side, read as one string, so that what is found
 * may go over the end of a line. Code, links and pictures end a run.
 */
final class TextRuns {
  private final List<TextLinker> linkers;

  TextRuns(List<TextLinker> linkers) {
    this.linkers = List.copyOf(linkers);
  }

  /** Handles the run that starts at a node and returns the node after it, or null. */
  Node link(Node first, Conversion c) {
    List<Node> run = new ArrayList<>();
    Node at = first;
    for (; at instanceof Text || at instanceof SoftLineBreak; at = at.getNext()) {
      run.add(at);
    }
    String string = text(run);
    List<TextLinker.Mark> marks = new ArrayList<>();
    for (TextLinker linker : linkers) {
      for (TextLinker.Mark mark : linker.find(c.page, string)) {
        if (mark instanceof TextLinker.Remark || isFree(mark, marks)) {
          marks.add(mark);
        }
      }
    }
    if (!marks.isEmpty()) {
      apply(marks, run, c);
    }
    return at;
  }

  private static String text(List<Node> run) {
    if (run.size() == 1 && run.get(0) instanceof Text text) {
      return text.getLiteral();
    }
    StringBuilder whole = new StringBuilder();
    for (Node node : run) {
      whole.append(node instanceof Text text ? text.getLiteral() : " ");
    }
    return whole.toString();
  }

  /** Whether no earlier mark, of this linker or one that goes before it, has a place as a link. */
  private static boolean isFree(TextLinker.Mark mark, List<TextLinker.Mark> marks) {
    for (TextLinker.Mark other : marks) {
      boolean apart = mark.end() <= other.start() || other.end() <= mark.start();
      if (!apart && !(other instanceof TextLinker.Remark)) {
        return false;
      }
    }
    return true;
  }

  private static void apply(List<TextLinker.Mark> marks, List<Node> run, Conversion c) {
    marks.sort(Comparator.comparingInt(TextLinker.Mark::start));
    marks.removeIf(mark -> mark instanceof TextLinker.TermMark use && !c.terms.add(use.term()));
    for (int i = marks.size() - 1; i >= 0; i--) {
      TextLinker.Mark mark = marks.get(i);
      if (mark instanceof TextLinker.Remark remark) {
        c.tell(remark.diagnostic().apply(locate(run, mark.start(), mark.end(), c)));
      } else if (mark instanceof TextLinker.LinkMark link) {
        c.laws.add(link.citation().apply(locate(run, mark.start(), mark.end(), c)));
        wrap(mark, link.path(), link.attributes(), run, c);
      } else if (mark instanceof TextLinker.TermMark use) {
        wrap(mark, use.path(), use.attributes(), run, c);
      }
    }
  }

  private static void wrap(
      TextLinker.Mark mark, String path, Map<String, String> given, List<Node> run, Conversion c) {
    Map<String, String> attributes = new LinkedHashMap<>(given);
    boolean external = path.startsWith("https://");
    attributes.put("href", c.href(path));
    if (external) {
      attributes.put("rel", "noopener noreferrer");
    }
    int from = split(run, mark.start());
    int to = split(run, mark.end());
    Nodes.Element element = new Nodes.Element("a", attributes);
    element.setSourceSpans(run.get(from).getSourceSpans());
    run.get(from).insertBefore(element);
    for (Node node : run.subList(from, to)) {
      element.appendChild(node);
    }
  }

  /**
   * Makes a border between nodes at an offset of the run; the index of the node that starts there.
   */
  private static int split(List<Node> run, int offset) {
    int start = 0;
    for (int i = 0; i < run.size(); i++) {
      if (start == offset) {
        return i;
      }
      int length = length(run.get(i));
      if (offset < start + length) {
        Text text = (Text) run.get(i);
        Text rest = new Text(text.getLiteral().substring(offset - start));
        for (SourceSpan span : text.getSourceSpans()) {
          // What is told later of the rest must find its place.
          rest.addSourceSpan(span.subSpan(Math.min(offset - start, span.getLength())));
        }
        text.setLiteral(text.getLiteral().substring(0, offset - start));
        text.insertAfter(rest);
        run.add(i + 1, rest);
        return i + 1;
      }
      start += length;
    }
    return run.size();
  }

  private static int length(Node node) {
    return node instanceof Text text ? text.getLiteral().length() : 1;
  }

  private static Location locate(List<Node> run, int start, int end, Conversion c) {
    int at = 0;
    for (Node node : run) {
      int length = length(node);
      if (start < at + length && !node.getSourceSpans().isEmpty()) {
        SourceSpan span = node.getSourceSpans().get(0);
        return c.locate(span.getLineIndex(), span.getColumnIndex() + start - at, end - start);
      }
      at += length;
    }
    return c.locate(run.get(0));
  }
}

package fi.tukipakki.markdown;

import fi.tukipakki.content.Body;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Cuts a document's text at its headings, for search and for counting words. */
final class SectionText {
  private final Iterator<Body.Heading> headings;
  private final List<Body.Section> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String id = "";
  private String heading = "";

  private SectionText(List<Body.Heading> headings) {
    this.headings = headings.iterator();
  }

  static List<Body.Section> of(Node document, List<Body.Heading> headings) {
    SectionText collector = new SectionText(headings);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      collector.add(node);
    }
    collector.end();
    return collector.sections;
  }

  private void add(Node node) {
    if (node instanceof Heading) {
      end();
      Body.Heading next = headings.next();
      id = next.id();
      heading = next.text();
    } else {
      append(node);
    }
  }

  private void append(Node node) {
    if (node instanceof Text t) {
      text.append(t.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append(' ');
    } else if (node instanceof Heading) {
      // A heading inside a quotation or a list; its fragment is of no use to search.
      headings.next();
      gap();
    } else if (!(node instanceof Nodes.Element)) {
      // A block of code has no children here: what an example speaks of is not what the page does.
      gap();
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      append(child);
    }
  }

  private void gap() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private void end() {
    String whole = text.toString().strip();
    if (!whole.isEmpty() || !heading.isEmpty()) {
      sections.add(new Body.Section(id, heading, whole));
    }
    text.setLength(0);
  }

  /** Number of words in sections. */
  static int words(List<Body.Section> sections) {
    int words = 0;
    for (Body.Section section : sections) {
      words += words(section.text());
    }
    return words;
  }

  private static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = isLetterOrDigit(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    return words;
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a'
        ? c <= 'z' || c > '~' && Character.isLetterOrDigit(c)
        : c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }
}

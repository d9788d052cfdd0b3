package fi.tukipakki.markdown;

import fi.tukipakki.diagnostics.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Footnotes, numbered by their first reference, with ways back. References and definitions become
 * ordinary elements of the tree, so that links and citations inside them work as anywhere.
 */
final class Footnotes {
  private final Map<String, FootnoteSyntax.Definition> definitions = new HashMap<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();

  /** Footnotes that count and whose own references have not been numbered yet. */
  private final Deque<FootnoteSyntax.Definition> waiting = new ArrayDeque<>();

  /** A footnote that the text refers to: its number, its id, and the ids of what refers to it. */
  private record Note(int number, String id, List<String> places) {}

  private Footnotes() {}

  /**
   * Moves all footnotes of a document to its end.
   *
   * @param heading title of the section for screen readers
   * @param back label of the link back to the text
   */
  static void resolve(Node document, Conversion c, String heading, String back) {
    Footnotes notes = new Footnotes();
    for (Node at = document.getFirstChild(); at != null; at = Nodes.next(at, document)) {
      if (at instanceof FootnoteSyntax.Definition definition) {
        notes.definitions.putIfAbsent(definition.label, definition);
      }
    }
    notes.references(document, c);
    // A footnote counts when the text refers to it, or another footnote that counts does.
    while (!notes.waiting.isEmpty()) {
      notes.references(notes.waiting.removeFirst(), c);
    }
    if (!notes.notes.isEmpty()) {
      notes.section(document, heading, back);
    }
    notes.definitions.values().forEach(Node::unlink);
  }

  /** Numbers the references of the text, or of one footnote, in order. */
  private void references(Node root, Conversion c) {
    for (Node at = root.getFirstChild(); at != null; ) {
      boolean other = at instanceof FootnoteSyntax.Definition;
      Node next = other ? Nodes.after(at, root) : Nodes.next(at, root);
      if (at instanceof FootnoteSyntax.Reference reference) {
        reference(reference, c);
      }
      at = next;
    }
  }

  private void reference(FootnoteSyntax.Reference reference, Conversion c) {
    if (!definitions.containsKey(reference.label)) {
      String written = "[^" + reference.label + "]";
      c.tell(Code.UNDEFINED_FOOTNOTE, reference, Map.of("value", written));
      Text text = new Text(written);
      text.setSourceSpans(reference.getSourceSpans());
      reference.insertBefore(text);
      reference.unlink();
      return;
    }
    Note note = notes.get(reference.label);
    if (note == null) {
      int next = notes.size() + 1;
      note = new Note(next, c.uniqueId("alaviite-" + next), new ArrayList<>());
      notes.put(reference.label, note);
      waiting.add(definitions.get(reference.label));
    }
    String id = c.uniqueId("viite-" + note.number());
    note.places().add(id);
    Map<String, String> link = new LinkedHashMap<>();
    link.put("href", "#" + note.id());
    link.put("id", id);
    link.put("role", "doc-noteref");
    Nodes.Element sup = new Nodes.Element("sup", Map.of());
    Nodes.Element anchor = new Nodes.Element("a", link);
    anchor.appendChild(new Text(String.valueOf(note.number())));
    sup.appendChild(anchor);
    reference.insertBefore(sup);
    reference.unlink();
  }

  private void section(Node document, String heading, String back) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "footnotes");
    attributes.put("role", "doc-endnotes");
    attributes.put("aria-label", heading);
    Nodes.Frame section = new Nodes.Frame("section", attributes, "");
    Nodes.Frame list = new Nodes.Frame("ol", Map.of(), "");
    for (Map.Entry<String, Note> entry : notes.entrySet()) {
      Note note = entry.getValue();
      FootnoteSyntax.Definition definition = definitions.get(entry.getKey());
      Nodes.Frame item = new Nodes.Frame("li", Map.of("id", note.id()), "");
      item.setSourceSpans(definition.getSourceSpans());
      Nodes.adoptChildren(definition, item);
      Node last = item.getLastChild();
      Node end = last instanceof Paragraph ? last : item;
      for (String place : note.places()) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("href", "#" + place);
        link.put("class", "footnote-back");
        link.put("aria-label", back + " " + note.number());
        Nodes.Element anchor = new Nodes.Element("a", link);
        anchor.appendChild(new Text("↩"));
        end.appendChild(new Text(" "));
        end.appendChild(anchor);
      }
      list.appendChild(item);
    }
    section.appendChild(list);
    document.appendChild(section);
  }
}

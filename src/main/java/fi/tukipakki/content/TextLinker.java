package fi.tukipakki.content;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Location;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds in running text what becomes a link by itself, such as citations of laws. */
public interface TextLinker {

  /** A linker that finds nothing. */
  TextLinker NONE = (page, text) -> List.of();

  /**
   * What a stretch of running text holds, in order and without overlaps.
   *
   * @param page the page that the text stands on
   * @param text plain text, breaks of lines as spaces
   */
  List<Mark> find(Page page, String text);

  /** Something found between two offsets, in UTF-16 units. */
  sealed interface Mark {
    int start();

    int end();
  }

  /**
   * A link.
   *
   * @param path path inside the site with fragment, or an absolute URL
   * @param attributes further attributes of the element, in order
   * @param citation the citation for the page's legal basis, given the place
   */
  record LinkMark(
      int start,
      int end,
      String path,
      Map<String, String> attributes,
      Function<Location, Body.LegalRef> citation)
      implements Mark {}

  /**
   * The use of a word that the site explains. A page links its first use of each word alone.
   *
   * @param term what tells the word from others
   * @param path path inside the site
   * @param attributes further attributes of the element, in order
   */
  record TermMark(int start, int end, String term, String path, Map<String, String> attributes)
      implements Mark {}

  /** Something to tell the author about. */
  record Remark(int start, int end, Function<Location, Diagnostic> diagnostic) implements Mark {}
}

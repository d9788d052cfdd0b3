package fi.tukipakki.render.view;

import fi.tukipakki.render.view.PageView.HeadingView;
import java.util.List;
import java.util.Map;

/**
 * All of a book: its first page and its chapters in order.
 *
 * @param intro the text of the book's own page, ready for the place where the book stands
 * @param chapters the chapters
 * @param sources where the facts of all chapters come from, each once
 * @param laws the legal basis of all chapters, each law once
 */
public record BookView(
    ChapterView intro,
    List<ChapterView> chapters,
    List<Map<String, Object>> sources,
    List<PageView.LawRefView> laws) {
  public BookView {
    chapters = List.copyOf(chapters);
    sources = List.copyOf(sources);
    laws = List.copyOf(laws);
  }

  /**
   * A chapter.
   *
   * @param id its fragment in the joined book
   * @param number from 1; 0 for the book's own page
   * @param html the body, with ids, levels of headings and links made for the joined book
   * @param headings its headings of the level below its title, ids as in {@code html}
   * @param page the chapter's own page
   */
  public record ChapterView(
      String id, int number, String html, List<HeadingView> headings, PageView page) {
    public ChapterView {
      headings = List.copyOf(headings);
    }
  }
}

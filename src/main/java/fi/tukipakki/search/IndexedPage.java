package fi.tukipakki.search;

import java.util.List;

/**
 * What results show of a page, or of a part of a long one.
 *
 * @param excerpts beginnings of the sections' texts, in parallel with the page's sections
 */
public record IndexedPage(
    String path,
    String title,
    String description,
    String language,
    String type,
    String typeLabel,
    List<String> audiences,
    List<String> regions,
    List<SearchSection> excerpts) {}

package fi.tukipakki.search;

import java.util.Objects;

/**
 * The text under one heading of a page.
 *
 * @param anchor the heading's id in the page, empty for the text before the first heading
 * @param heading the heading's plain text, empty for the text before the first heading
 * @param text plain text without markup
 */
public record SearchSection(String anchor, String heading, String text) {
  public SearchSection {
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(text, "text");
  }
}

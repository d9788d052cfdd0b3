package fi.tukipakki.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The tags that a piece of HTML leaves open, and those that it closes without having opened them.
 *
 * @param closed tags of earlier pieces that this one closes, in order
 * @param open tags that it leaves open, the outermost first
 */
record OpenTags(List<String> closed, List<String> open) {
  private static final Set<String> VOID = Set.of("br", "wbr");

  OpenTags {
    closed = List.copyOf(closed);
    open = List.copyOf(open);
  }

  /**
   * Looks through a piece of HTML.
   *
   * @param counts whether a tag, in lower case, is looked at
   */
  static OpenTags of(String html, Predicate<String> counts) {
    List<String> closed = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at + 4);
        at = end < 0 ? html.length() : end + 3;
        continue;
      }
      boolean end = html.startsWith("</", at);
      int from = at + (end ? 2 : 1);
      int to = from;
      while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
        to++;
      }
      String tag = html.substring(from, to).toLowerCase(Locale.ROOT);
      at = tagEnd(html, to);
      if (tag.isEmpty() || VOID.contains(tag) || !counts.test(tag)) {
        continue;
      }
      if (!end) {
        open.addLast(tag);
      } else if (open.contains(tag)) {
        while (!open.removeLast().equals(tag)) {
          // What lies within is closed with it.
        }
      } else {
        closed.add(tag);
      }
    }
    return new OpenTags(closed, List.copyOf(open));
  }

  private static int tagEnd(String html, int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  /** End tags for what earlier pieces opened. */
  String before() {
    StringBuilder tags = new StringBuilder();
    closed.forEach(tag -> tags.append("</").append(tag).append('>'));
    return tags.toString();
  }

  /** Well-formed HTML of this piece without the end tags that were added to what is open. */
  String withoutEnds(String wellFormed) {
    String html = wellFormed.stripTrailing();
    for (String tag : open) {
      String end = "</" + tag + ">";
      if (html.endsWith(end)) {
        html = html.substring(0, html.length() - end.length()).stripTrailing();
      }
    }
    return html;
  }
}

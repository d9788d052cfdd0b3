package fi.tukipakki.process.layout;

import java.util.List;
import java.util.Objects;

/**
 * A lane: what one role does.
 *
 * @param role id of the role, or empty for steps that name nobody
 * @param title its title in full
 * @param mark number of its mark, from 0
 * @param bounds the whole lane with its head
 * @param texts its title in the head
 * @param symbol its mark in the head
 */
public record Lane(
    String role, String title, int mark, Rect bounds, List<TextLine> texts, Symbol symbol) {
  public Lane {
    Objects.requireNonNull(role);
    Objects.requireNonNull(title);
    Objects.requireNonNull(bounds);
    Objects.requireNonNull(symbol);
    texts = List.copyOf(texts);
  }
}

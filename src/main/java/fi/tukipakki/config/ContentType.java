package fi.tukipakki.config;

import fi.tukipakki.model.LocalText;
import fi.tukipakki.schema.Shape;
import java.util.Set;

/**
 * A declared content type.
 *
 * @param name its id in front matter
 * @param folder its folder under {@code content/}, empty for the type of all other pages
 * @param path first part of its addresses by language; the folder's name where a language has none
 * @param label plural for readers
 * @param singular singular for readers
 * @param description what its list holds
 * @param template name of the page template
 * @param listTemplate name of the list's template
 * @param schema schema.org type of its pages
 * @param sort key by which lists are ordered, with a leading {@code -} for descending
 * @param listed whether it has a list page
 * @param traits what the program does with its fields: {@code law}, {@code term}, {@code event}…
 * @param shape its fields, the common ones included
 */
public record ContentType(
    String name,
    String folder,
    LocalText path,
    LocalText label,
    LocalText singular,
    LocalText description,
    String template,
    String listTemplate,
    String schema,
    String sort,
    boolean listed,
    Set<String> traits,
    Shape shape) {
  public ContentType {
    traits = Set.copyOf(traits);
  }

  public boolean has(String trait) {
    return traits.contains(trait);
  }

  /** Types of one site are told apart by their names. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ContentType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}

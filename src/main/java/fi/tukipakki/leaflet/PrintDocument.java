package fi.tukipakki.leaflet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document as it goes to the typesetter: everything that its bytes depend on.
 *
 * @param html a whole HTML document with its style sheet, links absolute or within the document,
 *     pictures by the names in {@code pictures}; its title, language, author and description become
 *     the PDF's
 * @param paper what it is printed on
 * @param pictures picture files by the address that the HTML names them with
 */
public record PrintDocument(String html, Paper paper, SortedMap<String, byte[]> pictures) {
  public PrintDocument {
    pictures = Collections.unmodifiableSortedMap(new TreeMap<>(pictures));
  }
}

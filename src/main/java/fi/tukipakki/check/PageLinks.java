package fi.tukipakki.check;

import fi.tukipakki.model.RelativePath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the files that the addresses on pages mean; from several threads. */
final class PageLinks {
  /** How many addresses are remembered for a folder: more than menus and assets have. */
  private static final int REMEMBERED = 1_000;

  private final String basePath;

  /** One instance of each link: most pages lead to the same places. */
  private final Map<String, String> byText = new ConcurrentHashMap<>();

  /**
   * Links by the folder above that of a page, and by address: one that starts by going up means the
   * same on all pages beside each other.
   */
  private final Map<String, Map<String, String>> above = new ConcurrentHashMap<>();

  /**
   * @param basePath path of the base URL, which absolute addresses start with
   */
  PageLinks(String basePath) {
    this.basePath = basePath;
  }

  /**
   * The files of the output that a page leads to, each with {@code #fragment} if it names one.
   *
   * @param file the page's place in the output
   */
  Set<String> of(String file, List<String> addresses) {
    int folder = file.lastIndexOf('/');
    Map<String, String> known =
        folder < 0
            ? null
            : above.computeIfAbsent(
                file.substring(0, file.lastIndexOf('/', folder - 1) + 1),
                name -> new ConcurrentHashMap<>());
    Set<String> links = new HashSet<>();
    for (String address : addresses) {
      boolean up = known != null && address.startsWith("../");
      String link = up ? known.get(address) : null;
      if (link == null && !leadsOut(address)) {
        link = link(address, file);
        if (up && known.size() < REMEMBERED) {
          known.put(address, link);
        }
      }
      if (link != null) {
        links.add(link);
      }
    }
    return links;
  }

  private static boolean leadsOut(String address) {
    return address.indexOf(':') >= 0 || address.startsWith("//");
  }

  private String link(String address, String file) {
    int hash = address.indexOf('#');
    String place = hash < 0 ? address : address.substring(0, hash);
    int query = place.indexOf('?');
    place = RelativePath.decoded(query < 0 ? place : place.substring(0, query));
    String fragment = hash < 0 ? "" : RelativePath.decoded(address.substring(hash + 1));
    String target;
    if (place.isEmpty()) {
      target = file;
    } else if (place.startsWith("/")) {
      target = place.startsWith(basePath) ? place.substring(basePath.length()) : place;
    } else {
      target = RelativePath.resolve(file, place);
      target = place.endsWith("/") && !target.isEmpty() ? target + "/" : target;
    }
    if (target.isEmpty() || target.endsWith("/")) {
      target += "index.html";
    }
    String link = fragment.isEmpty() ? target : target + "#" + fragment;
    String known = byText.get(link);
    if (known == null) {
      known = byText.putIfAbsent(link, link);
    }
    return known == null ? link : known;
  }
}

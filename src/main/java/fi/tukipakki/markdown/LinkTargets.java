package fi.tukipakki.markdown;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Media;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.RelativePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Sends links to their targets: a {@code .md} file becomes the page in the reader's language, else
 * in another with a visible note; schemes outside the list are refused.
 */
final class LinkTargets {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  private final Site site;
  private final Media media;

  LinkTargets(Site site, Media media) {
    this.site = site;
    this.media = media;
  }

  /** Replaces a link by an element whose target is known, or by its text when it has none. */
  void resolve(Link link, Conversion c) {
    if (!c.hasRoomForLink(link.getDestination(), link.getTitle(), link)) {
      unwrap(link);
      return;
    }
    String destination = link.getDestination().strip();
    Map<String, String> attributes = new LinkedHashMap<>();
    String scheme = scheme(destination);
    if (!scheme.isEmpty()) {
      external(link, destination, scheme, attributes, c);
    } else if (destination.startsWith("//")) {
      refuse(link, destination, c);
    } else {
      internal(link, destination, attributes, c);
    }
  }

  private void external(
      Link link, String destination, String scheme, Map<String, String> attributes, Conversion c) {
    if (!SCHEMES.contains(scheme)) {
      refuse(link, destination, c);
      return;
    }
    attributes.put("href", destination);
    if (scheme.startsWith("http")) {
      attributes.put("class", "external");
      attributes.put("rel", "noopener noreferrer");
    }
    put(link, attributes);
  }

  private void refuse(Link link, String destination, Conversion c) {
    c.tell(Code.UNSAFE_LINK, link, Map.of("value", destination));
    unwrap(link);
  }

  private void internal(
      Link link, String destination, Map<String, String> attributes, Conversion c) {
    int hash = destination.indexOf('#');
    String fragment = hash < 0 ? "" : RelativePath.decoded(destination.substring(hash + 1));
    String path = RelativePath.decoded(hash < 0 ? destination : destination.substring(0, hash));
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.isEmpty()) {
      if (fragment.isEmpty()) {
        broken(link, destination, "", c);
        return;
      }
      c.links.add(new Body.OutLink(c.page.path(), fragment, c.locate(link)));
      attributes.put("href", "#" + fragment);
      put(link, attributes);
    } else if (path.startsWith("/")) {
      byAddress(link, path, fragment, attributes, c);
    } else {
      byFile(link, path, fragment, attributes, c);
    }
  }

  private void byAddress(
      Link link, String path, String fragment, Map<String, String> attributes, Conversion c) {
    String address = path.substring(1);
    boolean file = address.substring(address.lastIndexOf('/') + 1).contains(".");
    Page page =
        site.byPath()
            .get(file || address.isEmpty() || address.endsWith("/") ? address : address + "/");
    if (page == null) {
      broken(link, path, nearestFile(c, address), c);
    } else {
      toPage(link, page, fragment, attributes, c);
    }
  }

  private void byFile(
      Link link, String path, String fragment, Map<String, String> attributes, Conversion c) {
    String file = RelativePath.resolve(c.page.source().path(), path);
    if (file.regionMatches(true, file.length() - 3, ".md", 0, 3)) {
      if (site.hidden().contains(file)) {
        c.tell(Code.LINK_TO_HIDDEN, link, Map.of("value", path));
        unwrap(link);
        return;
      }
      Page page = site.bySource().get(file);
      if (page == null) {
        broken(link, path, nearestFile(c, path), c);
      } else {
        toPage(link, inLanguage(page, file, c), fragment, attributes, c);
      }
    } else if (file.startsWith("content/") && media.exists(file)) {
      if (!isSafe(file)) {
        c.tell(Code.UNSAFE_LINK, link, Map.of("value", path, "variant", "file"));
        unwrap(link);
        return;
      }
      c.media.add(file);
      attributes.put("href", c.href(RelativePath.encoded(MediaPaths.output(file))));
      put(link, attributes);
    } else {
      broken(link, path, nearestFile(c, path), c);
    }
  }

  /** Whether a browser that opens the file only shows or saves it. */
  private boolean isSafe(String file) {
    boolean drawing = file.toLowerCase(Locale.ROOT).endsWith(".svg");
    return MediaPaths.mayBePublished(file) && (!drawing || media.size(file).isPresent());
  }

  /** A link to an original means the page in the reader's language; to a translation, that one. */
  private Page inLanguage(Page page, String file, Conversion c) {
    boolean toOriginal = page.language().equals(site.config().defaultLanguage());
    return toOriginal ? site.version(page.id(), c.page.language()) : page;
  }

  private void toPage(
      Link link, Page page, String fragment, Map<String, String> attributes, Conversion c) {
    c.links.add(new Body.OutLink(page.path(), fragment, c.locate(link)));
    String href = c.href(page.path());
    attributes.put("href", fragment.isEmpty() ? href : href + "#" + fragment);
    boolean otherTongue = !page.language().tag().equals(c.page.language().tag());
    if (otherTongue) {
      attributes.put("hreflang", page.language().tag());
      attributes.put("class", "fallback");
      attributes.put("data-language", page.language().label());
    }
    put(link, attributes);
  }

  private void broken(Link link, String destination, String suggestion, Conversion c) {
    c.tell(Code.BROKEN_LINK, link, Map.of("value", destination, "suggestion", suggestion));
    unwrap(link);
  }

  /** The known file whose name is nearest, as a path from the page that links. */
  private String nearestFile(Conversion c, String path) {
    if (!c.suggestsTargets()) {
      return "";
    }
    String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    String name = last.contains(".") ? last : last + ".md";
    Map<String, String> byName = new LinkedHashMap<>();
    for (String file : new TreeSet<>(site.bySource().keySet())) {
      byName.putIfAbsent(file.substring(file.lastIndexOf('/') + 1), file);
    }
    for (String file : media.paths()) {
      byName.putIfAbsent(file.substring(file.lastIndexOf('/') + 1), file);
    }
    String nearest =
        byName.containsKey(name) ? name : Nearest.to(name, List.copyOf(byName.keySet()));
    return nearest.isEmpty()
        ? ""
        : RelativePath.betweenFiles(c.page.source().path(), byName.get(nearest));
  }

  private static void put(Link link, Map<String, String> attributes) {
    if (link.getTitle() != null && !link.getTitle().isEmpty()) {
      attributes.put("title", link.getTitle());
    }
    Nodes.replace(link, new Nodes.Element("a", attributes));
  }

  private static void unwrap(Link link) {
    for (Node child = link.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      link.insertBefore(child);
      child = next;
    }
    link.unlink();
  }

  /**
   * The scheme of an address in lower case, or empty. Tabs, line ends and other controls, which
   * browsers skip when they read a scheme, are skipped here too.
   */
  static String scheme(String destination) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < destination.length(); i++) {
      char c = destination.charAt(i);
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '#' || c == '?' || c == '.') {
        return "";
      }
      if (c > ' ') {
        scheme.append(c);
      }
    }
    return "";
  }
}

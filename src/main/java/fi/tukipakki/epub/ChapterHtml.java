package fi.tukipakki.epub;

import fi.tukipakki.model.RelativePath;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * Makes pages' HTML fit for a book: links lead to other chapters, to the public site, or become
 * text; pictures come along.
 */
public final class ChapterHtml {
  private static final Map<String, String> KINDS =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "svg", "image/svg+xml");

  private final Map<String, String> chapters;
  private final String baseUrl;
  private final Function<String, Optional<byte[]>> source;
  private final Map<String, String> names = new TreeMap<>();
  private final SortedMap<String, byte[]> pictures = new TreeMap<>();

  /**
   * @param chapters files of the chapters by the paths of their pages
   * @param baseUrl address of the public site ending in a slash, or empty
   * @param source the bytes of a picture by its path in the site
   */
  public ChapterHtml(
      Map<String, String> chapters, String baseUrl, Function<String, Optional<byte[]>> source) {
    this.chapters = Map.copyOf(chapters);
    this.baseUrl = baseUrl;
    this.source = source;
  }

  /** The pictures of all chapters so far, by the names that they use. */
  public SortedMap<String, byte[]> pictures() {
    return pictures;
  }

  /** The media type of a picture by its name; empty when no book can hold it. */
  static String kind(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return KINDS.getOrDefault(ending, "");
  }

  /**
   * The content of a chapter's body as XHTML.
   *
   * @param html the page's HTML
   * @param here the page's path
   */
  public String xhtml(String html, String here) {
    Document document = Jsoup.parseBodyFragment(html);
    document
        .outputSettings()
        .prettyPrint(false)
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(EscapeMode.xhtml);
    document.select("script, style, iframe, form, button, input, svg").remove();
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(element -> ids.add(element.id()));
    document.select("a[href]").forEach(link -> link(link, here, ids));
    document.select("img").forEach(img -> picture(img, here));
    for (Element element : document.select("[lang]")) {
      element.attr("xml:lang", element.attr("lang"));
    }
    return document.body().html();
  }

  private void link(Element link, String here, Set<String> ids) {
    String address = link.attr("href");
    if (RelativePath.isAbsolute(address)) {
      return;
    }
    if (address.startsWith("#")) {
      if (!ids.contains(address.substring(1))) {
        link.unwrap();
      }
      return;
    }
    String target = RelativePath.target(here, address);
    int hash = target.indexOf('#');
    String file = chapters.get(hash < 0 ? target : target.substring(0, hash));
    if (file != null) {
      link.attr("href", hash < 0 ? file : file + target.substring(hash));
    } else if (baseUrl.isEmpty()) {
      link.unwrap();
    } else {
      link.attr("href", baseUrl + target);
    }
  }

  private void picture(Element img, String here) {
    String address = img.attr("src");
    String path = RelativePath.decoded(RelativePath.target(here, address));
    String kind = kind(path);
    String name = names.get(path);
    if (name == null && !kind.isEmpty() && !RelativePath.isAbsolute(address)) {
      Optional<byte[]> bytes = source.apply(path);
      if (bytes.isPresent()) {
        name = "picture-" + (names.size() + 1) + path.substring(path.lastIndexOf('.'));
        names.put(path, name);
        pictures.put(name, bytes.get());
      }
    }
    if (name == null) {
      img.replaceWith(new Element("span").text(img.attr("alt")));
    } else {
      img.attr("src", name);
      img.removeAttr("loading");
      img.removeAttr("decoding");
    }
  }
}

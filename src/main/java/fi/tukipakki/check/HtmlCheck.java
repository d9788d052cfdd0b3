package fi.tukipakki.check;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.html.StrictHtml;
import fi.tukipakki.model.RelativePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks each finished page by itself, and when all are done the links between them. Pages may come
 * from several threads.
 */
public final class HtmlCheck {
  private final Diagnostics diagnostics;
  private final String basePath;
  private final Map<String, PageFacts> pages = new ConcurrentHashMap<>();

  /** One instance of each link: most pages lead to the same places. */
  private final Map<String, String> linksByText = new ConcurrentHashMap<>();

  /** The source file of each page. */
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  /**
   * @param basePath path of the base URL, which the 404 page's absolute links start with
   */
  public HtmlCheck(String basePath, Diagnostics diagnostics) {
    this.basePath = basePath;
    this.diagnostics = diagnostics;
  }

  /**
   * What a finished page says of itself: all that its links are checked by.
   *
   * @param ids every id in it
   * @param contentIds those that an author's link may mean: not the ones of the page's frame
   * @param links files of the output that it leads to, each with {@code #fragment} if it names one
   * @param problems what is wrong in the page itself
   */
  public record PageFacts(
      Set<String> ids, Set<String> contentIds, Set<String> links, List<Diagnostic> problems) {
    public PageFacts {
      ids = Set.copyOf(ids);
      contentIds = Set.copyOf(contentIds);
      links = Set.copyOf(links);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a finished page.
   *
   * @param file its place in the output
   * @param source the source file to name in messages
   */
  public PageFacts read(String file, String html, String source) {
    PlainPage plain = new PlainPage();
    if (StrictHtml.document(html, plain) && !plain.isFaulty()) {
      Set<String> links = new HashSet<>();
      plain.addresses().forEach(address -> link(address, file, links));
      return new PageFacts(plain.ids(), plain.contentIds(), links, List.of());
    }
    Document document = Jsoup.parse(html);
    Set<String> ids = new HashSet<>();
    Set<String> links = new HashSet<>();
    List<Diagnostic> problems = new ArrayList<>();
    int lastLevel = 0;
    for (Element element : document.getAllElements()) {
      String id = element.id();
      if (!id.isEmpty() && !ids.add(id)) {
        problems.add(problem(Code.DUPLICATE_ID, source, id));
      }
      String tag = element.normalName();
      if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
        int level = tag.charAt(1) - '0';
        if (level > lastLevel + 1) {
          problems.add(problem(Code.PAGE_HEADING_ORDER, source, tag + " " + element.text()));
        }
        lastLevel = level;
      } else if (tag.equals("img") && !element.hasAttr("alt")) {
        problems.add(problem(Code.PAGE_IMAGE_WITHOUT_ALT, source, element.attr("src")));
      }
      for (String attribute : new String[] {"href", "src"}) {
        if (element.hasAttr(attribute) && !tag.equals("base")) {
          link(element.attr(attribute), file, links);
        }
      }
    }
    Set<String> contentIds = new HashSet<>();
    document.select("main [id]:not(script):not(template)").forEach(e -> contentIds.add(e.id()));
    return new PageFacts(ids, contentIds, links, problems);
  }

  /** Takes what a page says of itself; called once for each page, from any thread. */
  public void take(String file, String source, PageFacts facts) {
    facts.problems().forEach(diagnostics::add);
    pages.put(file, facts);
    sources.put(file, source);
  }

  /** What all pages that were taken say of themselves, by file. */
  public Map<String, PageFacts> pages() {
    return Collections.unmodifiableMap(pages);
  }

  /** The least of the sources of each link: whichever came first depends on the threads. */
  private Map<String, String> sourcesByLink() {
    Map<String, String> links = new TreeMap<>();
    pages.forEach(
        (file, facts) -> {
          String source = sources.get(file);
          for (String link : facts.links()) {
            links.merge(link, source, (x, y) -> x.compareTo(y) <= 0 ? x : y);
          }
        });
    return links;
  }

  private static Diagnostic problem(Code code, String source, String value) {
    return Diagnostic.of(code, Location.of(source)).with("value", value);
  }

  private void link(String address, String file, Set<String> links) {
    if (address.contains(":") || address.startsWith("//")) {
      return;
    }
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
    String known = linksByText.putIfAbsent(link, link);
    links.add(known == null ? link : known);
  }

  /**
   * Checks the links of all pages.
   *
   * @param files every file of the output
   * @param bodies converted pages by path, whose links know their line
   * @return what is wrong
   */
  public List<Diagnostic> links(Set<String> files, Site site, Function<String, Body> bodies) {
    List<Diagnostic> problems = new ArrayList<>();
    Set<String> faulty = new HashSet<>();
    for (Diagnostic told : diagnostics.sorted()) {
      if (told.severity() == Severity.ERROR) {
        faulty.add(told.location().file());
      }
    }
    Map<String, Body.OutLink> written = new TreeMap<>();
    for (Page page : site.pages()) {
      for (Body.OutLink link : bodies.apply(page.path()).links()) {
        fragment(link, problems);
        written.putIfAbsent(page.source().path() + " " + target(link), link);
      }
    }
    sourcesByLink()
        .forEach(
            (link, source) -> {
              int hash = link.indexOf('#');
              String file = hash < 0 ? link : link.substring(0, hash);
              boolean known = files.contains(file);
              boolean found =
                  known
                      && (hash < 0
                          || !pages.containsKey(file)
                          || pages.get(file).ids().contains(link.substring(hash + 1)));
              // A fault of the page that is told already is why a link of it leads nowhere.
              if (!found && !faulty.contains(source) && !written.containsKey(source + " " + link)) {
                problems.add(problem(Code.PAGE_BROKEN_LINK, source, link));
              }
            });
    return problems;
  }

  private static String target(Body.OutLink link) {
    String file = link.path() + "index.html";
    return link.fragment().isEmpty() ? file : file + "#" + link.fragment();
  }

  private void fragment(Body.OutLink link, List<Diagnostic> problems) {
    PageFacts target = pages.get(link.path() + "index.html");
    if (link.fragment().isEmpty() || target == null || target.ids().contains(link.fragment())) {
      return;
    }
    List<String> own =
        target.contentIds().stream().filter(id -> !id.startsWith("_")).sorted().toList();
    problems.add(
        Diagnostic.of(Code.BROKEN_FRAGMENT, link.from())
            .with("value", link.fragment())
            .with("path", "/" + link.path())
            .with("variant", own.isEmpty() ? "none" : "")
            .with("values", String.join(", ", own.subList(0, Math.min(12, own.size()))))
            .with("suggestion", Nearest.to(link.fragment(), own)));
  }
}

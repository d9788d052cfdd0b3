package fi.tukipakki.check;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.html.StrictHtml;
import java.nio.charset.StandardCharsets;
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
  private final PageLinks targets;
  private final Map<String, PageFacts> pages = new ConcurrentHashMap<>();

  /** The source file of each page. */
  private final Map<String, String> sources = new ConcurrentHashMap<>();

  /**
   * @param basePath path of the base URL, which the 404 page's absolute links start with
   */
  public HtmlCheck(String basePath, Diagnostics diagnostics) {
    this.targets = new PageLinks(basePath);
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
   * @param html what it says, in UTF-8
   * @param source the source file to name in messages
   */
  public PageFacts read(String file, byte[] html, String source) {
    PlainPage plain = new PlainPage();
    if (StrictHtml.document(html, plain) && !plain.isFaulty()) {
      Set<String> links = targets.of(file, plain.addresses());
      return new PageFacts(plain.ids(), plain.contentIds(), links, List.of());
    }
    Document document = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    Set<String> ids = new HashSet<>();
    List<String> addresses = new ArrayList<>();
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
          addresses.add(element.attr(attribute));
        }
      }
    }
    Set<String> contentIds = new HashSet<>();
    document.select("main [id]:not(script):not(template)").forEach(e -> contentIds.add(e.id()));
    return new PageFacts(ids, contentIds, targets.of(file, addresses), problems);
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

  private static Diagnostic problem(Code code, String source, String value) {
    return Diagnostic.of(code, Location.of(source)).with("value", value);
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
    for (Page page : site.pages()) {
      bodies.apply(page.path()).links().forEach(link -> fragment(link, problems));
    }
    Map<String, String> broken = broken(files);
    if (broken.isEmpty()) {
      return problems;
    }
    // A fault of the page that is told already is why a link of it leads nowhere.
    Set<String> faulty = diagnostics.filesWithErrors();
    Set<String> written = new HashSet<>();
    for (Page page : site.pages()) {
      for (Body.OutLink link : bodies.apply(page.path()).links()) {
        written.add(page.source().path() + " " + target(link));
      }
    }
    broken.forEach(
        (link, source) -> {
          if (!faulty.contains(source) && !written.contains(source + " " + link)) {
            problems.add(problem(Code.PAGE_BROKEN_LINK, source, link));
          }
        });
    return problems;
  }

  /**
   * The links that lead nowhere, each with the least of the sources that have it: whichever came
   * first depends on the threads.
   */
  private Map<String, String> broken(Set<String> files) {
    Set<String> right = new HashSet<>();
    Map<String, String> broken = new TreeMap<>();
    pages.forEach(
        (file, facts) -> {
          for (String link : facts.links()) {
            if (right.contains(link)) {
              continue;
            }
            if (isRight(link, files)) {
              right.add(link);
            } else {
              broken.merge(link, sources.get(file), (x, y) -> x.compareTo(y) <= 0 ? x : y);
            }
          }
        });
    return broken;
  }

  private boolean isRight(String link, Set<String> files) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    return files.contains(file)
        && (hash < 0
            || !pages.containsKey(file)
            || pages.get(file).ids().contains(link.substring(hash + 1)));
  }

  private static String target(Body.OutLink link) {
    String file = link.path() + "index.html";
    return link.fragment().isEmpty() ? file : file + "#" + link.fragment();
  }

  private void fragment(Body.OutLink link, List<Diagnostic> problems) {
    PageFacts target = link.fragment().isEmpty() ? null : pages.get(link.path() + "index.html");
    if (target == null || target.ids().contains(link.fragment())) {
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

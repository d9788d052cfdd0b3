package fi.tukipakki.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A walk along all links of a served site, as far as its own server goes. */
final class Crawl {
  private static final Set<String> ELSEWHERE = Set.of("https", "http", "mailto", "tel");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String start;
  private final String origin;

  /** Ids of each page reached, by its address; of other files none. */
  private final Map<String, Set<String>> reached = new HashMap<>();

  private final Deque<String> waiting = new ArrayDeque<>();
  private final SortedSet<String> problems = new TreeSet<>();

  /** Links to places inside pages, each with a page that has it. */
  private final Map<String, String> fragments = new HashMap<>();

  private Crawl(StaticServer server) {
    this.start = server.url();
    this.origin = server.origin();
  }

  /** Walks from the home page. */
  static Crawl of(StaticServer server) throws IOException {
    return from(server, List.of(server.url()));
  }

  /** Walks from some pages. */
  static Crawl from(StaticServer server, List<String> starts) throws IOException {
    Crawl crawl = new Crawl(server);
    starts.forEach(url -> crawl.go(url, "the start"));
    while (!crawl.waiting.isEmpty()) {
      crawl.visit(crawl.waiting.remove());
    }
    crawl.fragments.forEach(crawl::fragment);
    return crawl;
  }

  /** Broken links, sorted; each names a page that has it. */
  SortedSet<String> problems() {
    return problems;
  }

  /** Whether a path inside the site was reached. */
  boolean reached(String path) {
    return reached.containsKey(start + path);
  }

  private void go(String url, String from) {
    if (!url.startsWith(start)) {
      problems.add(from + " leads outside the base path: " + url);
    } else if (!reached.containsKey(url)) {
      reached.put(url, Set.of());
      waiting.add(url);
    }
  }

  private void visit(String url) throws IOException {
    HttpResponse<byte[]> answer;
    try {
      answer =
          client.send(
              HttpRequest.newBuilder(URI.create(url)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (answer.statusCode() != 200) {
      problems.add(url + " answers " + answer.statusCode());
      return;
    }
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      links(url, Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), url));
    }
  }

  private void links(String url, Document page) {
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(element -> ids.add(element.id()));
    reached.put(url, ids);
    for (Element element : page.select("[href], [src], [action], [poster], [data]")) {
      for (String name : List.of("href", "src", "action", "poster", "data")) {
        if (element.hasAttr(name)) {
          link(url, element.attr(name));
        }
      }
    }
    for (Element element : page.select("[srcset]")) {
      for (String choice : element.attr("srcset").split(",")) {
        link(url, choice.strip().split(" ")[0]);
      }
    }
    for (Element element : page.select("meta[http-equiv=refresh]")) {
      link(url, element.attr("content").replaceFirst("^.*url=", ""));
    }
  }

  private void link(String from, String address) {
    URI target;
    try {
      target = URI.create(from).resolve(address.isEmpty() ? "#" : address);
    } catch (IllegalArgumentException e) {
      problems.add(from + " has no address but \"" + address + "\"");
      return;
    }
    String url = target.toString();
    if (!url.startsWith(origin + "/")) {
      boolean known = target.getScheme() != null && ELSEWHERE.contains(target.getScheme());
      if (!known || url.startsWith("http://")) {
        problems.add(from + " has a strange address: " + address);
      }
      return;
    }
    int hash = url.indexOf('#');
    String place = hash < 0 ? url : url.substring(0, hash);
    go(place, from);
    if (hash >= 0 && hash + 1 < url.length()) {
      fragments.putIfAbsent(url, from);
    }
  }

  private void fragment(String url, String from) {
    int hash = url.indexOf('#');
    String id = URLDecoder.decode(url.substring(hash + 1), StandardCharsets.UTF_8);
    if (!reached.getOrDefault(url.substring(0, hash), Set.of()).contains(id)) {
      problems.add(from + " leads to no place: " + url);
    }
  }
}

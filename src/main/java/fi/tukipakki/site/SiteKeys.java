package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Digest;
import fi.tukipakki.model.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Digests of what the results of a build depend on. */
final class SiteKeys {
  private final Site site;
  private final BuildMemory memory;
  private final String surroundings;

  /** Where each page is, by path of its file: all keys have it in them. */
  private final Map<String, String> places = new HashMap<>();

  /**
   * @param surroundings digest of what is no page: site.yml, options, templates, media, the program
   */
  SiteKeys(Site site, BuildMemory memory, String surroundings) {
    this.site = site;
    this.memory = memory;
    this.surroundings = surroundings;
    if (memory.keeps()) {
      site.pages().forEach(page -> places.put(page.source().path(), place(page)));
    }
  }

  /**
   * What the conversion of any page may depend on: where pages are, and what those say that explain
   * words and laws.
   */
  String context() {
    Digest digest = new Digest().add(surroundings).add(site.today().toString());
    for (Page page : site.pages()) {
      digest.add(places.get(page.source().path()));
      if (page.type().has("law") || page.type().has("term")) {
        digest.add(memory.values(page.values()));
      }
    }
    site.hidden().stream().sorted().forEach(digest::add);
    return digest.end();
  }

  /** What the conversion of a page depends on. */
  String page(Page page, String context) {
    Digest digest = new Digest().add(context);
    digest.add(places.get(page.source().path()));
    return digest.add(memory.values(page.values())).add(memory.seen().digest(page.source())).end();
  }

  /** What any file of the output may depend on, but for the text of pages. */
  String plan(
      String context,
      Map<String, String> assets,
      Map<String, Body> bodies,
      Map<String, Set<String>> cited) {
    Digest digest = new Digest().add(context).add(new TreeMap<>(assets));
    for (Page page : site.pages()) {
      digest.add(places.get(page.source().path()));
      digest.add(memory.values(page.values()));
      bodies.get(page.path()).links().forEach(link -> digest.add(link.path()));
      digest.add(cited.get(page.path()));
    }
    digest.add(site.redirects());
    return digest.end();
  }

  private static String place(Page page) {
    Digest digest = new Digest();
    digest.add(page.source().path()).add(page.id()).add(page.path());
    digest.add(page.type().name()).add(page.language().id()).add(page.role().name());
    return digest.end();
  }

  /** The digest of some values without their places. */
  static String digest(Value.Obj values) {
    Digest digest = new Digest();
    add(values, digest);
    return digest.end();
  }

  private static void add(Value value, Digest digest) {
    if (value instanceof Value.Obj object) {
      digest.add(object.values().size());
      object
          .values()
          .forEach(
              (key, each) -> {
                digest.add(key);
                add(each, digest);
              });
    } else if (value instanceof Value.Items items) {
      digest.add(items.items().size());
      items.items().forEach(item -> add(item, digest));
    } else if (value instanceof Value.Text text) {
      digest.add("text").add(text.text());
    } else if (value instanceof Value.Bool bool) {
      digest.add("bool").add(String.valueOf(bool.value()));
    } else if (value instanceof Value.Num number) {
      digest.add("number").add(Double.doubleToLongBits(number.value()));
    } else if (value instanceof Value.Day day) {
      digest.add("day").add(day.date().toString());
    } else if (value instanceof Value.Span span) {
      digest.add("span").add(span.text()).add(span.span().toString());
    } else if (value instanceof Value.Ref ref) {
      digest.add("ref").add(ref.slug()).add(ref.type());
    }
  }
}

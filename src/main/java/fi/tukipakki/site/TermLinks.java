package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Value;
import fi.tukipakki.search.BaseForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words of the glossary in running text, in whatever form they stand there: {@code lapsen
 * edun} is a use of the term <i>lapsen etu</i>. Of two terms at one place the longer one counts.
 */
final class TermLinks implements TextLinker {
  private final Map<Language, TermIndex> indexes = new LinkedHashMap<>();

  private TermLinks(Site site) {
    BaseForms forms = BaseForms.load(site.config().words());
    for (Language language : site.languages()) {
      List<Term> terms = new ArrayList<>();
      site.byId().forEach((id, versions) -> add(id, versions, language, terms));
      if (!terms.isEmpty()) {
        indexes.put(language, new TermIndex(language.tag(), terms, forms));
      }
    }
  }

  /** The linker of a site; the word list is not even read when there is nothing to explain. */
  static TextLinker of(Site site) {
    boolean any = site.pages().stream().anyMatch(TermLinks::isExplained);
    return any ? new TermLinks(site) : TextLinker.NONE;
  }

  /**
   * A word of the glossary in a language.
   *
   * @param id of its page
   * @param names its names in that language
   * @param path path of its page
   * @param attributes of the link: what the word is called and what it means
   */
  record Term(String id, List<String> names, String path, Map<String, String> attributes) {}

  private static boolean isExplained(Page page) {
    return page.type().has("term")
        && page.role() == Page.Role.PAGE
        && !page.values().text("definition").isEmpty()
        && !(page.values().values().get("noLink") instanceof Value.Bool no && no.value());
  }

  /** A term in a language: its own page there, else the other page's equivalents in it. */
  private static void add(
      String id, Map<String, Page> versions, Language language, List<Term> terms) {
    Page own = versions.get(language.id());
    Page page = own == null ? versions.values().iterator().next() : own;
    if (!isExplained(page)) {
      return;
    }
    boolean sameTongue = page.language().tag().equals(language.tag());
    List<String> names = new ArrayList<>();
    if (sameTongue) {
      names.add(page.title());
      names.addAll(page.values().texts("synonyms"));
    } else {
      for (Value.Obj each : page.values().objects("equivalents")) {
        if (each.text("lang").equals(language.tag())) {
          names.add(each.text("text"));
        }
      }
    }
    if (!names.isEmpty()) {
      terms.add(new Term(id, names, page.path(), attributes(page, sameTongue)));
    }
  }

  private static Map<String, String> attributes(Page page, boolean sameTongue) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "term-ref");
    attributes.put("data-term", page.title());
    attributes.put("data-definition", page.values().text("definition"));
    if (!sameTongue) {
      // The explanation is in the other language, and says so to those who listen.
      attributes.put("data-lang", page.language().tag());
    }
    return attributes;
  }

  @Override
  public List<Mark> find(Page page, String text) {
    TermIndex index = page.role() == Page.Role.PAGE ? indexes.get(page.language()) : null;
    return index == null ? List.of() : index.find(page.id(), text);
  }
}

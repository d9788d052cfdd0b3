package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Value;
import fi.tukipakki.search.SearchPage;
import fi.tukipakki.search.SearchSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the search gets to see of a page. */
final class SearchFeed {
  private final Site site;
  private final SiteConfig config;
  private final LawBook laws;

  SearchFeed(Site site, LawBook laws) {
    this.site = site;
    this.config = site.config();
    this.laws = laws;
  }

  /** A page with its text; front matter that readers see counts as text. */
  SearchPage page(Page page, Body body) {
    FieldText fields = new FieldText(config, page, body);
    List<SearchSection> sections = new ArrayList<>();
    String lead = fields.own();
    if (!lead.isEmpty()) {
      sections.add(new SearchSection("", "", lead));
    }
    for (Body.Section section : body.sections()) {
      sections.add(new SearchSection(section.id(), section.heading(), section.text()));
    }
    fields.steps(sections);
    if (page.type().has("law")) {
      fields.lawSections(sections);
    }
    return new SearchPage(
        page.path(),
        page.title(),
        page.description(),
        page.language().tag(),
        page.type().name(),
        config.text(page.type().singular(), page.language()),
        wider("audience", page),
        wider("region", page),
        keywords(page),
        citations(page, body),
        sections,
        repeats(page));
  }

  /** Easy Finnish says the same as the page beside it. */
  private String repeats(Page page) {
    boolean same =
        !page.language().equals(config.defaultLanguage())
            && page.language().tag().equals(config.defaultLanguage().tag());
    Page first = site.versions(page).get(0);
    return same && first.language().equals(config.defaultLanguage()) ? first.path() : "";
  }

  private List<String> wider(String key, Page page) {
    Set<String> ids = new TreeSet<>();
    Taxonomy taxonomy = config.taxonomies().get(key);
    page.taxonomy(key).forEach(id -> ids.addAll(taxonomy.withWider(id)));
    return List.copyOf(ids);
  }

  private List<String> keywords(Page page) {
    List<String> words = new ArrayList<>(page.values().texts("keywords"));
    words.addAll(page.values().texts("synonyms"));
    for (String tag : page.taxonomy("tags")) {
      words.add(config.text(config.taxonomies().get("tags").term(tag).label(), page.language()));
    }
    if (page.type().has("law")) {
      words.add(page.values().text("number"));
      words.addAll(page.values().texts("abbreviations"));
      page.values().objects("names").forEach(name -> words.add(name.text("name")));
    }
    words.removeIf(String::isBlank);
    return words;
  }

  /** As often as they are cited: what a page is about it cites most. */
  private List<String> citations(Page page, Body body) {
    List<String> found = new ArrayList<>();
    body.laws().forEach(ref -> add(ref, page, found));
    citations(page.values(), page, found);
    return found;
  }

  private void citations(Value.Obj values, Page page, List<String> found) {
    for (Value item : values.items("law")) {
      if (item instanceof Value.Text text) {
        laws.parse(text.text(), text.location()).forEach(ref -> add(ref, page, found));
      }
    }
    values.objects("steps").forEach(step -> citations(step, page, found));
  }

  private void add(Body.LegalRef ref, Page page, List<String> found) {
    String name = laws.shortName(ref.law());
    for (String section : ref.expanded()) {
      found.add(ref.law() + " " + section + " §");
      found.add(name + " " + section + " §");
    }
  }
}

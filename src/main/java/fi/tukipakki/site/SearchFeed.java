package fi.tukipakki.site;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.search.SearchPage;
import fi.tukipakki.search.SearchSection;
import fi.tukipakki.search.SynonymRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the search gets to see of a site. */
final class SearchFeed {
  /** Easy Finnish says the same as the page beside it, which should come first. */
  private static final double REPEATED = 0.8;

  private final SiteConfig config;
  private final LawBook laws;

  SearchFeed(SiteConfig config, LawBook laws) {
    this.config = config;
    this.laws = laws;
  }

  /** The site's choices; a synonym that cannot be read is told. */
  SearchOptions options(boolean portable, Diagnostics diagnostics) {
    List<SynonymRule> synonyms = new ArrayList<>();
    for (Value.Text line : config.synonyms()) {
      try {
        synonyms.add(SynonymRule.parse(line.text()));
      } catch (IllegalArgumentException e) {
        diagnostics.add(
            Diagnostic.of(Code.BAD_SYNONYM, line.location()).with("value", line.text()));
      }
    }
    List<SearchOptions.Contact> contacts = new ArrayList<>();
    for (SiteConfig.Contact contact : config.distress().contacts()) {
      contacts.add(
          new SearchOptions.Contact(
              byTag(contact.label()), contact.phone(), byTag(contact.note())));
    }
    return new SearchOptions(
        config.defaultLanguage().tag(),
        synonyms,
        config.words(),
        config.distress().words(),
        contacts,
        labels(),
        portable);
  }

  private Map<String, String> byTag(LocalText text) {
    Map<String, String> texts = new TreeMap<>();
    for (Language language : config.languages().values()) {
      String own = config.text(text, language);
      if (!own.isEmpty()) {
        texts.putIfAbsent(language.tag(), own);
      }
    }
    return texts;
  }

  private Map<String, Map<String, String>> labels() {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    for (Language language : config.languages().values()) {
      Map<String, String> own = new LinkedHashMap<>();
      for (ContentType type : config.types().values()) {
        own.put("type:" + type.name(), config.text(type.label(), language));
      }
      for (String key : new String[] {"audience", "region"}) {
        for (Taxonomy.Term term : config.taxonomies().get(key).terms().values()) {
          own.put(key + ":" + term.id(), config.text(term.label(), language));
        }
      }
      labels.putIfAbsent(language.tag(), own);
    }
    return labels;
  }

  /** A page with its text; front matter that readers see counts as text. */
  SearchPage page(Page page, Body body) {
    List<SearchSection> sections = new ArrayList<>();
    for (Body.Section section : body.sections()) {
      sections.add(new SearchSection(section.id(), section.heading(), section.text()));
    }
    steps(page, sections);
    StringBuilder rest = new StringBuilder();
    fields(page.type().shape(), page.values(), page, rest);
    if (rest.length() > 0) {
      sections.add(new SearchSection("", "", rest.toString().strip()));
    }
    boolean repeats =
        !page.language().equals(config.defaultLanguage())
            && page.language().tag().equals(config.defaultLanguage().tag());
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
        repeats ? REPEATED : 1);
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

  private List<String> citations(Page page, Body body) {
    Set<String> found = new TreeSet<>();
    body.laws().forEach(ref -> add(ref, page, found));
    citations(page.values(), page, found);
    return List.copyOf(found);
  }

  private void citations(Value.Obj values, Page page, Set<String> found) {
    for (Value item : values.items("law")) {
      if (item instanceof Value.Text text) {
        laws.parse(text.text(), text.location()).forEach(ref -> add(ref, page, found));
      }
    }
    values.objects("steps").forEach(step -> citations(step, page, found));
  }

  private void add(Body.LegalRef ref, Page page, Set<String> found) {
    String name = laws.shortName(ref.law());
    for (String section : ref.expanded()) {
      found.add(ref.law() + " " + section + " §");
      found.add(name + " " + section + " §");
    }
  }

  private static void steps(Page page, List<SearchSection> sections) {
    for (Value.Obj step : page.values().objects("steps")) {
      StringBuilder text = new StringBuilder(step.text("client"));
      step.texts("inputs").forEach(t -> text.append(' ').append(t));
      step.texts("outputs").forEach(t -> text.append(' ').append(t));
      step.objects("checklist").forEach(c -> text.append(' ').append(c.text("text")));
      sections.add(
          new SearchSection(
              "vaihe-" + step.text("id"), step.text("title"), text.toString().strip()));
    }
    if (page.type().has("law")) {
      for (Value.Obj section : page.values().objects("sections")) {
        String id = section.text("id");
        sections.add(
            new SearchSection(
                "p-" + id.replace(" ", ""),
                id + " § " + section.text("title"),
                section.text("body")));
      }
    }
  }

  /** The type's own plain texts: what an actor does, how a service is asked for. */
  private void fields(Shape shape, Value.Obj values, Page page, StringBuilder out) {
    for (Field field : shape.fields().values()) {
      Value value = values.values().get(field.name());
      boolean common = config.fields().containsKey(field.name());
      if (value != null && !common && value.location().file().equals(page.source().path())) {
        text(field.type(), value, out);
      }
    }
  }

  private static void text(FieldType type, Value value, StringBuilder out) {
    if (type instanceof FieldType.Text && value instanceof Value.Text text) {
      out.append(text.text()).append(". ");
    } else if (type instanceof FieldType.Listing listing && value instanceof Value.Items items) {
      items.items().forEach(item -> text(listing.of(), item, out));
    }
  }
}

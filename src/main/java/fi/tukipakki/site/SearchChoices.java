package fi.tukipakki.site;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.UrgentHelp;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.Value;
import fi.tukipakki.search.SearchOptions;
import fi.tukipakki.search.SynonymRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What site.yml says about the search. */
final class SearchChoices {
  private final Site site;
  private final SiteConfig config;

  SearchChoices(Site site) {
    this.site = site;
    this.config = site.config();
  }

  /** The site's choices; a synonym that cannot be read is told. */
  SearchOptions options(boolean portable, Diagnostics diagnostics) {
    List<SynonymRule> synonyms = new ArrayList<>();
    if (config.commonSynonyms()) {
      synonyms.addAll(SynonymRule.common());
    }
    for (Value.Text line : config.synonyms()) {
      try {
        synonyms.add(SynonymRule.parse(line.text()));
      } catch (IllegalArgumentException e) {
        diagnostics.add(
            Diagnostic.of(Code.BAD_SYNONYM, line.location()).with("value", line.text()));
      }
    }
    List<SearchOptions.Contact> contacts = new ArrayList<>();
    for (UrgentHelp help : UrgentHelp.of(site)) {
      SiteConfig.Contact contact = help.contact();
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
}

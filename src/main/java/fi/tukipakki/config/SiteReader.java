package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldDeclarations;
import fi.tukipakki.schema.Shape;
import fi.tukipakki.schema.ValueReader;
import fi.tukipakki.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads site.yml over the built-in one. */
public final class SiteReader {
  private final Diagnostics diagnostics;
  private final FieldDeclarations declarations;
  private final Names names;

  public SiteReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.declarations = new FieldDeclarations(diagnostics);
    this.names = new Names(diagnostics);
  }

  /** The configuration of a site, or nothing when its site.yml cannot be read at all. */
  public Optional<SiteConfig> read(SourceFile siteYml) {
    return YamlReader.read(siteYml, siteYml.text(), 0, diagnostics)
        .map(own -> YamlMerge.merge(BuiltIn.SITE, own))
        .map(
            merged ->
                new ValueReader(BuiltIn.SHAPES, diagnostics)
                    .read(BuiltIn.SHAPES.get("site"), merged))
        .map(this::config);
  }

  /** Reads what every site.yml is laid over, which the first reading waits for otherwise. */
  public static void prepare() {
    Objects.requireNonNull(BuiltIn.SHAPES);
  }

  private SiteConfig config(Value.Obj site) {
    Map<String, Language> languages = languages(site);
    Language main = languages.get(site.text("defaultLanguage"));
    if (main == null) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_LANGUAGE, site.at("defaultLanguage"))
              .with("variant", "site")
              .with("value", site.text("defaultLanguage"))
              .with("values", String.join(", ", languages.keySet()))
              .with("suggestion", Nearest.to(site.text("defaultLanguage"), languages.keySet())));
      main = languages.values().iterator().next();
    }
    Map<String, Language> ordered = new LinkedHashMap<>();
    ordered.put(main.id(), main);
    languages.forEach(ordered::putIfAbsent);

    Map<String, Shape> shapes = new LinkedHashMap<>();
    site.object("shapes")
        .values()
        .forEach((name, value) -> shapes.put(name, declarations.shape(name, (Value.Obj) value)));
    Map<String, Field> common = declarations.fields(site.object("fields"));
    Map<String, ContentType> types =
        new TypeReader(declarations, shapes, common, diagnostics).types(site);
    new DeclarationCheck(shapes.keySet(), types.keySet(), diagnostics).check(site);

    Value.Obj exit = site.object("exit");
    return new SiteConfig(
        local(site, "title"),
        local(site, "description"),
        slashEnded(site.text("baseUrl")),
        main,
        TimeZones.of(site, diagnostics),
        site.text("license"),
        site.text("licenseUrl"),
        local(site, "organisation"),
        site.text("feedback"),
        site.text("editUrl"),
        site.values().get("reviewInterval") instanceof Value.Span s
            ? s.span()
            : new TimeSpan(12, TimeSpan.Unit.MONTH),
        site.isTrue("pdf"),
        ordered,
        menu(site, "menu"),
        menu(site, "footer"),
        site.object("home"),
        new SiteConfig.Exit(exit.text("url"), local(exit, "label"), exit.text("help"), exit),
        distress(site.object("distress")),
        taxonomies(site),
        site.isTrue("commonSynonyms"),
        synonyms(site),
        site.texts("words"),
        redirects(site.object("redirects")),
        shapes,
        types,
        paths(site.object("paths")),
        common);
  }

  private static Map<String, LocalText> paths(Value.Obj declared) {
    Map<String, LocalText> paths = new LinkedHashMap<>();
    declared.values().keySet().forEach(key -> paths.put(key, Names.address(local(declared, key))));
    return paths;
  }

  private Map<String, Language> languages(Value.Obj site) {
    Map<String, Language> languages = new LinkedHashMap<>();
    site.object("languages")
        .values()
        .forEach(
            (id, value) -> {
              Value.Obj language = (Value.Obj) value;
              names.check(id, language.location());
              String tag = language.text("lang").isEmpty() ? id : language.text("lang");
              String label = language.text("label").isEmpty() ? id : language.text("label");
              languages.put(id, new Language(id, tag, label));
            });
    if (languages.isEmpty()) {
      names.missing("languages", site.location());
      languages.put("fi", new Language("fi", "fi", "Suomi"));
    }
    return languages;
  }

  private static List<SiteConfig.MenuItem> menu(Value.Obj site, String key) {
    return site.objects(key).stream()
        .map(
            item ->
                new SiteConfig.MenuItem(
                    item,
                    item.text("type"),
                    item.text("page"),
                    item.text("url"),
                    local(item, "label")))
        .toList();
  }

  private static SiteConfig.Distress distress(Value.Obj distress) {
    return new SiteConfig.Distress(
        distress.texts("words"),
        distress.objects("contacts").stream()
            .map(c -> new SiteConfig.Contact(local(c, "label"), c.text("phone"), local(c, "note")))
            .toList());
  }

  private Map<String, Taxonomy> taxonomies(Value.Obj site) {
    Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    taxonomies.put("audience", taxonomy("audience", site.object("audiences")));
    taxonomies.put("region", taxonomy("region", site.object("regions")));
    taxonomies.put("tags", taxonomy("tags", site.object("tags")));
    return taxonomies;
  }

  private Taxonomy taxonomy(String key, Value.Obj declared) {
    Map<String, Taxonomy.Term> terms = new LinkedHashMap<>();
    declared
        .values()
        .forEach(
            (id, value) -> {
              Value.Obj term = (Value.Obj) value;
              LocalText label = local(term, "label");
              terms.put(
                  id,
                  new Taxonomy.Term(
                      id,
                      label.isEmpty() ? LocalText.of(id) : label,
                      local(term, "description"),
                      term.text("under")));
              if (!term.text("under").isEmpty()
                  && !declared.values().containsKey(term.text("under"))) {
                diagnostics.add(
                    Diagnostic.of(Code.NOT_IN_LIST, term.at("under"))
                        .with("value", term.text("under"))
                        .with("values", String.join(", ", declared.values().keySet()))
                        .with(
                            "suggestion",
                            Nearest.to(term.text("under"), declared.values().keySet())));
              }
            });
    return new Taxonomy(key, terms);
  }

  private static List<Value.Text> synonyms(Value.Obj site) {
    return site.items("synonyms").stream().map(Value.Text.class::cast).toList();
  }

  private static Map<String, Value.Text> redirects(Value.Obj declared) {
    Map<String, Value.Text> redirects = new LinkedHashMap<>();
    declared.values().forEach((from, to) -> redirects.put(from, (Value.Text) to));
    return redirects;
  }

  private static String slashEnded(String url) {
    return url.isEmpty() || url.endsWith("/") ? url : url + "/";
  }

  static LocalText local(Value.Obj from, String key) {
    Value value = from.values().get(key);
    if (value instanceof Value.Obj texts) {
      Map<String, String> byLanguage = new LinkedHashMap<>();
      texts.values().keySet().forEach(id -> byLanguage.put(id, texts.text(id)));
      return new LocalText(byLanguage);
    }
    return value instanceof Value.Text text ? LocalText.of(text.text()) : LocalText.EMPTY;
  }
}

package fi.tukipakki.assemble;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Document;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.Shape;
import fi.tukipakki.schema.ValueReader;
import fi.tukipakki.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a document's front matter by its type. Needs no other page, so pages are read in parallel.
 */
public final class PageReader {
  /** Keys that a translation must have of its own. */
  private static final List<String> OWN_KEYS = List.of("title", "description");

  private final SiteConfig config;
  private final Diagnostics diagnostics;
  private final ValueReader values;
  private final Map<String, Shape> translationShapes;

  public PageReader(SiteConfig config, Diagnostics diagnostics) {
    this(config, new TreeMap<>(), diagnostics);
    config.types().forEach((name, type) -> translationShapes.put(name, translation(type.shape())));
  }

  private PageReader(
      SiteConfig config, Map<String, Shape> translationShapes, Diagnostics diagnostics) {
    this.config = config;
    this.translationShapes = translationShapes;
    this.diagnostics = diagnostics;
    this.values = new ValueReader(config.shapes(), diagnostics);
  }

  /** The same reader, which tells problems to another collector. */
  public PageReader telling(Diagnostics other) {
    return new PageReader(config, translationShapes, other);
  }

  /** A document with its type and values; an unknown type has been told and counts as plain. */
  public TypedDocument read(Document document) {
    ContentType type = type(document);
    boolean original = document.language().equals(config.defaultLanguage());
    Shape shape = original ? type.shape() : translationShapes.get(type.name());
    Value.Obj read = values.read(shape, document.frontMatter());
    checkTaxonomies(read);
    checkDates(read);
    return new TypedDocument(document, type, read);
  }

  private ContentType type(Document document) {
    YamlNode.Entry entry = document.frontMatter().entries().get("type");
    if (entry != null && entry.value() instanceof YamlNode.Scalar named && !named.isNothing()) {
      ContentType type = config.types().get(named.text());
      if (type != null) {
        return type;
      }
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_TYPE, named.location())
              .with("value", named.text())
              .with("values", String.join(", ", config.types().keySet()))
              .with("suggestion", Nearest.to(named.text(), config.types().keySet())));
    }
    Optional<ContentType> byFolder =
        document.folders().isEmpty() ? Optional.empty() : config.type(document.folders().get(0));
    return byFolder.orElseGet(config::plainType);
  }

  private static Shape translation(Shape shape) {
    Map<String, Field> fields = new LinkedHashMap<>();
    shape
        .fields()
        .forEach(
            (name, f) -> fields.put(name, f.withRequired(f.required() && OWN_KEYS.contains(name))));
    return new Shape(shape.name(), shape.shortKey(), fields);
  }

  private void checkTaxonomies(Value.Obj read) {
    config
        .taxonomies()
        .forEach(
            (key, taxonomy) -> {
              for (Value item : read.items(key)) {
                if (item instanceof Value.Text value
                    && !taxonomy.isOpen()
                    && !taxonomy.terms().containsKey(value.text())) {
                  diagnostics.add(
                      Diagnostic.of(Code.UNKNOWN_TAXONOMY, value.location())
                          .with("key", key)
                          .with("value", value.text())
                          .with("values", String.join(", ", taxonomy.terms().keySet()))
                          .with("suggestion", Nearest.to(value.text(), taxonomy.terms().keySet())));
                }
              }
            });
  }

  private void checkDates(Value.Obj read) {
    List<Location> order = new ArrayList<>();
    if (read.day("published").isPresent()
        && read.day("expires").isPresent()
        && !read.day("expires").get().isAfter(read.day("published").get())) {
      order.add(read.at("expires"));
    }
    for (Location at : order) {
      diagnostics.add(
          Diagnostic.of(Code.DATES_OUT_OF_ORDER, at)
              .with("value", read.day("expires").get().toString())
              .with("other", read.day("published").get().toString()));
    }
    if (read.day("date").isPresent()
        && read.day("updated").isPresent()
        && read.day("updated").get().isBefore(read.day("date").get())) {
      diagnostics.add(
          Diagnostic.of(Code.UPDATED_BEFORE_CREATED, read.at("updated"))
              .with("value", read.day("updated").get().toString())
              .with("other", read.day("date").get().toString()));
    }
  }
}

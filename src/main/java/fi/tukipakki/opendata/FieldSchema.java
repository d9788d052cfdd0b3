package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The schemas of declared fields, in the forms that {@link FieldJson} gives them. */
final class FieldSchema {
  /** The greatest number of a field without limits of its own. */
  private static final double NO_LIMIT = 1e12;

  private final SiteConfig config;

  FieldSchema(SiteConfig config) {
    this.config = config;
  }

  /** What fields of the composed kinds refer to, and the site's shapes. */
  JsonObject definitions() {
    JsonObject definitions = new JsonObject();
    definitions.put(
        "markdown",
        new Schema()
            .always("markdown", "Teksti kuten se on kirjoitettu", Schema.text())
            .sometimes("html", "Sama HTML:nä", Schema.text())
            .sometimes("text", "Sama pelkkänä tekstinä", Schema.text())
            .object());
    definitions.put(
        "reference",
        new Schema()
            .always("slug", "Viittaus kuten se on kirjoitettu", Schema.text())
            .sometimes("id", "Sivun tunniste, jos sivu on julkaistu", Schema.text())
            .object());
    List<String> units = new ArrayList<>();
    for (TimeSpan.Unit unit : TimeSpan.Unit.values()) {
      units.add(FieldJson.unit(unit));
    }
    definitions.put(
        "duration",
        new Schema()
            .always("text", "Aika kuten se on kirjoitettu", Schema.text())
            .always("amount", "Määrä", Schema.integer(1))
            .always("unit", "Yksikkö", Schema.oneOf(units))
            .object());
    definitions.put(
        "citation",
        new Schema()
            .always("text", "Viittaus kuten se on kirjoitettu", Schema.text())
            .always("cites", "Mihin viitataan", Schema.list(Schema.ref("lawPart")))
            .object());
    definitions.put("lawPart", lawPart().object());
    config.shapes().values().forEach(s -> definitions.put("shape-" + s.name(), shape(s)));
    return definitions;
  }

  /** What a citation says. */
  static Schema lawPart() {
    return new Schema()
        .always("law", "Säädösnumero", Schema.text())
        .sometimes("chapter", "Luku kuten se on kirjoitettu", Schema.text())
        .sometimes("section", "Pykälät kuten ne on kirjoitettu, esimerkiksi 36-37", Schema.text())
        .sometimes("subsection", "Momentti", Schema.text())
        .sometimes("item", "Kohta", Schema.text())
        .sometimes("sections", "Pykälät lueteltuina", Schema.list(Schema.text()));
  }

  private JsonObject shape(Shape shape) {
    return object(shape, Field::required);
  }

  /** The schema of a shape whose keys are required as a rule tells. */
  JsonObject object(Shape shape, Predicate<Field> required) {
    Schema schema = new Schema();
    for (Field field : shape.fields().values()) {
      JsonObject value = field(field);
      if (required.test(field)) {
        schema.always(field.name(), field.label(), value);
      } else {
        schema.sometimes(field.name(), field.label(), value);
      }
    }
    return schema.object();
  }

  private JsonObject field(Field field) {
    JsonObject schema = new JsonObject();
    Json.put(schema, "description", field.help());
    schema.put("x-kind", kind(field.type()));
    schema.putAll(type(field.type()));
    Taxonomy taxonomy = config.taxonomies().get(field.name());
    if (taxonomy != null && !taxonomy.isOpen() && field.type() instanceof FieldType.Listing) {
      schema.put("items", terms(taxonomy));
    }
    return schema;
  }

  private static String kind(FieldType type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }

  private JsonObject terms(Taxonomy taxonomy) {
    JsonObject schema = Schema.oneOf(taxonomy.terms().keySet());
    JsonObject labels = new JsonObject();
    for (Taxonomy.Term term : taxonomy.terms().values()) {
      LocalText label = term.label();
      labels.put(term.id(), config.text(label, config.defaultLanguage()));
    }
    schema.put("x-labels", labels);
    return schema;
  }

  private JsonObject type(FieldType type) {
    if (type instanceof FieldType.Text text) {
      return text(text);
    }
    if (type instanceof FieldType.Local) {
      JsonObject schema = new JsonObject();
      schema.put("anyOf", new JsonArray(List.of(Schema.text(), Schema.map(Schema.text()))));
      return schema;
    }
    if (type instanceof FieldType.Simple simple) {
      return simple(simple);
    }
    if (type instanceof FieldType.Number number) {
      return number(number);
    }
    if (type instanceof FieldType.Choice choice) {
      return choice(choice);
    }
    if (type instanceof FieldType.Listing listing) {
      return Schema.list(type(listing.of()));
    }
    if (type instanceof FieldType.Table table) {
      return Schema.map(type(table.of()));
    }
    if (type instanceof FieldType.Structure structure) {
      return Schema.ref("shape-" + structure.shape());
    }
    if (type instanceof FieldType.Steps steps) {
      return Schema.list(Schema.ref("shape-" + steps.shape()));
    }
    JsonObject schema = Schema.ref("reference");
    schema.put("x-to", ((FieldType.Reference) type).to());
    return schema;
  }

  private static JsonObject text(FieldType.Text text) {
    JsonObject schema = Schema.text();
    if (text.max() < Limits.TEXT) {
      schema.put("maxLength", text.max());
    }
    text.pattern().ifPresent(p -> schema.put("pattern", "^(?:" + p.pattern() + ")$"));
    return schema;
  }

  private static JsonObject simple(FieldType.Simple type) {
    return switch (type) {
      case MARKDOWN -> Schema.ref("markdown");
      case DATE -> Schema.formatted("date");
      case BOOLEAN -> Schema.bool();
      case URL -> Schema.formatted("iri");
      case EMAIL -> Schema.formatted("email");
      case PHONE -> Schema.text();
      case CITATION -> Schema.ref("citation");
      case DURATION -> Schema.ref("duration");
      case FREE -> new JsonObject();
    };
  }

  private static JsonObject number(FieldType.Number number) {
    JsonObject schema = Json.of("type", "number");
    if (number.min() > -NO_LIMIT) {
      schema.put("minimum", FieldJson.number(number.min()));
    }
    if (number.max() < NO_LIMIT) {
      schema.put("maximum", FieldJson.number(number.max()));
    }
    return schema;
  }

  private static JsonObject choice(FieldType.Choice choice) {
    JsonObject schema = Schema.oneOf(choice.values());
    JsonObject labels = new JsonObject();
    for (String value : choice.values()) {
      Json.put(labels, value, choice.labels().getOrDefault(value, ""));
    }
    if (!labels.isEmpty()) {
      schema.put("x-labels", labels);
    }
    return schema;
  }
}

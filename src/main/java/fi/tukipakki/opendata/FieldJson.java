package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.model.CompactText;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Front matter as data, by the declared kinds of its fields; {@link FieldSchema} describes the same
 * forms.
 */
final class FieldJson {
  private final Map<String, Shape> shapes;
  private final OpenDataSource source;
  private final LawBook laws;

  FieldJson(OpenDataSource source) {
    this.source = source;
    this.shapes = source.config().shapes();
    this.laws = source.laws();
  }

  /** The values of a shape, in the order of its declaration. */
  JsonObject object(Shape shape, Value.Obj values, Body body) {
    JsonObject json = new JsonObject();
    for (Field field : shape.fields().values()) {
      Value value = values.values().get(field.name());
      if (value != null) {
        json.put(field.name(), value(field.type(), value, body));
      }
    }
    return json;
  }

  private Object value(FieldType type, Value value, Body body) {
    if (value instanceof Value.Items items) {
      FieldType of =
          type instanceof FieldType.Steps steps
              ? new FieldType.Structure(steps.shape())
              : type instanceof FieldType.Listing listing ? listing.of() : type;
      JsonArray array = new JsonArray();
      items.items().forEach(item -> array.add(value(of, item, body)));
      return array;
    }
    if (value instanceof Value.Obj object) {
      return type instanceof FieldType.Structure structure
          ? object(shapes.get(structure.shape()), object, body)
          : table(type, object, body);
    }
    if (value instanceof Value.Text text) {
      return text(type, text, body);
    }
    if (value instanceof Value.Ref ref) {
      return reference(ref);
    }
    if (value instanceof Value.Span span) {
      return duration(span);
    }
    if (value instanceof Value.Num number) {
      return number(number.value());
    }
    return value instanceof Value.Bool bool ? bool.value() : ((Value.Day) value).date().toString();
  }

  private JsonObject table(FieldType type, Value.Obj object, Body body) {
    FieldType of = type instanceof FieldType.Table table ? table.of() : type;
    JsonObject json = new JsonObject();
    object.values().forEach((key, value) -> json.put(key, value(of, value, body)));
    return json;
  }

  private Object text(FieldType type, Value.Text text, Body body) {
    if (type == FieldType.Simple.MARKDOWN) {
      return markdown(text, body);
    }
    return type == FieldType.Simple.CITATION ? citation(text) : text.text();
  }

  /** Markdown as written and as shown. */
  private static JsonObject markdown(Value.Text text, Body body) {
    JsonObject json = Json.of("markdown", text.text());
    String html = body.fieldHtml().get(text.location());
    if (html != null) {
      json.put("html", html);
      json.put("text", PlainText.of(CompactText.of(html)).text());
    }
    return json;
  }

  /** A citation as written and as understood. */
  private JsonObject citation(Value.Text text) {
    JsonObject json = Json.of("text", text.text());
    JsonArray cites = new JsonArray();
    for (Body.LegalRef ref : laws.parse(text.text(), text.location())) {
      cites.add(Citations.parts(ref));
    }
    json.put("cites", cites);
    return json;
  }

  /** A reference as written, and the id that it means, unless that page is hidden. */
  private JsonObject reference(Value.Ref ref) {
    JsonObject json = Json.of("slug", ref.slug());
    List<String> ids = source.site().candidates(ref.slug(), ref.type());
    if (ids.size() == 1 && source.site().byId().containsKey(ids.get(0))) {
      json.put("id", ids.get(0));
    }
    return json;
  }

  private static JsonObject duration(Value.Span span) {
    JsonObject json = Json.of("text", span.text());
    json.put("amount", span.span().amount());
    json.put("unit", unit(span.span().unit()));
    return json;
  }

  /** A unit of time as the documents name it: {@code working-day}. */
  static String unit(TimeSpan.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A number, whole where it is. */
  static Object number(double number) {
    return number == Math.rint(number) ? (Object) (long) number : (Object) number;
  }
}

package fi.tukipakki.assemble;

import fi.tukipakki.model.Value;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a translation takes from its original: values that mean the same in every language. Text is
 * never taken, so that languages do not mix in silence.
 */
final class Inheritance {
  private static final Set<String> NEVER =
      Set.of("title", "description", "slug", "aliases", "lang", "draft", "extra");
  private static final Set<String> TEXTS_THAT_ARE_IDS =
      Set.of("audience", "region", "tags", "number", "abbreviations", "start", "end");

  private Inheritance() {}

  static Value.Obj inherit(Shape shape, Value.Obj own, Value.Obj original) {
    Map<String, Value> values = new LinkedHashMap<>(own.values());
    original
        .values()
        .forEach(
            (key, value) -> {
              if (!NEVER.contains(key) && isNeutral(key, shape)) {
                values.putIfAbsent(key, value);
              }
            });
    return new Value.Obj(values, own.location());
  }

  private static boolean isNeutral(String key, Shape shape) {
    return TEXTS_THAT_ARE_IDS.contains(key)
        || (shape.fields().containsKey(key) && isNeutral(shape.fields().get(key).type()));
  }

  private static boolean isNeutral(FieldType type) {
    if (type instanceof FieldType.Listing listing) {
      return isNeutral(listing.of());
    }
    if (type instanceof FieldType.Simple simple) {
      return simple != FieldType.Simple.MARKDOWN && simple != FieldType.Simple.FREE;
    }
    return type instanceof FieldType.Number
        || type instanceof FieldType.Choice
        || type instanceof FieldType.Reference;
  }
}

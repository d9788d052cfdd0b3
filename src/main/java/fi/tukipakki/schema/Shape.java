package fi.tukipakki.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named set of fields.
 *
 * @param name the shape's name
 * @param shortKey the key that a plain value stands for, or empty when only a mapping will do
 * @param fields by key, in the order of their declaration
 */
public record Shape(String name, String shortKey, Map<String, Field> fields) {
  public Shape {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}

package fi.tukipakki.model;

import fi.tukipakki.diagnostics.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A typed value that an author wrote, with its place. */
public sealed interface Value {

  Location location();

  /**
   * Text of any kind: plain, Markdown, an address, one of a list's values, a citation as written.
   */
  record Text(String text, Location location) implements Value {}

  /** True or false. */
  record Bool(boolean value, Location location) implements Value {}

  /** A number; whole unless its field allows fractions. */
  record Num(double value, Location location) implements Value {}

  /** A calendar date. */
  record Day(LocalDate date, Location location) implements Value {}

  /** A length of time, with the text as the author wrote it. */
  record Span(TimeSpan span, String text, Location location) implements Value {}

  /** A reference by slug to another page, not yet resolved. */
  record Ref(String slug, String type, Location location) implements Value {}

  /** Values in the author's order. */
  record Items(List<Value> items, Location location) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Values by key, in the author's order. */
  record Obj(Map<String, Value> values, Location location) implements Value {
    public Obj {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Optional<Value> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** The text under a key, or an empty string. */
    public String text(String key) {
      return values.get(key) instanceof Text t ? t.text() : "";
    }

    /** The texts under a key; a single text is a list of one. */
    public List<String> texts(String key) {
      List<Value> items = items(key);
      if (items.isEmpty()) {
        return List.of();
      }
      List<String> texts = new ArrayList<>(items.size());
      for (Value item : items) {
        if (item instanceof Text text) {
          texts.add(text.text());
        }
      }
      return Collections.unmodifiableList(texts);
    }

    /** The values of a list under a key, or none. */
    public List<Value> items(String key) {
      return values.get(key) instanceof Items list ? list.items() : List.of();
    }

    /** The objects of a list under a key, or none. */
    public List<Obj> objects(String key) {
      return items(key).stream().filter(Obj.class::isInstance).map(Obj.class::cast).toList();
    }

    /** The object under a key, or one without values. */
    public Obj object(String key) {
      return values.get(key) instanceof Obj o ? o : new Obj(Map.of(), location);
    }

    public Optional<LocalDate> day(String key) {
      return values.get(key) instanceof Day d ? Optional.of(d.date()) : Optional.empty();
    }

    /** Whether a key holds true. */
    public boolean isTrue(String key) {
      return values.get(key) instanceof Bool b && b.value();
    }

    /** The place of a key's value, or of the whole object. */
    public Location at(String key) {
      Value value = values.get(key);
      return value == null ? location : value.location();
    }
  }
}

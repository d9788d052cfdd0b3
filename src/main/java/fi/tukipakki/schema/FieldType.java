package fi.tukipakki.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of values that a field can hold. */
public sealed interface FieldType {

  /** The name by which site.yml declares the kind. */
  String name();

  /**
   * Plain text in one line or several.
   *
   * @param max greatest length in code points
   * @param pattern form that the whole text must have
   */
  record Text(int max, Optional<Pattern> pattern) implements FieldType {
    @Override
    public String name() {
      return "text";
    }
  }

  /** Text for readers: one text, or one for each language under its id. */
  record Local() implements FieldType {
    @Override
    public String name() {
      return "local";
    }
  }

  /** Kinds without settings of their own. */
  enum Simple implements FieldType {
    MARKDOWN,
    DATE,
    BOOLEAN,
    URL,
    EMAIL,
    PHONE,
    CITATION,
    DURATION,
    FREE
  }

  /** A number within limits, whole or with a decimal point. */
  record Number(double min, double max) implements FieldType {
    @Override
    public String name() {
      return "number";
    }
  }

  /** One of some values; readers see its label. */
  record Choice(List<String> values, Map<String, String> labels) implements FieldType {
    public Choice {
      values = List.copyOf(values);
      labels = Map.copyOf(labels);
    }

    @Override
    public String name() {
      return "enum";
    }
  }

  /** Values of one kind in order; a single value counts as a list of one. */
  record Listing(FieldType of) implements FieldType {
    @Override
    public String name() {
      return "list";
    }
  }

  /** Values of one kind by free keys. */
  record Table(FieldType of) implements FieldType {
    @Override
    public String name() {
      return "map";
    }
  }

  /** An object of a named shape. */
  record Structure(String shape) implements FieldType {
    @Override
    public String name() {
      return "object";
    }
  }

  /** The steps of a process: a list of objects of a shape that the process package understands. */
  record Steps(String shape) implements FieldType {
    @Override
    public String name() {
      return "steps";
    }
  }

  /** A page named by its slug; {@code to} is a type's name, or {@code any}. */
  record Reference(String to) implements FieldType {
    @Override
    public String name() {
      return "reference";
    }
  }
}

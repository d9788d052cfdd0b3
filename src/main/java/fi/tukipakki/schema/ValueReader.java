package fi.tukipakki.schema;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.Value;
import fi.tukipakki.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns YAML into typed values by declared fields. All that is wrong is told at once; a value that
 * is wrong is left out of the result.
 */
public final class ValueReader {
  private final Map<String, Shape> shapes;
  private final Diagnostics diagnostics;
  private final Scalars scalars;

  /**
   * @param shapes the shapes that fields may name
   * @param diagnostics where problems go
   */
  public ValueReader(Map<String, Shape> shapes, Diagnostics diagnostics) {
    this.shapes = shapes;
    this.diagnostics = diagnostics;
    this.scalars = new Scalars(diagnostics);
  }

  /** Reads a mapping by a shape; missing and unknown keys are told. */
  public Value.Obj read(Shape shape, YamlNode.Mapping mapping) {
    Map<String, Value> values = new LinkedHashMap<>();
    Set<String> misspelt = new HashSet<>();
    for (YamlNode.Entry entry : mapping.entries().values()) {
      Field field = shape.fields().get(entry.key());
      if (field == null) {
        misspelt.add(unknownKey(shape, entry));
      } else {
        value(field, entry).ifPresent(v -> values.put(field.name(), v));
      }
    }
    for (Field field : shape.fields().values()) {
      YamlNode.Entry entry = mapping.entries().get(field.name());
      // Who is told to correct a key must not be told to add it too.
      boolean missing = entry == null ? !misspelt.contains(field.name()) : isBlank(entry.value());
      if (field.required() && missing) {
        diagnostics.add(
            Diagnostic.of(
                    Code.MISSING_KEY, entry == null ? mapping.location() : entry.keyLocation())
                .with("key", field.name())
                .with("label", field.label())
                .with("help", field.help())
                .with("variant", field.help().isEmpty() ? "" : "help")
                .with("shape", shape.name()));
      }
    }
    return new Value.Obj(values, mapping.location());
  }

  /** Tells of a key and returns the one that was probably meant, or empty. */
  private String unknownKey(Shape shape, YamlNode.Entry entry) {
    String meant = Nearest.to(entry.key(), shape.fields().keySet());
    diagnostics.add(
        Diagnostic.of(Code.UNKNOWN_KEY, entry.keyLocation())
            .with("key", entry.key())
            .with("shape", shape.name())
            .with("variant", shape.fields().isEmpty() ? "none" : "")
            .with("keys", String.join(", ", shape.fields().keySet()))
            .with("suggestion", meant));
    return meant;
  }

  private Optional<Value> value(Field field, YamlNode.Entry entry) {
    return isNothing(entry.value()) ? Optional.empty() : value(field.type(), entry.value());
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.isNothing();
  }

  /** Nothing, or quotation marks around nothing. */
  private static boolean isBlank(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && (scalar.isNothing() || scalar.text().isBlank());
  }

  private Optional<Value> value(FieldType type, YamlNode node) {
    if (type instanceof FieldType.Listing listing) {
      return Optional.of(items(listing.of(), node));
    }
    if (type instanceof FieldType.Steps steps) {
      return Optional.of(items(new FieldType.Structure(steps.shape()), node));
    }
    if (type instanceof FieldType.Structure structure) {
      return structure(structure, node);
    }
    if (type instanceof FieldType.Table table) {
      return table(table, node);
    }
    if (type instanceof FieldType.Local && node instanceof YamlNode.Mapping) {
      return table(new FieldType.Table(new FieldType.Text(Limits.TEXT, Optional.empty())), node);
    }
    if (type == FieldType.Simple.FREE) {
      return Optional.of(free(node));
    }
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar(type, scalar);
    }
    return wrongKind(type, node.location());
  }

  private Value.Items items(FieldType of, YamlNode node) {
    List<YamlNode> nodes =
        node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
    if (nodes.size() > Limits.ITEMS) {
      diagnostics.add(
          Diagnostic.of(Code.YAML_LIMIT, node.location())
              .with("limit", String.valueOf(Limits.ITEMS)));
      return new Value.Items(List.of(), node.location());
    }
    List<Value> items = new ArrayList<>(nodes.size());
    for (YamlNode item : nodes) {
      if (isBlank(item)) {
        diagnostics.add(Diagnostic.of(Code.EMPTY_VALUE, item.location()));
      } else {
        value(of, item).ifPresent(items::add);
      }
    }
    return new Value.Items(items, node.location());
  }

  private Optional<Value> structure(FieldType.Structure type, YamlNode node) {
    Shape shape = shapes.get(type.shape());
    if (shape == null) {
      // Told where the field is declared.
      return Optional.empty();
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(read(shape, mapping));
    }
    if (node instanceof YamlNode.Scalar && !shape.shortKey().isEmpty()) {
      YamlNode.Entry entry = new YamlNode.Entry(shape.shortKey(), node.location(), node);
      return Optional.of(
          read(shape, new YamlNode.Mapping(Map.of(shape.shortKey(), entry), node.location())));
    }
    return wrongKind(type, node.location());
  }

  private Optional<Value> table(FieldType.Table type, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return wrongKind(type, node.location());
    }
    Map<String, Value> values = new LinkedHashMap<>();
    for (YamlNode.Entry entry : mapping.entries().values()) {
      if (!isNothing(entry.value())) {
        value(type.of(), entry.value()).ifPresent(v -> values.put(entry.key(), v));
      }
    }
    return Optional.of(new Value.Obj(values, node.location()));
  }

  private static Value free(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return new Value.Text(scalar.text(), scalar.location());
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return new Value.Items(
          sequence.items().stream().map(ValueReader::free).toList(), sequence.location());
    }
    YamlNode.Mapping mapping = (YamlNode.Mapping) node;
    Map<String, Value> values = new LinkedHashMap<>();
    mapping.entries().forEach((key, entry) -> values.put(key, free(entry.value())));
    return new Value.Obj(values, mapping.location());
  }

  private Optional<Value> scalar(FieldType type, YamlNode.Scalar scalar) {
    String text = scalar.text().strip();
    Location at = scalar.location();
    if (text.isEmpty() && !(type instanceof FieldType.Text) && !(type instanceof FieldType.Local)) {
      diagnostics.add(Diagnostic.of(Code.EMPTY_VALUE, at));
      return Optional.empty();
    }
    if (type instanceof FieldType.Text plain) {
      return scalars.text(plain, text, at);
    }
    if (type instanceof FieldType.Number number) {
      return scalars.number(number, text, at);
    }
    if (type instanceof FieldType.Choice choice) {
      return scalars.choice(choice, text, at);
    }
    if (type instanceof FieldType.Reference reference) {
      return Optional.of(scalars.reference(reference, text, at));
    }
    if (type instanceof FieldType.Simple simple) {
      return simple(simple, scalar, text);
    }
    return Optional.of(new Value.Text(text, at));
  }

  private Optional<Value> simple(FieldType.Simple type, YamlNode.Scalar scalar, String text) {
    Location at = scalar.location();
    return switch (type) {
      case DATE -> scalars.date(text, at);
      case BOOLEAN -> scalars.bool(text, at);
      case URL -> scalars.url(text, at);
      case EMAIL -> scalars.email(text, at);
      case PHONE -> scalars.phone(text, at);
      case DURATION -> scalars.duration(text, at);
      case CITATION -> Optional.of(new Value.Text(text, at));
      case MARKDOWN, FREE -> Optional.of(new Value.Text(scalar.text(), at));
    };
  }

  private Optional<Value> wrongKind(FieldType type, Location at) {
    String expected =
        type instanceof FieldType.Structure || type instanceof FieldType.Table ? "mapping" : "text";
    diagnostics.add(
        Diagnostic.of(Code.WRONG_KIND, at).with("expected", expected).with("variant", expected));
    return Optional.empty();
  }
}

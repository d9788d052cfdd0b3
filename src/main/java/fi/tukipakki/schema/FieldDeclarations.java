package fi.tukipakki.schema;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads declarations of fields and shapes. A declaration is itself an object of the shape {@link
 * #FIELD}, so that a mistake in it is told like any other.
 */
public final class FieldDeclarations {
  /** Names of the kinds of fields. */
  public static final List<String> KINDS =
      List.of(
          "text",
          "local",
          "markdown",
          "date",
          "boolean",
          "number",
          "url",
          "email",
          "phone",
          "enum",
          "list",
          "map",
          "object",
          "reference",
          "citation",
          "steps",
          "contact",
          "duration",
          "free");

  /** The shape of a declaration of a field. */
  public static final Shape FIELD =
      new Shape(
          "field",
          "",
          fields(
              Map.of("type", new FieldType.Choice(KINDS, Map.of())),
              Map.of("required", FieldType.Simple.BOOLEAN),
              Map.of("label", text()),
              Map.of("help", text()),
              Map.of("max", new FieldType.Number(1, 1e12)),
              Map.of("min", new FieldType.Number(-1e12, 1e12)),
              Map.of("pattern", text()),
              Map.of("values", new FieldType.Listing(text())),
              Map.of("labels", new FieldType.Table(text())),
              Map.of("of", new FieldType.Structure("field")),
              Map.of("shape", text()),
              Map.of("to", text())));

  private final Diagnostics diagnostics;

  public FieldDeclarations(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Fields by key from declarations by key. */
  public Map<String, Field> fields(Value.Obj declarations) {
    Map<String, Field> fields = new LinkedHashMap<>();
    declarations
        .values()
        .forEach(
            (name, declaration) -> {
              if (declaration instanceof Value.Obj object) {
                fields.put(name, field(name, object));
              }
            });
    return fields;
  }

  /** A shape from an object with {@code short} and {@code fields}. */
  public Shape shape(String name, Value.Obj declaration) {
    return new Shape(name, declaration.text("short"), fields(declaration.object("fields")));
  }

  private Field field(String name, Value.Obj declaration) {
    return new Field(
        name,
        type(declaration),
        declaration.isTrue("required"),
        declaration.text("label").isEmpty() ? name : declaration.text("label"),
        declaration.text("help"));
  }

  private FieldType type(Value.Obj declaration) {
    String kind = declaration.text("type");
    return switch (kind) {
      case "local" -> new FieldType.Local();
      case "number" ->
          new FieldType.Number(number(declaration, "min", -1e12), number(declaration, "max", 1e12));
      case "enum" ->
          new FieldType.Choice(declaration.texts("values"), labels(declaration.object("labels")));
      case "list" -> new FieldType.Listing(type(declaration.object("of")));
      case "map" -> new FieldType.Table(type(declaration.object("of")));
      case "object" -> new FieldType.Structure(declaration.text("shape"));
      case "contact" -> new FieldType.Structure("contact");
      case "steps" ->
          new FieldType.Steps(
              declaration.text("shape").isEmpty() ? "step" : declaration.text("shape"));
      case "reference" ->
          new FieldType.Reference(
              declaration.text("to").isEmpty() ? "any" : declaration.text("to"));
      case "markdown" -> FieldType.Simple.MARKDOWN;
      case "date" -> FieldType.Simple.DATE;
      case "boolean" -> FieldType.Simple.BOOLEAN;
      case "url" -> FieldType.Simple.URL;
      case "email" -> FieldType.Simple.EMAIL;
      case "phone" -> FieldType.Simple.PHONE;
      case "citation" -> FieldType.Simple.CITATION;
      case "duration" -> FieldType.Simple.DURATION;
      case "free" -> FieldType.Simple.FREE;
      default ->
          new FieldType.Text(
              (int) Math.min(Limits.TEXT, number(declaration, "max", Limits.TEXT)),
              pattern(declaration));
    };
  }

  private Optional<Pattern> pattern(Value.Obj declaration) {
    String pattern = declaration.text("pattern");
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      diagnostics.add(
          Diagnostic.of(Code.BAD_PATTERN, declaration.at("pattern"))
              .with("variant", "regex")
              .with("value", pattern)
              .with("pattern", e.getDescription()));
      return Optional.empty();
    }
  }

  private static double number(Value.Obj declaration, String key, double otherwise) {
    return declaration.values().get(key) instanceof Value.Num n ? n.value() : otherwise;
  }

  private static Map<String, String> labels(Value.Obj labels) {
    Map<String, String> texts = new LinkedHashMap<>();
    labels.values().keySet().forEach(key -> texts.put(key, labels.text(key)));
    return texts;
  }

  private static FieldType text() {
    return new FieldType.Text(Limits.TEXT, Optional.empty());
  }

  @SafeVarargs
  private static Map<String, Field> fields(Map<String, FieldType>... declared) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Map<String, FieldType> one : declared) {
      one.forEach((name, type) -> fields.put(name, new Field(name, type, false, name, "")));
    }
    return fields;
  }
}

package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import java.util.Set;
import java.util.TreeSet;

/** Sees that the shapes and types that declared fields name are there. */
final class DeclarationCheck {
  private final Set<String> shapes;
  private final Set<String> types;
  private final Diagnostics diagnostics;

  DeclarationCheck(Set<String> shapes, Set<String> types, Diagnostics diagnostics) {
    this.shapes = new TreeSet<>(shapes);
    this.types = types;
    this.diagnostics = diagnostics;
  }

  void check(Value.Obj site) {
    fields(site);
    site.object("types").values().values().forEach(type -> fields((Value.Obj) type));
    for (Value value : site.object("shapes").values().values()) {
      Value.Obj shape = (Value.Obj) value;
      fields(shape);
      Set<String> keys = shape.object("fields").values().keySet();
      if (!shape.text("short").isEmpty() && !keys.contains(shape.text("short"))) {
        tell(Code.NOT_IN_LIST, shape.at("short"), shape.text("short"), keys);
      }
    }
  }

  private void fields(Value.Obj holder) {
    holder.object("fields").values().values().forEach(field -> field((Value.Obj) field));
  }

  private void field(Value.Obj field) {
    if (BuiltIn.has(field.location())) {
      // A site may take away what a built-in field names, and with it the use of that field.
      return;
    }
    switch (field.text("type")) {
      case "object" -> shape(field.text("shape"), field.at("shape"));
      case "steps" ->
          shape(field.text("shape").isEmpty() ? "step" : field.text("shape"), field.at("shape"));
      case "contact" -> shape("contact", field.at("type"));
      case "reference" -> type(field.text("to"), field.at("to"));
      case "list", "map" -> field(field.object("of"));
      default -> {
        // All other kinds name nothing.
      }
    }
  }

  private void shape(String name, Location at) {
    if (!shapes.contains(name)) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_SHAPE, at)
              .with("shape", name)
              .with("shapes", String.join(", ", shapes))
              .with("suggestion", Nearest.to(name, shapes)));
    }
  }

  private void type(String name, Location at) {
    if (!name.isEmpty() && !name.equals("any") && !types.contains(name)) {
      tell(Code.UNKNOWN_TYPE, at, name, types);
    }
  }

  private void tell(Code code, Location at, String value, Set<String> values) {
    diagnostics.add(
        Diagnostic.of(code, at)
            .with("value", value)
            .with("values", String.join(", ", values))
            .with("suggestion", Nearest.to(value, values)));
  }
}

package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.LocalText;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldDeclarations;
import fi.tukipakki.schema.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Builds content types from their declarations. */
final class TypeReader {
  /** What the type of all other pages says, should a site have taken it away. */
  private static final Map<String, Value> PLAIN =
      Map.of(
          "folder", new Value.Text("", Location.of("site.yml")),
          "list", new Value.Bool(false, Location.of("site.yml")));

  private final FieldDeclarations declarations;
  private final Map<String, Shape> shapes;
  private final Map<String, Field> common;
  private final Diagnostics diagnostics;
  private final Names names;

  TypeReader(
      FieldDeclarations declarations,
      Map<String, Shape> shapes,
      Map<String, Field> common,
      Diagnostics diagnostics) {
    this.declarations = declarations;
    this.shapes = shapes;
    this.common = common;
    this.diagnostics = diagnostics;
    this.names = new Names(diagnostics);
  }

  Map<String, ContentType> types(Value.Obj site) {
    Map<String, ContentType> types = new LinkedHashMap<>();
    Map<String, String> folders = new LinkedHashMap<>();
    site.object("types")
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Obj declaration) {
                names.check(name, declaration.location());
                ContentType type = type(name, declaration);
                String other = folders.putIfAbsent(type.folder(), name);
                if (other != null) {
                  diagnostics.add(
                      Diagnostic.of(Code.SAME_FOLDER, declaration.at("folder"))
                          .with("type", name)
                          .with("other", other)
                          .with("folder", type.folder()));
                }
                types.put(name, type);
              }
            });
    if (!folders.containsKey("")) {
      names.missing("types.page", site.object("types").location());
      types.put("page", type("page", new Value.Obj(PLAIN, site.location())));
    }
    return types;
  }

  private ContentType type(String name, Value.Obj declaration) {
    String folder = declaration.values().containsKey("folder") ? declaration.text("folder") : name;
    String template = declaration.text("template");
    String listTemplate = declaration.text("listTemplate");
    LocalText label = SiteReader.local(declaration, "label");
    LocalText singular = SiteReader.local(declaration, "singular");
    return new ContentType(
        name,
        folder,
        Names.address(SiteReader.local(declaration, "path")),
        label.isEmpty() ? LocalText.of(name) : label,
        singular.isEmpty() ? (label.isEmpty() ? LocalText.of(name) : label) : singular,
        SiteReader.local(declaration, "description"),
        template.isEmpty() ? "page" : template,
        listTemplate.isEmpty() ? "list" : listTemplate,
        declaration.text("schema").isEmpty() ? "Article" : declaration.text("schema"),
        declaration.text("sort").isEmpty() ? "title" : declaration.text("sort"),
        !declaration.values().containsKey("list") || declaration.isTrue("list"),
        Set.copyOf(declaration.texts("traits")),
        shape(name, declaration));
  }

  private Shape shape(String name, Value.Obj declaration) {
    Map<String, Field> fields = new LinkedHashMap<>(common);
    Map<String, Field> own = declarations.fields(declaration.object("fields"));
    fields.putAll(own);
    for (Value item : declaration.items("required")) {
      Value.Text key = (Value.Text) item;
      Field field = fields.get(key.text());
      if (field == null) {
        diagnostics.add(
            Diagnostic.of(Code.UNKNOWN_FIELD_REQUIRED, key.location())
                .with("key", key.text())
                .with("type", name)
                .with("suggestion", Nearest.to(key.text(), fields.keySet())));
      } else {
        fields.put(key.text(), field.withRequired(true));
      }
    }
    String sort = declaration.text("sort").replaceFirst("^-", "");
    if (!sort.isEmpty() && !fields.containsKey(sort)) {
      diagnostics.add(
          Diagnostic.of(Code.NOT_IN_LIST, declaration.at("sort"))
              .with("value", sort)
              .with("values", String.join(", ", fields.keySet()))
              .with("suggestion", Nearest.to(sort, fields.keySet())));
    }
    return new Shape(name, "", fields);
  }
}

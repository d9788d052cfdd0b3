package fi.tukipakki.config;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldDeclarations;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import fi.tukipakki.schema.ValueReader;
import fi.tukipakki.yaml.YamlNode;
import fi.tukipakki.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every site.yml is laid over, and what it may say; read once, whatever a site has. */
final class BuiltIn {
  /** What the paths of the built-in files begin with; no path of a site does. */
  private static final String PREFIX = "tukipakki:";

  /** The built-in site.yml. */
  static final YamlNode.Mapping SITE = read("site.yml");

  /** The shapes of all that a site.yml may say, by name; {@code site} is the whole of it. */
  static final Map<String, Shape> SHAPES = shapes();

  private BuiltIn() {}

  static boolean has(Location at) {
    return at.file().startsWith(PREFIX);
  }

  private static Map<String, Shape> shapes() {
    Diagnostics diagnostics = new Diagnostics();
    FieldDeclarations declarations = new FieldDeclarations(diagnostics);
    Shape declaring =
        new Shape(
            "shape",
            "",
            Map.of(
                "short", field("short", new FieldType.Text(100, Optional.empty())),
                "fields", field("fields", new FieldType.Table(new FieldType.Structure("field")))));
    ValueReader bootstrap =
        new ValueReader(Map.of("field", FieldDeclarations.FIELD, "shape", declaring), diagnostics);
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("field", FieldDeclarations.FIELD);
    ((YamlNode.Mapping) read("site-schema.yml").entries().get("shapes").value())
        .entries()
        .forEach(
            (name, entry) ->
                shapes.put(
                    name,
                    declarations.shape(
                        name, bootstrap.read(declaring, (YamlNode.Mapping) entry.value()))));
    requireNone(diagnostics);
    return Collections.unmodifiableMap(shapes);
  }

  private static Field field(String name, FieldType type) {
    return new Field(name, type, false, name, "");
  }

  private static YamlNode.Mapping read(String name) {
    Diagnostics diagnostics = new Diagnostics();
    try (InputStream in = BuiltIn.class.getResourceAsStream("/defaults/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode.Mapping read =
          YamlReader.read(new SourceFile(PREFIX + name, text), text, 0, diagnostics).orElseThrow();
      requireNone(diagnostics);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + name, e);
    }
  }

  private static void requireNone(Diagnostics diagnostics) {
    List<?> found = diagnostics.sorted();
    if (!found.isEmpty()) {
      throw new IllegalStateException("the built-in site.yml is wrong: " + found);
    }
  }
}

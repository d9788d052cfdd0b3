package fi.tukipakki.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import fi.tukipakki.yaml.YamlNode;
import fi.tukipakki.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of field, good values and bad ones. */
class ValueReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  /** The declarations that the table of values names. */
  private static final String FIELDS =
      """
      text: {type: text}
      short: {type: text, max: 5}
      id: {type: text, pattern: "[a-z0-9-]+"}
      local: {type: local}
      markdown: {type: markdown}
      date: {type: date}
      boolean: {type: boolean}
      number: {type: number}
      minutes: {type: number, min: 1, max: 480}
      url: {type: url}
      email: {type: email}
      phone: {type: phone}
      enum: {type: enum, values: [remote, on-site]}
      none: {type: enum}
      list: {type: list, of: {type: text}}
      dates: {type: list, of: {type: date}}
      map: {type: map, of: {type: number}}
      object: {type: object, shape: source}
      objects: {type: list, of: {type: object, shape: source}}
      strict: {type: object, shape: strict}
      reference: {type: reference, to: actor}
      citation: {type: citation}
      steps: {type: steps, shape: strict}
      contact: {type: contact}
      duration: {type: duration}
      free: {type: free}
      """;

  private YamlNode.Mapping yaml(String text) {
    return YamlReader.read(new SourceFile("a.yml", text), text, 0, diagnostics).orElseThrow();
  }

  private Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(
        "source",
        shape("source", "title", "title: {type: text, required: true}\nurl: {type: url}\n"));
    shapes.put(
        "strict", shape("strict", "", "id: {type: text, required: true}\nn: {type: number}\n"));
    shapes.put(
        "contact",
        shape("contact", "organisation", "organisation: {type: text}\nphone: {type: phone}\n"));
    return shapes;
  }

  private Shape shape(String name, String shortKey, String fields) {
    FieldDeclarations declarations = new FieldDeclarations(diagnostics);
    Shape table =
        new Shape(
            "t",
            "",
            Map.of(
                "f",
                new Field(
                    "f", new FieldType.Table(new FieldType.Structure("field")), false, "f", "")));
    ValueReader reader = new ValueReader(Map.of("field", FieldDeclarations.FIELD), diagnostics);
    String text = "f:\n" + fields.indent(2);
    Value.Obj read = reader.read(table, yaml(text));
    return new Shape(name, shortKey, declarations.fields(read.object("f")));
  }

  private Value.Obj read(String text) {
    return new ValueReader(shapes(), diagnostics).read(shape("kaikki", "", FIELDS), yaml(text));
  }

  private String told() {
    return String.join("; ", diagnostics.sorted().stream().map(ValueReaderTest::brief).toList());
  }

  private static String brief(Diagnostic d) {
    String suggestion = d.args().getOrDefault("suggestion", "");
    return d.code().id()
        + " "
        + d.location().line()
        + ":"
        + d.location().column()
        + (suggestion.isEmpty() ? "" : " → " + suggestion);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/schema/values.csv", delimiter = '|', quoteCharacter = '`')
  void aTableOfValues(String yaml, String expected, String telling) {
    String text = yaml.replace("⏎", "\n");
    Value.Obj values = read(text);
    String key = text.substring(0, text.indexOf(':'));
    Value value = values.values().get(key);
    assertEquals(expected == null ? "" : expected, value == null ? "" : show(value), yaml);
    assertEquals(telling == null ? "" : telling, told(), yaml);
  }

  private static String show(Value value) {
    if (value instanceof Value.Text t) {
      return "\"" + t.text().replace("\n", "⏎") + "\"";
    } else if (value instanceof Value.Bool b) {
      return String.valueOf(b.value());
    } else if (value instanceof Value.Num n) {
      return String.valueOf(n.value());
    } else if (value instanceof Value.Day d) {
      return d.date().toString();
    } else if (value instanceof Value.Span s) {
      return s.span().amount() + " " + s.span().unit();
    } else if (value instanceof Value.Ref r) {
      return "@" + r.type() + "/" + r.slug();
    } else if (value instanceof Value.Items i) {
      return i.items().stream().map(ValueReaderTest::show).toList().toString();
    }
    Map<String, String> shown = new LinkedHashMap<>();
    ((Value.Obj) value).values().forEach((k, v) -> shown.put(k, show(v)));
    return shown.toString();
  }

  @Test
  void everyKindIsInTheTable() {
    Set<String> kinds = new TreeSet<>();
    yaml(FIELDS)
        .entries()
        .values()
        .forEach(
            e -> {
              YamlNode.Mapping field = (YamlNode.Mapping) e.value();
              kinds.add(((YamlNode.Scalar) field.entries().get("type").value()).text());
            });
    assertEquals(new TreeSet<>(FieldDeclarations.KINDS), kinds);
  }

  @Test
  void unknownKeysNameTheNearest() {
    read("bolean: true\nxyzzy: 1\n");
    assertEquals("TP012 1:1 → boolean; TP012 2:1", told());
    assertTrue(diagnostics.sorted().get(1).args().get("keys").startsWith("text, short, id"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`objects: [{url: \"https://a.fi\"}]` | TP014 1:11",
        "`strict: {n: 1}` | TP014 1:9",
        "`strict: {id: , n: 1}` | TP014 1:10",
        "`strict: {id: \"\", n: 1}` | TP014 1:10",
        "`strict: {id: \"  \", n: 1}` | TP014 1:10",
        "`strict: {}` | TP014 1:9",
        "`strict: {id: x}` | ``",
      })
  void whatIsRequiredMustBeThereAndHoldSomething(String text, String expected) {
    read(text);
    assertEquals(expected, told());
  }

  @Test
  void allThatIsWrongIsToldAtOnceAndLeftOut() {
    Value.Obj values = read("date: eilen\nboolean: kyllä\nurl: thl.fi\nnumber: 7\nzzz: 1\n");
    assertEquals(Set.of("number"), values.values().keySet());
    assertEquals(4, diagnostics.sorted().size(), told());
    assertTrue(diagnostics.sorted().stream().allMatch(d -> d.severity() == Severity.ERROR));
  }

  @Test
  void listsHaveALimit() {
    read("list: [" + "x, ".repeat(Limits.ITEMS - 1) + "x]\n");
    assertEquals("", told());
    read("list: [" + "x, ".repeat(Limits.ITEMS) + "x]\n");
    assertEquals("TP018 1:7", told());
  }

  @Test
  void lengthsAreCountedInCodePoints() {
    read("short: 🚑🚑🚑🚑🚑\n");
    assertEquals("", told());
    read("short: 🚑🚑🚑🚑🚑🚑\n");
    assertEquals("TP020 1:8", told());
    assertEquals("6", diagnostics.sorted().get(0).args().get("length"));
  }

  @Test
  void aTextWithoutALimitHasOne() {
    read("text: " + "x".repeat(Limits.TEXT + 1) + "\n");
    assertEquals("TP020 1:7", told());
  }

  @Test
  void aFieldOfAShapeThatIsNotThereIsLeftOut() {
    ValueReader reader = new ValueReader(Map.of(), diagnostics);
    Shape shape = shape("x", "", "a: {type: object, shape: puuttuu}\n");
    assertEquals(List.of(), List.copyOf(reader.read(shape, yaml("a: {b: 1}\n")).values().keySet()));
    assertEquals(List.of(), List.copyOf(reader.read(shape, yaml("a: b\n")).values().keySet()));
  }
}

package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates belong to the site, which is trusted less than the program. */
class TemplateEngineTest {
  @TempDir Path folder;

  /** What a template may see of a record. */
  public record Card(String title, List<String> tags, Path file) {}

  private String render(String template) {
    return render(Map.of("oma", template.getBytes(StandardCharsets.UTF_8)));
  }

  private String render(Map<String, byte[]> templates) {
    Map<String, Path> own = new HashMap<>();
    templates.forEach(
        (name, text) -> {
          try {
            own.put(name + ".peb", Files.write(folder.resolve(name + ".peb"), text));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    LinkFunctions links = new LinkFunctions(Map.of("a.css", "assets/a.1.css"), "/", false);
    Map<String, Object> variables = new HashMap<>();
    variables.put("here", "a/");
    variables.put("text", "<b>\"&'");
    variables.put("nothing", null);
    variables.put("list", List.of("x", "y"));
    variables.put("map", Map.of("k", "v"));
    variables.put("card", new Card("Otsikko", List.of("t"), folder));
    return new TemplateEngine(new TemplateFiles(own), links)
        .render("oma", variables, "content/a.md");
  }

  private Diagnostic fails(String template) {
    return assertThrows(TemplateFailure.class, () -> render(template)).diagnostic();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "{{ text }} => &lt;b&gt;&quot;&amp;&#39;",
        "{{ text | raw }} => <b>\"&'",
        "{{ card.title }}{{ card.tags[0] }} => Otsikkot",
        "{% for x in list %}{{ loop.index }}{{ x }}{% endfor %} => 0x1y",
        "{{ list.size }}{{ list.isEmpty }}{{ map.k }} => 2falsev",
        "{{ url('b/') }} {{ asset('a.css') }} => ../b/ ../assets/a.1.css",
        "{% if nothing is null %}tyhjä{% endif %} => tyhjä",
      })
  void templatesSeeValuesAndEscapeThem(String template, String expected) {
    assertEquals(expected, render(template).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ unknown }}", "{{ card.titel }}", "{{ map.nokey }}", "{{ asset('puuttuu.css') }}",
        "{% if %}", "{{ text | nofilter }}", "{% for x in list %}", "{{ nofunction() }}",
        "{{ nothing.title }}", "{{ card.title.foo }}"
      })
  void mistakesAreToldAtTheirLine(String template) {
    Diagnostic told = fails("a\nb\n" + template);
    assertEquals("TP094 templates/oma.peb:3", told.code().id() + " " + told.location());
    assertEquals("content/a.md", told.args().get("page"));
    assertFalse(told.args().get("problem").isBlank());
    assertFalse(told.args().get("problem").contains("Exception"), told.args().get("problem"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ card.class }}",
        "{{ card.getClass() }}",
        "{{ text.getClass().forName('java.lang.Runtime') }}",
        "{{ card.file.toFile().delete() }}",
        "{{ card.file.fileSystem }}",
        "{{ card.hashCode() }}",
        "{{ list.stream() }}",
        "{{ list.getClass() }}",
        "{{ map.getClass() }}",
        "{{ list.clear() }}",
        "{{ text.bytes }}",
        "{{ loop.class }}",
        "{% for x in list %}{{ loop.class.classLoader }}{% endfor %}",
        "{% for x in list %}{{ loop.getClass() }}{% endfor %}",
      })
  void nothingElseCanBeReached(String template) {
    Diagnostic told = fails(template);
    assertEquals("TP094", told.code().id());
    assertTrue(Files.exists(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../salaisuus", "/etc/passwd", "parts/../../x", "puuttuu"})
  void filesOutsideAreNotThere(String name) throws IOException {
    Files.writeString(folder.getParent().resolve("salaisuus.peb"), "salaisuus");
    Diagnostic told = fails("{% include \"" + name + "\" %}");
    assertEquals("TP095", told.code().id(), told.args().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        // A part that includes itself.
        "{% include \"oma.peb\" %} => oma.peb:3",
        // A macro that calls itself.
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }} => oma.peb:3",
        "{% macro m() %}x{{ m() }}{% endmacro %}{{ m() }} => oma.peb:3",
        // Loops that write nothing, and go on for years.
        "{% for a in range(1, 99999) %}{% for b in range(1, 99999) %}{% endfor %}{% endfor %}"
            + " => oma.peb:3",
        // Lists that do not fit into memory.
        "{% for a in range(1, 2000000000) %}{% endfor %} => oma.peb:3",
        "{% for a in range(1, 9223372036854775807, 2) %}{% endfor %} => oma.peb:3",
        "{% for a in range(1, 2, 0) %}{% endfor %} => oma.peb:3",
        // A text that doubles.
        "{% set s = 'xxxxxxxxxx' %}{% for a in range(1, 60) %}{% set s = s ~ s %}{% endfor %}"
            + " => oma.peb:3",
        // A template that is its own parent; the place is the page's template.
        "{% extends \"oma.peb\" %} => oma.peb",
      })
  void aTemplateThatGoesOnForEverIsStopped(String template, String place) {
    Diagnostic told = fails("a\nb\n" + template);
    assertEquals("TP096 templates/" + place, told.code().id() + " " + told.location());
    assertEquals("content/a.md", told.args().get("page"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "{% for a in range(1, 3) %}{{ a }}{% endfor %} => 123",
        "{% for a in range(3, 1, -1) %}{{ a }}{% endfor %} => 321",
        "{% macro m(x) %}({{ x }}){% endmacro %}{{ m(1) }}{{ m(2) }} => (1)(2)",
        "{{ 'a' ~ 'b' ~ 1 }} => ab1",
        "{% for x in [] %}a{% else %}tyhjä{% endfor %} => tyhjä",
        "{% for a in range(1, 100000) %}{% endfor %}loppu => loppu",
      })
  void whatEndsIsLeftAlone(String template, String expected) {
    assertEquals(expected, render(template).strip());
  }

  @Test
  void aTemplateThatGrowsWithoutEndEnds() {
    String line = "x".repeat(4096);
    Diagnostic told =
        fails(
            "{% for a in range(1, 1000) %}{% for b in range(1, 1000) %}"
                + line
                + "{% endfor %}{% endfor %}");
    assertEquals("TP096", told.code().id(), told.args().toString());
  }

  @Test
  void aTemplateInAnotherEncodingIsTold() {
    Diagnostic told =
        assertThrows(
                TemplateFailure.class,
                () -> render(Map.of("oma", "määrä".getBytes(StandardCharsets.ISO_8859_1))))
            .diagnostic();
    assertEquals("TP001 templates/oma.peb", told.code().id() + " " + told.location());
  }
}

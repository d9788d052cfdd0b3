package fi.tukipakki.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages beside each other share is rendered once, and shows on each as if it were its own. */
class SharedPartsTest {
  @TempDir Path folder;

  private final Map<String, Path> templates = new HashMap<>();
  private final Map<String, Object> site = Map.of("title", "Koe");
  private TemplateEngine engine;

  @BeforeEach
  void start() throws IOException {
    write("part", "<{{ site.title }} {{ url('a/') }} {{ url('a/x/') }}>");
    write("page", "{% shared %}{% include 'part.peb' %}{% endshared %}{{ page }}");
    write("leak", "{% shared %}{{ page }}{% endshared %}");
    write("nested", "{% shared %}[{% shared %}{{ url('a/') }}{% endshared %}]{% endshared %}");
    engine = engine(true);
  }

  private TemplateEngine engine(boolean sharing) {
    LinkFunctions links = new LinkFunctions(Map.of(), "/pohja/", false);
    return new TemplateEngine(new TemplateFiles(templates), links, sharing);
  }

  private void write(String name, String text) throws IOException {
    templates.put(name + ".peb", Files.writeString(folder.resolve(name + ".peb"), text));
  }

  private String render(String template, String here, Object view) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("here", here);
    variables.put("site", view);
    variables.put("t", Map.of());
    variables.put("lang", "fi");
    variables.put("language", "fi");
    variables.put("page", "oma " + here);
    return engine.render(template, variables, "content/sivu.md");
  }

  @Test
  void neighboursShareAPart() {
    assertEquals("<Koe ../ ../x/>oma a/y/", render("page", "a/y/", site));
    assertEquals("<Koe ../ ../x/>oma a/z/", render("page", "a/z/", site));
  }

  @Test
  void aPageThatThePartLinksToHasItForItself() {
    assertEquals("<Koe ../ ../x/>oma a/y/", render("page", "a/y/", site));
    assertEquals("<Koe ../ ./>oma a/x/", render("page", "a/x/", site));
    assertEquals("<Koe ../a/ ../a/x/>oma b/", render("page", "b/", site));
    assertEquals("<Koe ./ x/>oma a/", render("page", "a/", site));
  }

  @Test
  void whatAPageHasForItselfIsNotKept() {
    assertEquals("<Koe ../ ./>oma a/x/", render("page", "a/x/", site));
    assertEquals("<Koe ../ ../x/>oma a/y/", render("page", "a/y/", site));
    assertEquals("<Koe ./ x/>oma a/", render("page", "a/", site));
    assertEquals("<Koe ../a/ ../a/x/>oma c/", render("page", "c/", site));
  }

  @Test
  void otherFoldersAndViewsHaveTheirOwn() {
    assertEquals("<Koe ../ ../x/>oma a/y/", render("page", "a/y/", site));
    assertEquals("<Koe ../../ ../../x/>oma a/q/y/", render("page", "a/q/y/", site));
    assertEquals("<Test ../ ../x/>oma a/y/", render("page", "a/y/", Map.of("title", "Test")));
    assertEquals("<Koe a/ a/x/>oma ", render("page", "", site));
    assertEquals("<Koe /pohja/a/ /pohja/a/x/>oma 404.html", render("page", "404.html", site));
  }

  @Test
  void aPartInAPartCountsForBoth() {
    assertEquals("[../a/]", render("nested", "b/", site));
    assertEquals("[./]", render("nested", "a/", site));
    assertEquals("[../a/]", render("nested", "c/", site));
  }

  @Test
  void templatesOfTheSiteMaySayAnythingInIt() throws IOException {
    write("own", "{% shared %}{{ page }} {{ here }}{% endshared %}");
    engine = engine(false);
    assertEquals("oma a/y/ a/y/", render("own", "a/y/", site));
    assertEquals("oma a/z/ a/z/", render("own", "a/z/", site));
  }

  @Test
  void nothingOfOnePageCanGetIntoIt() {
    TemplateFailure failure =
        assertThrows(TemplateFailure.class, () -> render("leak", "a/y/", site));
    assertEquals("page", failure.diagnostic().args().get("value"));
  }
}

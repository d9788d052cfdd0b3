package fi.tukipakki.process.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.TestBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a browser makes of the drawings, with real letters. */
class DrawingsInBrowserIT {

  /** Text that sticks out of its shape, or of the head of its lane. */
  private static final String OUTSIDE =
      """
      const out = [];
      const check = (box, text) => {
        const b = box.getBBox();
        const t = text.getBBox();
        const slack = 0.5;
        if (t.x < b.x - slack || t.x + t.width > b.x + b.width + slack
            || t.y < b.y - slack || t.y + t.height > b.y + b.height + slack) {
          out.push(text.textContent);
        }
      };
      for (const svg of document.querySelectorAll(".process-svg")) {
        for (const box of svg.querySelectorAll("rect:is(.process-task, .process-condition, .process-timer)")) {
          for (let e = box.nextElementSibling; e && e.tagName !== "rect"; e = e.nextElementSibling) {
            if (e.tagName === "text") check(box, e);
          }
        }
        for (const head of svg.querySelectorAll(".process-head")) {
          for (let e = head.nextElementSibling; e && e.tagName !== "rect"; e = e.nextElementSibling) {
            if (e.tagName === "text") check(head, e);
          }
        }
      }
      return out;
      """;

  private static TestBrowser browser;

  @BeforeAll
  static void open() {
    browser = new TestBrowser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  static Stream<ProcessModel> processes() {
    Path copies = Path.of("src/test/resources/fi/tukipakki/process/real");
    return Stream.concat(ProcessFiles.in(copies).stream(), GeneratedProcesses.many(4));
  }

  private static void show(ProcessModel process, int width) {
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    ProcessLabels labels = ProcessLabels.of(process.language());
    var page = new StringBuilder("<main><h1>Koe</h1>");
    page.append(ProcessFigure.html(process, labels, "p-"));
    process.steps().forEach(s -> page.append("<p id=\"vaihe-").append(s.id()).append("\">x</p>"));
    browser.open(page + "</main>", "css/process.css");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void textStaysInItsShapesInAnyFont(ProcessModel process) {
    for (String font : List.of("", "Liberation Sans", "DejaVu Sans Condensed")) {
      for (int width : new int[] {360, 1700}) {
        show(process, width);
        browser.script(
            """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`.process-svg { ${arguments[0] ? `font-family: "${arguments[0]}"` : ""} }`);
            document.adoptedStyleSheets = [sheet];
            """,
            font);
        assertEquals(List.of(), browser.script(OUTSIDE), process.id() + " in " + font);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("processes")
  void theDrawingThatFitsIsShownAlone(ProcessModel process) {
    show(process, 360);
    assertFalse(shown(".process-wide"));
    assertTrue(shown(".process-narrow"));
    assertFalse(shown(".process-pages"));
    assertEquals(false, browser.script("return document.documentElement.scrollWidth > innerWidth"));
    show(process, 1700);
    assertTrue(shown(".process-wide"));
    assertFalse(shown(".process-narrow"));
    assertFalse(shown(".process-pages"));
  }

  private static boolean shown(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).isDisplayed();
  }

  @Test
  void everyStepIsReachedByKeyboardInOrder() {
    ProcessModel process = processes().findFirst().orElseThrow();
    show(process, 1700);
    List<String> steps = new java.util.ArrayList<>();
    String last = "";
    for (int i = 0; i < 100; i++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
      String href =
          (String)
              browser.script(
                  "const a = document.activeElement;"
                      + " return a.classList.contains('process-step') ? a.getAttribute('href') : ''");
      if (!href.isEmpty() && !href.equals(last) && !steps.contains(href)) {
        steps.add(href);
        last = href;
      }
    }
    assertEquals(process.steps().stream().map(s -> "#vaihe-" + s.id()).toList(), steps);
  }

  @Test
  void axeFindsNothing() {
    ProcessModel process = processes().skip(2).findFirst().orElseThrow();
    for (int width : new int[] {360, 1700}) {
      show(process, width);
      var found = new AxeBuilder().analyze(browser.driver()).getViolations();
      assertTrue(found.isEmpty(), found::toString);
    }
  }

  @Test
  void aLinkLeadsToItsStep() {
    ProcessModel process = processes().findFirst().orElseThrow();
    show(process, 1700);
    browser.driver().findElement(By.cssSelector(".process-wide .process-step")).click();
    assertEquals("#vaihe-" + process.steps().get(0).id(), browser.script("return location.hash"));
  }
}

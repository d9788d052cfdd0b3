package fi.tukipakki.process.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvgWriterTest {

  private static final String PAGE =
      """
      ---
      title: Koe <b>"&
      roles:
        - {id: t, title: Sosiaalityöntekijä}
        - {id: l, title: "Lapsi <&>"}
      starts: [{id: vireille, title: Asia tuli vireille}]
      steps:
        - {id: alku, title: "Alku & <i>", role: t, next: [{to: loppu, if: "A < B & \\"C\\""}, {to: end}]}
        - {id: loppu, title: Loppu, roles: [l, t], deadline: {within: 7 arkipäivää, from: vireille}, wait: 2 vk}
      ---
      """;

  static List<ProcessModel> processes() {
    var all =
        new java.util.ArrayList<>(
            ProcessFiles.in(Path.of("src/test/resources/fi/tukipakki/process/real")));
    GeneratedProcesses.many(8).forEach(all::add);
    all.add(process());
    return all;
  }

  private static ProcessModel process() {
    return ProcessFiles.parse("koe", "fi", PAGE).orElseThrow();
  }

  private static String html(ProcessModel process) {
    return ProcessFigure.html(process, ProcessLabels.of(process.language()), "p1-");
  }

  @ParameterizedTest
  @MethodSource("processes")
  void isWellFormedAndCarriesNoStyleOrScript(ProcessModel process) {
    String html = html(process);
    Document xml = Jsoup.parse(html, "", Parser.xmlParser().setTrackErrors(10));
    Set<String> ids = new HashSet<>();
    for (Element element : xml.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        assertFalse(key.equals("style") || key.startsWith("on"), key);
        if (key.equals("id")) {
          assertTrue(attribute.getValue().startsWith("p1-"), attribute.getValue());
          assertTrue(ids.add(attribute.getValue()), "double id " + attribute.getValue());
        }
      }
      assertFalse(List.of("style", "script", "foreignObject").contains(element.tagName()));
    }
    for (Element use : xml.select("use")) {
      assertTrue(ids.contains(use.attr("href").substring(1)));
    }
    for (Element svg : xml.select("svg.process-svg")) {
      assertEquals("group", svg.attr("role"));
      assertTrue(ids.contains(svg.attr("aria-labelledby")));
      assertTrue(ids.contains(svg.attr("aria-describedby")));
      assertEquals(
          process.steps().stream().map(s -> "#vaihe-" + s.id()).toList(),
          svg.select("a.process-step").eachAttr("href"));
      for (Element link : svg.select("a")) {
        assertFalse(link.attr("aria-label").isBlank());
        assertTrue(link.parents().stream().noneMatch(p -> p.hasAttr("aria-hidden")));
      }
    }
  }

  @Test
  void everythingIsEscaped() {
    String html = html(process());
    assertFalse(html.contains("<i>") || html.contains("<b>") || html.contains("B & "));
    Document page = Jsoup.parse(html);
    assertEquals("Prosessikaavio: Koe <b>\"&", page.select("svg > title").first().text());
    assertEquals("vaihe-alku", page.select("a").first().attr("href").substring(1));
  }

  @Test
  void stepsAreNamedByNumberTitleRoleAndTimeLimit() {
    Document page = Jsoup.parse(html(process()));
    assertEquals(
        List.of(
            "Vaihe 1: Alku & <i>. Sosiaalityöntekijä.",
            "A < B & \"C\": vaihe 2, Loppu",
            "Muuten: prosessi päättyy",
            "Vaihe 2: Loppu. Lapsi <&>. Määräaika 7\u00a0arkipäivää alkaen: Asia tuli vireille."
                + " Odotus 2\u00a0viikkoa."),
        page.select(".process-wide a").eachAttr("aria-label"));
  }

  @Test
  void theDescriptionTellsTheSizeAndTheRoles() {
    Document page = Jsoup.parse(html(process()));
    assertEquals(
        "Kaaviossa on 2 vaihetta. Roolit: Sosiaalityöntekijä; Lapsi <&>. Jokainen vaihe on linkki"
            + " kuvaukseensa tällä sivulla.",
        page.select("svg > desc").first().text());
  }

  @Test
  void sameBytesUnderAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<String> expected = processes().stream().map(SvgWriterTest::html).toList();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "fa-IR-u-nu-arabext")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertEquals(expected, processes().stream().map(SvgWriterTest::html).toList(), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theStyleSheetKnowsEveryClass() throws Exception {
    String css = Files.readString(Path.of("assets/css/process.css"));
    Set<String> plain =
        Set.of(
            "process-svg-wide",
            "process-event",
            "process-edges",
            "process-condition-text",
            "process-band-text");
    for (ProcessModel process : processes()) {
      for (Element element : Jsoup.parse(html(process)).select("[class]")) {
        for (String name : element.classNames()) {
          assertTrue(
              plain.contains(name)
                  || css.contains("." + name + " ")
                  || css.contains("." + name + ","),
              name);
        }
      }
    }
  }

  @Test
  void aProcessWithoutStepsHasNoDrawing() {
    var empty = new ProcessModel("p", "P", "fi", List.of(), List.of(), List.of());
    assertThrows(IllegalArgumentException.class, () -> html(empty));
  }

  @Test
  void theWidthDecidesWhereTheWideDrawingIsShown() {
    assertEquals(240, ProcessFigure.fit(250));
    assertEquals(960, ProcessFigure.fit(1043));
    assertEquals(1000, ProcessFigure.fit(1045));
    assertEquals(1600, ProcessFigure.fit(9000));
  }
}

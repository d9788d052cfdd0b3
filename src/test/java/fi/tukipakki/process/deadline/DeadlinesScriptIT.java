package fi.tukipakki.process.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.TestBrowser;
import fi.tukipakki.process.deadline.Deadlines.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The arithmetic of deadlines.js against the table and against Java, and its page. */
class DeadlinesScriptIT {

  private static final String PAGE =
      """
      <section data-deadlines data-label-moved="(siirtyy arkipäivään)" data-label-clear="Tyhjennä"
        data-label-done="Määräaikoja laskettu: {0}">
      <div data-deadline-tool hidden></div>
      <table><tbody>
      <tr id="a" data-step="aloitus" data-amount="7" data-unit="WORKING_DAY" data-from="vireille"
        data-from-title="Asia tuli &lt;b&gt;vireille"><td>Aloitus</td><td data-due></td></tr>
      <tr id="b" data-step="arvio" data-amount="3" data-unit="month" data-from="vireille"
        data-from-title="Asia tuli vireille"><td>Arvio</td><td data-due></td></tr>
      <tr id="c" data-step="sijoitus" data-amount="30" data-unit="DAY" data-from="sijoitus-alkoi"
        data-first-day="counted" data-from-title="Sijoitus alkoi"><td>Sijoitus</td><td data-due></td></tr>
      <tr id="d" data-step="tieto" data-amount="1" data-unit="WEEK" data-from="aloitus"
        data-from-title="Aloitus"><td>Tieto</td><td data-due></td></tr>
      <tr id="e" data-step="heti" data-amount="12" data-unit="HOUR" data-from="vireille"
        data-from-title="Asia tuli vireille"><td>Heti</td><td data-due></td></tr>
      <tr id="f" data-step="k1" data-amount="1" data-unit="DAY" data-from="k2"><td>K1</td></tr>
      <tr id="g" data-step="k2" data-amount="1" data-unit="DAY" data-from="k1"><td>K2</td></tr>
      </tbody></table></section>
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

  @Test
  void countsAsTheTable() {
    browser.open("", "js/deadlines.js");
    for (String[] row : KnownDates.rows("known-dates.csv")) {
      assertEquals(row[4] + " " + row[5], inBrowser(row[0], row[1], row[2], row[3]), row[6]);
    }
    for (String[] row : KnownDates.rows("known-holidays.csv")) {
      Object name = browser.script("return tukipakkiDeadlines.holiday(arguments[0])", row[0]);
      assertEquals(row[1], name == null ? "-" : name);
    }
  }

  private static String inBrowser(String start, String amount, String unit, String first) {
    Object due =
        browser.script(
            "return tukipakkiDeadlines.due(arguments[0], arguments[1], arguments[2], arguments[3])",
            start,
            Integer.parseInt(amount),
            unit,
            first.equals("yes"));
    return due instanceof Map<?, ?> map ? map.get("counted") + " " + map.get("date") : "- -";
  }

  @Test
  void countsAsJavaDoesForTwelveYears() {
    browser.open("", "js/deadlines.js");
    Object found =
        browser.script(
            """
            const all = [];
            for (let day = Date.UTC(2024, 0, 1), i = 0; day < Date.UTC(2036, 0, 1); day += 86400000, i++) {
              const start = new Date(day).toISOString().slice(0, 10);
              for (const unit of ["DAY", "WORKING_DAY", "WEEK", "MONTH", "YEAR"]) {
                const end = tukipakkiDeadlines.due(start, 1 + (i % 31), unit, i % 3 === 0);
                all.push(start + unit + end.counted + end.date);
              }
            }
            return all.join(" ");
            """);
    List<String> expected = new ArrayList<>();
    LocalDate day = LocalDate.of(2024, 1, 1);
    for (int i = 0; day.getYear() < 2036; i++, day = day.plusDays(1)) {
      for (TimeSpan.Unit unit : TimeSpan.Unit.values()) {
        Optional<Due> due = Deadlines.due(day, new TimeSpan(1 + i % 31, unit), i % 3 == 0);
        LocalDate start = day;
        due.ifPresent(d -> expected.add(start + "" + unit + d.counted() + d.date()));
      }
    }
    assertEquals(String.join(" ", expected), found);
  }

  @Test
  void refusesWhatIsNoDateOrNoTimeLimit() {
    browser.open("", "js/deadlines.js");
    for (String call :
        List.of(
            "'2026-02-30', 1, 'DAY'",
            "'', 1, 'DAY'",
            "'1991-12-31', 1, 'DAY'",
            "'26-1-1', 1, 'DAY'",
            "'2026-01-01', 0, 'DAY'",
            "'2026-01-01', 1.5, 'DAY'",
            "'2026-01-01', NaN, 'DAY'",
            "'2026-01-01', 10000, 'DAY'",
            "'2026-01-01', 1, 'FORTNIGHT'",
            "'2026-01-01', 1, 'toString'",
            "'9999-12-30', 9, 'DAY'")) {
      assertNull(browser.script("return tukipakkiDeadlines.due(" + call + ")"), call);
    }
  }

  @Test
  void showsNothingUntilADateIsChosen() {
    browser.open(PAGE, "js/deadlines.js");
    List<WebElement> inputs = browser.driver().findElements(By.cssSelector("input[type=date]"));
    assertEquals(2, inputs.size(), "one for each event, none for steps with a limit of their own");
    assertEquals(
        "Asia tuli <b>vireille", text("label[for='" + inputs.get(0).getDomAttribute("id") + "']"));
    assertEquals("", text("[role=status]"));
    assertEquals(0, browser.driver().findElements(By.cssSelector("time")).size());

    choose(inputs.get(0), "2026-11-30");
    assertEquals("2026-12-09", date("#a"));
    assertEquals("2027-03-01", date("#b"));
    assertEquals("2026-12-16", date("#d"));
    assertTrue(text("#b [data-due]").endsWith("(siirtyy arkipäivään)"));
    assertEquals("ma 1.3.2027", text("#b time"));
    assertFalse(text("#a [data-due]").contains("siirtyy"));
    assertEquals("", date("#c"));
    assertEquals("", date("#e"));
    assertEquals("", date("#f"));
    assertEquals("Määräaikoja laskettu: 3", text("[role=status]"));

    choose(inputs.get(1), "2026-11-25");
    assertEquals("2026-12-24", date("#c"));

    browser.driver().findElement(By.cssSelector(".deadline-clear")).click();
    assertEquals(0, browser.driver().findElements(By.cssSelector("time")).size());
    assertEquals("", text("[role=status]"));
    assertEquals(0L, browser.script("return localStorage.length + sessionStorage.length"));
    assertEquals("", browser.script("return document.cookie"));
  }

  @Test
  void aPageWithoutTimeLimitsStaysAsItIs() {
    browser.open(
        "<section data-deadlines><div data-deadline-tool hidden></div></section>",
        "js/deadlines.js");
    assertTrue(browser.driver().findElements(By.cssSelector("input, button")).isEmpty());
  }

  private static void choose(WebElement input, String date) {
    browser.script(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
        input,
        date);
  }

  private static String date(String row) {
    List<WebElement> times = browser.driver().findElements(By.cssSelector(row + " time"));
    return times.isEmpty() ? "" : times.get(0).getDomAttribute("datetime");
  }

  private static String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }
}

package fi.tukipakki.browser;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.util.List;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.JavascriptExecutor;

/**
 * The accessibility rules of axe-core, run in the page as it is. The builder of axe's own Java
 * library opens a second tab for each check; this takes its script alone.
 */
final class Axe {
  /** What axe looks for. */
  enum Rules {
    /** All of WCAG 2.2, levels A and AA. */
    WCAG_22_AA("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
    /** Those of them that depend on colours. */
    COLOURS("rule", List.of("color-contrast", "link-in-text-block"));

    private final String kind;
    private final List<String> names;

    Rules(String kind, List<String> names) {
      this.kind = kind;
      this.names = names;
    }
  }

  private final JavascriptExecutor driver;
  private final String script;

  Axe(JavascriptExecutor driver) throws IOException {
    this.driver = driver;
    try {
      this.script = new EmbeddedResourceAxeProvider().getScript();
    } catch (OperationNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /** What axe holds against the page. */
  List<String> violations(Rules rules) {
    if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
      driver.executeScript(script);
    }
    Object found =
        driver.executeAsyncScript(
            """
            const [type, values, done] = arguments;
            const lines = (rule) => rule.nodes.map((node) =>
              `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`);
            axe.run(document, {runOnly: {type, values}, resultTypes: ['violations']}).then(
              (results) => done(results.violations.flatMap(lines)),
              (problem) => done([`axe failed: ${problem}`]));
            """,
            rules.kind,
            rules.names);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }
}

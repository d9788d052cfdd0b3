package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.browser.Browser.Scheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The site from a memory stick: no server, the same policy. */
@ExtendWith(SiteExtension.class)
class PortableTest {
  @TempDir private static Path folder;

  private static BuiltSite built;

  @BeforeAll
  static void build() throws IOException {
    built = BuiltSite.own(true);
    built.writeTo(folder);
  }

  @Test
  void everyLinkNamesAFileThatIsThere() {
    List<String> broken = new ArrayList<>();
    for (String page : built.pages()) {
      if (page.equals("404.html")) {
        continue; // Shown by servers alone; its links are absolute.
      }
      for (Element link : built.html(page).select("[href], [src]")) {
        String address = link.attr(link.hasAttr("href") ? "href" : "src");
        if (address.contains(":") || address.startsWith("#")) {
          continue;
        }
        Path target =
            folder.resolve(page).getParent().resolve(address.split("[#?]")[0]).normalize();
        if (!target.startsWith(folder) || !Files.isRegularFile(target)) {
          broken.add(page + ": " + address);
        }
      }
    }
    assertTrue(broken.isEmpty(), () -> String.join("\n", broken));
  }

  @Test
  void aReaderWalksFromTheHomePageToAProcess(Browser browser) {
    browser.screen(1280, Scheme.LIGHT);
    browser.forget();
    browser.open(folder.resolve("index.html").toUri().toString());
    works(browser);
    follow(browser, "main a[href='prosessit/index.html']", "prosessit/index.html");
    works(browser);
    follow(browser, "main a[href='huostaanotto/index.html']", "prosessit/huostaanotto/index.html");
    works(browser);
    follow(browser, "a.brand", "index.html");
    List<String> console = browser.console();
    assertTrue(console.isEmpty(), () -> String.join("\n", console));
    String root = folder.toUri().toString();
    assertEquals(
        List.of(), browser.requests().stream().filter(url -> !url.startsWith(root)).toList());
  }

  @Test
  void searchWorksWithoutAServer(Browser browser) {
    browser.forget();
    browser.open(folder.resolve("haku/index.html").toUri().toString());
    browser.run("document.querySelector('input[type=search]').focus()");
    browser.actions().sendKeys("huostaanotosta").perform();
    browser.await(
        "results",
        b -> b.run("return document.querySelector('#search-results a.result-link')") != null);
    String first =
        (String) browser.run("return document.querySelector('a.result-link').href.split('#')[0]");
    assertTrue(Files.isRegularFile(Path.of(URI.create(first))), first);
    List<String> console = browser.console();
    assertTrue(console.isEmpty(), () -> String.join("\n", console));
  }

  private static void follow(Browser browser, String link, String file) {
    browser.run("document.querySelector(arguments[0]).click()", link);
    String url = folder.resolve(file).toUri().toString();
    browser.await(
        url,
        b -> b.url().equals(url) && "complete".equals(browser.run("return document.readyState")));
  }

  /** Styles and scripts are at work: the exit is sticky and coloured, its hint shown. */
  private static void works(Browser browser) {
    assertEquals(
        true,
        browser.run(
            "const style = getComputedStyle(document.querySelector('.exit'));"
                + "return style.textDecorationLine === 'none'"
                + " && style.backgroundColor !== 'rgba(0, 0, 0, 0)'"
                + " && !document.querySelector('[data-scripted]').hidden;"));
  }
}

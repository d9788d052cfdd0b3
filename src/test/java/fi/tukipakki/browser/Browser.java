package fi.tukipakki.browser;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One headless Chromium with one tab, which tells all that a page did. */
final class Browser implements AutoCloseable {
  /** Colours that the reader's system asks for. */
  enum Scheme {
    LIGHT,
    DARK;

    private String css() {
      return this == LIGHT ? "light" : "dark";
    }
  }

  private final ChromeDriver driver;
  private final Path profile;
  private final Axe axe;

  private Browser(ChromeDriver driver, Path profile, Axe axe) {
    this.driver = driver;
    this.profile = profile;
    this.axe = axe;
  }

  /**
   * Starts a browser that reaches nothing but this machine.
   *
   * @throws IOException when there is none and none can be installed
   */
  static Browser start(Map<String, String> environment) throws IOException {
    Path profile = Files.createTempDirectory("tukipakki-chromium");
    ChromeDriver driver = ChromiumInstall.locate(environment).start(profile);
    return new Browser(driver, profile, new Axe(driver));
  }

  /** Opens a page and waits until it is loaded. */
  void open(String url) {
    driver.get(url);
  }

  /**
   * Opens many pages of one server in frames of the page that is open, several at a time: they run
   * as by themselves, in a fraction of the time.
   *
   * @param width of the frames in CSS pixels; with 0 they are not shown, which is faster
   * @return by how many pixels pages are wider than that with all their folded parts open, by URL;
   *     those that fit are left out
   */
  Map<String, Long> openInFrames(List<String> urls, int width) {
    Map<String, Long> tooWide = new TreeMap<>();
    int batch = 200; // Well within the driver's limit for a script.
    for (int i = 0; i < urls.size(); i += batch) {
      Object found =
          driver.executeAsyncScript(
              """
              const [urls, width, done] = arguments;
              const found = {};
              let next = 0, loading = 0;
              const load = () => {
                if (next === urls.length) return loading || done(found);
                const url = urls[next++];
                const frame = document.createElement('iframe');
                frame.hidden = width === 0;
                frame.width = width;
                frame.height = 600;
                frame.addEventListener('load', () => {
                  const page = frame.contentDocument;
                  for (const part of page.querySelectorAll('details')) part.open = true;
                  const {scrollWidth, clientWidth} = page.scrollingElement;
                  if (scrollWidth > clientWidth) found[url] = scrollWidth - clientWidth;
                  frame.remove();
                  loading--;
                  load();
                });
                loading++;
                frame.src = url;
                document.body.append(frame);
              };
              for (let i = 0; i < 6 && i < urls.length; i++) load();
              """,
              urls.subList(i, Math.min(i + batch, urls.size())),
              width);
      ((Map<?, ?>) found).forEach((url, excess) -> tooWide.put((String) url, (Long) excess));
    }
    return tooWide;
  }

  String url() {
    return driver.getCurrentUrl();
  }

  void back() {
    driver.navigate().back();
  }

  /** Sets the window's width in CSS pixels, and the colours. */
  void screen(int width, Scheme scheme) {
    devtools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    devtools(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme.css()))));
  }

  /** Whether pages opened from now on may run scripts. */
  void scripts(boolean allowed) {
    devtools("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  private Map<String, Object> devtools(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Runs a script in the page, whatever its policy says. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** New actions of keyboard and mouse. */
  Actions actions() {
    return new Actions(driver);
  }

  /** Waits up to half a minute for something to become true. */
  void await(String what, Predicate<Browser> condition) {
    new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(20))
        .withMessage(what)
        .until(d -> condition.test(this));
  }

  /** Drops all that earlier pages told and left, as if the browser were new. */
  void forget() {
    console();
    requests();
    devtools("Network.clearBrowserCookies", Map.of());
    if (url().startsWith("http")) {
      String origin = String.valueOf(run("return location.origin"));
      devtools("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
    }
  }

  /** How many CSS pixels the page is wider than the window. */
  long excessWidth() {
    return (Long)
        run(
            "const page = document.scrollingElement;"
                + "return page.scrollWidth - page.clientWidth;");
  }

  /** What the console got since it was last asked: errors, refused loads, broken policies. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that pages asked for since this was last asked. */
  List<String> requests() {
    List<String> urls = new ArrayList<>();
    try {
      for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
        JsonObject message = JsonParser.object().from(entry.getMessage()).getObject("message");
        JsonObject params = message.getObject("params");
        switch (message.getString("method")) {
          case "Network.requestWillBeSent" ->
              urls.add(params.getObject("request").getString("url"));
          case "Network.webSocketCreated" -> urls.add(params.getString("url"));
          default -> {
            // The rest is about answers.
          }
        }
      }
    } catch (JsonParserException e) {
      throw new IllegalStateException(e);
    }
    // What the browser draws its own controls with comes from nobody.
    urls.removeIf(url -> url.startsWith("data:"));
    return urls;
  }

  /** Names of all that the page of now, or any page since the start, left in the browser. */
  List<String> stored() {
    List<String> names = new ArrayList<>();
    Object cookies = devtools("Network.getAllCookies", Map.of()).get("cookies");
    ((List<?>) cookies).forEach(cookie -> names.add("cookie " + cookie));
    Object others =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const names = (kind, all) => all.map((name) => `${kind} ${name}`);
            const workers = navigator.serviceWorker;
            Promise.all([
              indexedDB.databases(),
              self.caches ? caches.keys() : [],
              workers ? workers.getRegistrations() : [],
            ]).then(([databases, stores, registrations]) => done([
              ...names('localStorage', Object.keys(localStorage)),
              ...names('sessionStorage', Object.keys(sessionStorage)),
              ...names('indexedDB', databases.map((d) => d.name)),
              ...names('cache', stores),
              ...names('worker', registrations.map((r) => r.scope)),
            ]));
            """);
    ((List<?>) others).forEach(name -> names.add(String.valueOf(name)));
    return names;
  }

  /** What axe holds against the page. */
  List<String> violations(Axe.Rules rules) {
    return axe.violations(rules);
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A process that is still ending may hold a file of this temporary folder: no fault of ours.
      profile.toFile().deleteOnExit();
    }
  }
}

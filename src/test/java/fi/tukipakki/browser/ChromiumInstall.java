package fi.tukipakki.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium and the driver that fits it. What is missing is left to Selenium Manager, which looks
 * in the system's own places and downloads what it does not find there.
 *
 * @param browser the program, if one was found
 * @param driver a driver of the same major version, if one was found
 */
record ChromiumInstall(Optional<Path> browser, Optional<Path> driver) {
  private static final List<String> NAMES =
      List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome");
  private static final Pattern MAJOR = Pattern.compile("\\b([0-9]{2,4})\\.[0-9.]+");

  /**
   * Finds a browser; on Debian, as root, installs one where there is none.
   *
   * @param environment {@code CHROME} names the program to use, {@code PATH} is searched
   * @throws IOException when {@code CHROME} names no program or the installation fails
   */
  static ChromiumInstall locate(Map<String, String> environment) throws IOException {
    ChromiumInstall found = find(environment);
    if (found.complete() || !environment.getOrDefault("CHROME", "").isEmpty() || !rootOnDebian()) {
      return found;
    }
    command(List.of("apt-get", "update"));
    command(List.of("apt-get", "install", "-y", "chromium", "chromium-driver"));
    return find(environment);
  }

  /**
   * Starts the browser with an empty profile; it reaches nothing but this machine and logs what
   * pages say and ask for.
   */
  ChromeDriver start(Path profile) {
    ChromeOptions options = new ChromeOptions();
    browser.map(Path::toFile).ifPresent(options::setBinary);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--force-prefers-reduced-motion",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption(
        "perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
    ChromeDriverService.Builder service = new ChromeDriverService.Builder().usingAnyFreePort();
    driver.map(Path::toFile).ifPresent(service::usingDriverExecutable);
    // Selenium's own classes for each version of the protocol are not needed: commands go as they
    // are.
    Logger versions = Logger.getLogger("org.openqa.selenium.devtools");
    versions.setLevel(Level.SEVERE);
    ChromeDriver chrome = new ChromeDriver(service.build(), options);
    // A large page on a busy machine takes its time.
    chrome.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    return chrome;
  }

  private boolean complete() {
    return browser.isPresent() && driver.isPresent();
  }

  private static ChromiumInstall find(Map<String, String> environment) throws IOException {
    List<Path> browsers = browsers(environment);
    List<Path> drivers = new ArrayList<>();
    for (Path folder : folders(environment)) {
      program(folder, "chromedriver").ifPresent(drivers::add);
    }
    for (Path browser : browsers) {
      String version = major(browser);
      for (Path driver : drivers) {
        if (!version.isEmpty() && version.equals(major(driver))) {
          return new ChromiumInstall(Optional.of(browser), Optional.of(driver));
        }
      }
    }
    return new ChromiumInstall(browsers.stream().findFirst(), Optional.empty());
  }

  private static List<Path> browsers(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault("CHROME", "");
    if (!named.isEmpty()) {
      Path browser = Path.of(named);
      if (!Files.isExecutable(browser)) {
        throw new IOException("CHROME names " + named + ", which is no program");
      }
      return List.of(browser);
    }
    if (windows()) {
      // There Chrome does not tell its version to a command line; Selenium Manager knows how to
      // ask.
      return List.of();
    }
    List<Path> browsers = new ArrayList<>();
    for (String name : NAMES) {
      for (Path folder : folders(environment)) {
        program(folder, name).filter(b -> !browsers.contains(b)).ifPresent(browsers::add);
      }
    }
    return browsers;
  }

  private static List<Path> folders(Map<String, String> environment) {
    List<Path> folders = new ArrayList<>(List.of(Path.of("/usr/bin")));
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty() && !folders.contains(Path.of(folder))) {
        folders.add(Path.of(folder));
      }
    }
    return folders;
  }

  private static Optional<Path> program(Path folder, String name) {
    Path file = folder.resolve(windows() ? name + ".exe" : name);
    return Files.isRegularFile(file) && Files.isExecutable(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  private static String major(Path program) throws IOException {
    Matcher version = MAJOR.matcher(command(List.of(program.toString(), "--version")));
    return version.find() ? version.group(1) : "";
  }

  private static boolean windows() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  }

  private static boolean rootOnDebian() throws IOException {
    return Files.exists(Path.of("/etc/debian_version"))
        && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /** What a command prints. */
  private static String command(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return output;
  }
}

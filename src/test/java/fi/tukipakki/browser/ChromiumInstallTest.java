package fi.tukipakki.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of this test are shell scripts")
class ChromiumInstallTest {
  @TempDir private Path folder;

  private Path program(String name, String says) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho '" + says + "'\n");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private ChromiumInstall locate(Path browser) throws IOException {
    return ChromiumInstall.locate(Map.of("CHROME", browser.toString(), "PATH", folder.toString()));
  }

  @Test
  void theDriverIsOfTheBrowsersVersion() throws IOException {
    Path browser = program("my-browser", "Chromium 99.0.4844.51 built on Debian");
    Path driver = program("chromedriver", "ChromeDriver 99.0.4844.17 (a1)");
    assertEquals(new ChromiumInstall(Optional.of(browser), Optional.of(driver)), locate(browser));
  }

  @Test
  void aDriverOfAnotherVersionIsLeftAlone() throws IOException {
    Path browser = program("my-browser", "Google Chrome 99.0.4844.51");
    program("chromedriver", "ChromeDriver 98.0.4758.102 (a1)");
    assertEquals(new ChromiumInstall(Optional.of(browser), Optional.empty()), locate(browser));
  }

  @Test
  void aNameThatIsNoProgramIsAnError() throws IOException {
    Path browser = folder.resolve("none");
    IOException problem = assertThrows(IOException.class, () -> locate(browser));
    assertTrue(problem.getMessage().contains(browser.toString()), problem.getMessage());
  }
}

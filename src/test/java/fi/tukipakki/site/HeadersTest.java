package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.render.Heads;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts tell browsers about every page. */
class HeadersTest {
  private static Map<String, String> everywhere() {
    Map<String, String> headers = new LinkedHashMap<>();
    String[] lines = StaticFiles.headers().split("\n");
    assertEquals("/*", lines[0]);
    for (int i = 1; lines[i].startsWith("  "); i++) {
      String[] parts = lines[i].strip().split(": ", 2);
      headers.put(parts[0], parts[1]);
    }
    return headers;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Strict-Transport-Security|max-age=31536000",
        "X-Content-Type-Options|nosniff",
        "X-Frame-Options|DENY",
        "Referrer-Policy|no-referrer",
        "Cross-Origin-Opener-Policy|same-origin",
      })
  void everyPageHasThem(String name, String value) {
    assertEquals(value, everywhere().get(name));
  }

  @Test
  void nothingOfTheDeviceIsAskedFor() {
    String policy = everywhere().get("Permissions-Policy");
    for (String right : new String[] {"camera", "geolocation", "microphone", "payment", "usb"}) {
      assertTrue(policy.contains(right + "=()"), policy);
    }
  }

  @Test
  void thePolicyAllowsNothingInlineAndNoFrame() {
    String policy = everywhere().get("Content-Security-Policy");
    assertTrue(policy.startsWith(Heads.CSP), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
    for (String hole : new String[] {"unsafe", "*", "data:", "blob:", "http"}) {
      assertFalse(policy.contains(hole), policy);
    }
  }
}

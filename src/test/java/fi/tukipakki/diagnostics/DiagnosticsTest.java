package fi.tukipakki.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static Diagnostic at(String file, int line, int column, Code code) {
    return Diagnostic.of(code, new Location(file, line, column, 1));
  }

  @Test
  void byFileThenPlaceThenCode() {
    List<Diagnostic> ordered =
        List.of(
            at("content/a.md", 0, 0, Code.UNREADABLE_FILE),
            at("content/a.md", 2, 9, Code.UNKNOWN_KEY),
            at("content/a.md", 10, 1, Code.UNKNOWN_KEY),
            at("content/a.md", 10, 1, Code.MISSING_KEY).with("key", "x"),
            at("content/a.md", 10, 1, Code.MISSING_KEY).with("key", "y"),
            at("content/a.md", 10, 2, Code.UNKNOWN_KEY),
            at("content/b.md", 1, 1, Code.UNKNOWN_KEY),
            at("site.yml", 1, 1, Code.UNKNOWN_KEY));
    List<Diagnostic> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(shuffled);
    assertEquals(ordered, diagnostics.sorted());
  }

  @Test
  void theSameIsToldOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(at("a", 1, 1, Code.UNKNOWN_KEY).with("key", "x"));
    diagnostics.add(at("a", 1, 1, Code.UNKNOWN_KEY).with("key", "x"));
    diagnostics.add(at("a", 1, 1, Code.UNKNOWN_KEY).with("key", "y"));
    assertEquals(2, diagnostics.sorted().size());
  }

  @Test
  void onlyErrorsAreErrors() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(at("a", 1, 1, Code.NO_BASE_URL));
    diagnostics.add(at("a", 1, 1, Code.REVIEW_LATE));
    assertFalse(diagnostics.hasErrors());
    diagnostics.add(at("a", 1, 1, Code.UNKNOWN_KEY));
    assertTrue(diagnostics.hasErrors());
  }

  @Test
  void anEmptyArgumentIsNone() {
    Diagnostic d = Diagnostic.of(Code.UNKNOWN_KEY, Location.of("a")).with("suggestion", "");
    assertEquals(Map.of(), d.args());
  }

  @Test
  void placesReadAsEditorsWriteThem() {
    assertEquals("a.md", Location.of("a.md").toString());
    assertEquals("a.md:3", new Location("a.md", 3, 0, 0).toString());
    assertEquals("a.md:3:7", new Location("a.md", 3, 7, 2).toString());
    assertThrows(IllegalArgumentException.class, () -> new Location("a", -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Location("a", 0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Location("a", 0, 0, -1));
  }

  @Test
  void idsAreUniqueAndFoundInAnyCase() {
    Set<String> ids = new HashSet<>();
    for (Code code : Code.values()) {
      assertTrue(Pattern.matches("TP\\d{3}", code.id()), code.id());
      assertTrue(ids.add(code.id()), code.id() + " is there twice");
      assertEquals(Optional.of(code), Code.byId(" " + code.id().toLowerCase(Locale.ROOT) + " "));
    }
    assertEquals(Optional.empty(), Code.byId("TP999"));
    assertEquals(Optional.empty(), Code.byId(""));
  }
}

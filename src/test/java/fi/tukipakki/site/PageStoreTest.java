package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.content.Body;
import fi.tukipakki.search.SearchEntry;
import fi.tukipakki.site.BuildMemory.Converted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStoreTest {
  @TempDir Path folder;

  private PageStore open() {
    return new PageStore(folder.resolve("pages"), "this program");
  }

  private static Converted page(String key) {
    Body body =
        new Body(
            "<p>" + key.repeat(50),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            1);
    byte[] words = ("words of " + key).getBytes(StandardCharsets.UTF_8);
    return new Converted(key, body, new SearchEntry("d" + key, "s", () -> words), List.of());
  }

  private static void assertKept(PageStore store, String path, String key) {
    assertIs(store.find(path, key).orElseThrow(), key);
  }

  private static void assertIs(Converted page, String key) {
    assertEquals("<p>" + key.repeat(50), page.body().html());
    assertEquals("d" + key, page.search().digest());
    assertEquals(
        "words of " + key, new String(page.search().content().get(), StandardCharsets.UTF_8));
  }

  @Test
  void pagesComeBackAsLongAsTheyAreUsed() throws IOException {
    try (PageStore store = open()) {
      store.keep("b.md", page("two"));
      assertIs(store.keep("a.md", page("one")), "one");
      store.publish();
    }
    try (PageStore store = open()) {
      assertKept(store, "a.md", "one");
      assertEquals(Optional.empty(), store.find("b.md", "another"));
      store.publish();
    }
    try (PageStore store = open()) {
      assertKept(store, "a.md", "one");
      assertEquals(Optional.empty(), store.find("b.md", "two"));
    }
  }

  @Test
  void aBuildThatIsNotPublishedChangesNothing() throws IOException {
    try (PageStore store = open()) {
      store.keep("a.md", page("one"));
      store.publish();
    }
    try (PageStore store = open()) {
      store.keep("a.md", page("other"));
      store.keep("b.md", page("two"));
    }
    try (PageStore store = open()) {
      assertKept(store, "a.md", "one");
      assertEquals(Optional.empty(), store.find("b.md", "two"));
    }
  }

  @Test
  void whatNobodyUsesIsClearedInTheEnd() throws IOException {
    long largest = 0;
    for (int i = 0; i < 40; i++) {
      try (PageStore store = open()) {
        if (i > 0) {
          assertKept(store, "a.md", "stays");
          assertEquals(
              Optional.of("words of k" + (i - 1)),
              store.earlierWords("b.md").map(w -> new String(w, StandardCharsets.UTF_8)));
        } else {
          store.keep("a.md", page("stays"));
        }
        assertIs(store.keep("b.md", page("k" + i)), "k" + i);
        store.publish();
      }
      largest = Math.max(largest, Files.size(folder.resolve("pages")));
    }
    assertTrue(largest < 4 * 2 * 400, largest + " bytes");
    assertFalse(Files.exists(folder.resolve("pages.new")));
  }

  @Test
  void oneOfTwoBuildsKeepsItsPages() throws IOException {
    try (PageStore first = open();
        PageStore second = open()) {
      Converted kept = second.keep("a.md", page("second"));
      assertEquals("<p>" + "second".repeat(50), kept.body().html());
      first.keep("a.md", page("first"));
      second.publish();
      first.publish();
    }
    try (PageStore store = open()) {
      assertKept(store, "a.md", "first");
    }
  }

  @Test
  void anotherProgramFindsNothing() throws IOException {
    try (PageStore store = open()) {
      store.keep("a.md", page("one"));
      store.publish();
    }
    try (PageStore store = new PageStore(folder.resolve("pages"), "another program")) {
      assertEquals(Optional.empty(), store.find("a.md", "one"));
    }
  }

  @Test
  void anotherProgramWritesOverNothingThatIsBeingRead() throws IOException {
    try (PageStore store = open()) {
      store.keep("a.md", page("one"));
      store.publish();
    }
    try (PageStore writer = new PageStore(folder.resolve("pages"), "another program");
        PageStore reader = open()) {
      Converted read = reader.find("a.md", "one").orElseThrow();
      writer.keep("a.md", page("two"));
      assertIs(read, "one");
    }
  }

  @Test
  void aDamagedPageIsNotFound() throws IOException {
    try (PageStore store = open()) {
      store.keep("a.md", page("one"));
      store.publish();
    }
    byte[] bytes = Files.readAllBytes(folder.resolve("pages"));
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x10;
      Files.write(folder.resolve("pages"), damaged);
      try (PageStore store = open()) {
        assertEquals(Optional.empty(), store.find("a.md", "one"));
      }
    }
  }
}

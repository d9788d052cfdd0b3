package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {

  @ParameterizedTest
  @CsvSource({
    "a/b/, a/c/, ../c/",
    "a/b/, a/b/, ./",
    "a/b/, a/, ../",
    "a/b/, '', ../../",
    "'', '', ./",
    "'', a/b/, a/b/",
    "a/, a/b/, b/",
    "a/, b/, ../b/",
    // A shared beginning of a name is no shared folder.
    "ab/, abc/, ../abc/",
    "abc/, ab/, ../ab/",
    "sv/lait/, lait/, ../../lait/",
    "a/b/, assets/css/site.css, ../../assets/css/site.css",
    "'', feed.xml, feed.xml",
    "a/b/, a/kuva.png, ../kuva.png",
    "a/b/, a/b/kuva.png, kuva.png",
    "a/b/, a/b, ../b",
  })
  void betweenPages(String from, String to, String path) {
    assertEquals(path, RelativePath.between(from, to));
  }

  @Test
  void aBrowserEndsWhereWeMeant() {
    String[] paths = {"", "a/", "a/b/", "a/b/c/", "ab/", "b/", "a/kuva.png", "x.xml"};
    for (String base : new String[] {"https://e.fi/", "https://e.fi/some/base/"}) {
      for (String from : paths) {
        for (String to : paths) {
          if (from.isEmpty() || from.endsWith("/")) {
            URI reached = URI.create(base + from).resolve(RelativePath.between(from, to));
            assertEquals(base + to, reached.toString(), from + " to " + to);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.md, b.md, content/b.md",
    "content/p/a.md, ../b.md, content/b.md",
    "content/p/a.md, ./b.md, content/p/b.md",
    "content/p/a.md, q/../b.md, content/p/b.md",
    "content/p/a.md, q//b.md, content/p/q/b.md",
    "content/a.md, '', content",
    // Out of the folder and back in again is still out: the name never matches a file of the site.
    "content/a.md, ../../x.md, ../x.md",
    "content/a.md, ../../../x.md, ../../x.md",
    "content/a.md, ../../content/b.md, ../content/b.md",
    "content/a.md, ../site.yml, site.yml",
    "a.md, ../x, ../x",
  })
  void resolvesAReference(String from, String reference, String file) {
    assertEquals(file, RelativePath.resolve(from, reference));
  }

  @ParameterizedTest
  @CsvSource({
    "content/a/x.md, content/b/y.md, ../b/y.md",
    "content/a/x.md, content/a/y.md, y.md",
    "content/x.md, content/b/y.md, b/y.md",
    "content/a/b/x.md, content/y.md, ../../y.md",
  })
  void betweenFilesAsAnAuthorWrites(String from, String to, String path) {
    assertEquals(path, RelativePath.betweenFiles(from, to));
    assertEquals(to, RelativePath.resolve(from, path), "and back again");
  }

  @ParameterizedTest
  @CsvSource({
    "a b.png, a%20b.png",
    "50%.png, 50%25.png",
    "a#b?c.png, a%23b%3Fc.png",
    "työ/å+b.png, työ/å+b.png",
    "kuva.png, kuva.png",
  })
  void namesOfFilesAsAddresses(String path, String address) {
    assertEquals(address, RelativePath.encoded(path));
    assertEquals(path, RelativePath.decoded(address), "and back again");
  }

  @ParameterizedTest
  @CsvSource({"ty%C3%B6, työ", "%, %", "50%, 50%", "%zz, %zz", "a+b, a+b", "a%2Bb, a+b"})
  void strayPercentSignsStay(String address, String path) {
    assertEquals(path, RelativePath.decoded(address));
  }

  @Test
  void aReferenceIsResolvedPartByPart() {
    String[] parts = {"a", "b", "..", ".", "", "...", ".x", "c.md"};
    Random random = new Random(1);
    for (int n = 0; n < 50_000; n++) {
      StringBuilder from = new StringBuilder();
      StringBuilder reference = new StringBuilder();
      for (int i = random.nextInt(4); i > 0; i--) {
        from.append(parts[random.nextInt(random.nextInt(8) == 0 ? 8 : 2)]).append('/');
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        reference.append("../");
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        reference.append(parts[random.nextInt(random.nextInt(8) == 0 ? 8 : 2)]).append('/');
      }
      reference.append(random.nextBoolean() ? "" : parts[random.nextInt(8)]);
      ArrayDeque<String> expected = new ArrayDeque<>();
      for (String part : (from + reference.toString()).split("/")) {
        if (part.equals("..") && !expected.isEmpty() && !expected.peekLast().equals("..")) {
          expected.removeLast();
        } else if (!part.isEmpty() && !part.equals(".")) {
          expected.addLast(part);
        }
      }
      assertEquals(
          String.join("/", expected),
          RelativePath.resolve(from + "sivu.md", reference.toString()),
          from + " " + reference);
    }
  }
}

package fi.tukipakki.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.site.BuildMemory;
import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.BuildResult;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import fi.tukipakki.support.MapSink;
import fi.tukipakki.support.RandomEdits;
import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview shows after any edit is what a clean build makes. */
class IncrementalPreviewTest {
  @TempDir Path site;

  private final BuildMemory memory = BuildMemory.lasting();
  private Preview shown = new Preview(null, Integer.MAX_VALUE);

  private static SiteBuild build(BuildOptions options, BuildMemory memory) {
    return new SiteBuild(options, Clock.systemUTC(), "test", memory, Progress.NONE);
  }

  @Test
  void everyEditGivesTheSameAsACleanBuild() throws IOException {
    compare(Integer.MAX_VALUE);
  }

  @Test
  void whatIsMadeLaterIsTheSameToo() throws IOException {
    compare(3);
  }

  private void compare(int atOnce) throws IOException {
    RandomEdits edits = new RandomEdits(site, 20261122);
    edits.begin();
    assertTrue(compare("the beginning", atOnce));
    edits.keep();
    int published = 0;
    int wrong = 0;
    for (int i = 0; i < 100; i++) {
      if (compare(i + ": " + edits.edit(), atOnce)) {
        published++;
        edits.keep();
      } else if (++wrong % 2 == 0) {
        // Errors stay for a while before they are put right.
        edits.undo();
      }
    }
    assertTrue(published > 50, published + " builds without errors");
  }

  private boolean compare(String edit, int atOnce) throws IOException {
    BuildOptions options = BuildOptions.of(site, SiteText.TODAY);
    MapSink clean = new MapSink();
    BuildResult wanted = build(options, BuildMemory.none()).run(clean);
    Preview fresh = new Preview(shown, atOnce);
    SiteBuild build = build(options, memory);
    BuildResult first = build.run(fresh);
    boolean early = !first.failed();
    if (early) {
      memory.published();
      shown = fresh.alone();
    }
    while (fresh.makeSome()) {
      assertTrue(atOnce < Integer.MAX_VALUE, "nothing waits unless it may");
    }
    BuildResult got = build.rest().map(Supplier::get).orElse(first);
    assertEquals(wanted.diagnostics(), got.diagnostics(), edit);
    assertEquals(wanted.failed(), got.failed(), edit);
    if (wanted.failed()) {
      return false;
    }
    assertTrue(early, edit);
    Map<String, String> files = new TreeMap<>();
    for (String path : clean.written()) {
      String bytes =
          fresh.file(path).map(b -> new String(b, StandardCharsets.ISO_8859_1)).orElse("");
      files.put(path, bytes);
      assertEquals(
          new String(clean.files().get(path), StandardCharsets.ISO_8859_1),
          bytes,
          edit + ": " + path);
    }
    fresh.written().forEach(path -> assertTrue(files.containsKey(path), edit + ": " + path));
    return true;
  }
}

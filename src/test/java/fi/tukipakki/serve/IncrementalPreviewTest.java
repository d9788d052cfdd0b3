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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview shows after any edit is what a clean build makes. */
class IncrementalPreviewTest {
  @TempDir Path site;

  private final BuildMemory memory = BuildMemory.lasting();
  private Preview shown = new Preview(null);

  private static SiteBuild build(BuildOptions options, BuildMemory memory) {
    return new SiteBuild(options, Clock.systemUTC(), "test", memory, Progress.NONE);
  }

  @Test
  void everyEditGivesTheSameAsACleanBuild() throws IOException {
    RandomEdits edits = new RandomEdits(site, 20261122);
    edits.begin();
    assertTrue(compare("the beginning"));
    edits.keep();
    int published = 0;
    int wrong = 0;
    for (int i = 0; i < 100; i++) {
      if (compare(i + ": " + edits.edit())) {
        published++;
        edits.keep();
      } else if (++wrong % 2 == 0) {
        // Errors stay for a while before they are put right.
        edits.undo();
      }
    }
    assertTrue(published > 50, published + " builds without errors");
  }

  private boolean compare(String edit) throws IOException {
    BuildOptions options = BuildOptions.of(site, SiteText.TODAY);
    MapSink clean = new MapSink();
    BuildResult wanted = build(options, BuildMemory.none()).run(clean);
    Preview fresh = new Preview(shown);
    BuildResult got = build(options, memory).run(fresh);
    assertEquals(wanted.diagnostics(), got.diagnostics(), edit);
    assertEquals(wanted.failed(), got.failed(), edit);
    if (wanted.failed()) {
      return false;
    }
    memory.published();
    shown = fresh.alone();
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

package fi.tukipakki.search;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** The search index of a site folder, made by the whole pipeline. */
public final class OwnIndex {
  /** A day after every date in our content, so that tests do not age. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private OwnIndex() {}

  /** The index of the project's own site.yml and content/. */
  public static SearchIndex load() throws IOException {
    return of(Path.of("").toAbsolutePath());
  }

  /** The index of a folder. */
  public static SearchIndex of(Path folder) throws IOException {
    return build(folder).index().orElseThrow();
  }

  /** A build that has not run. */
  public static SiteBuild build(Path folder) {
    return new SiteBuild(BuildOptions.of(folder, DAY), Clock.systemUTC(), "test", Progress.NONE);
  }
}

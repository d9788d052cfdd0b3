package fi.tukipakki.search;

import fi.tukipakki.site.BuildOptions;
import fi.tukipakki.site.Progress;
import fi.tukipakki.site.SiteBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** The project's own site, from site.yml and content/. */
final class OwnSite {
  /** A day after every date in our content, so that tests do not age. */
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private OwnSite() {}

  /** A build that has not run. */
  static SiteBuild build() {
    BuildOptions options = BuildOptions.of(Path.of("").toAbsolutePath(), DAY);
    return new SiteBuild(options, Clock.systemUTC(), "test", Progress.NONE);
  }

  static SearchIndex index() throws IOException {
    return build().index().orElseThrow();
  }
}

package fi.tukipakki.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a build is asked to do.
 *
 * @param site the site folder
 * @param baseUrl address that overrides site.yml's, when given
 * @param date the day to build for; when absent, today in the site's time zone
 * @param drafts whether drafts are shown
 * @param strict whether warnings stop the build
 * @param jobs number of threads, at least 1
 * @param portable whether the site must work from a disk
 */
public record BuildOptions(
    Path site,
    Optional<String> baseUrl,
    Optional<LocalDate> date,
    boolean drafts,
    boolean strict,
    int jobs,
    boolean portable) {
  public BuildOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1");
    }
  }

  /** A plain build of a folder for a day. */
  public static BuildOptions of(Path site, LocalDate date) {
    return new BuildOptions(site, Optional.empty(), Optional.of(date), false, false, 1, false);
  }
}

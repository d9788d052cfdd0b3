package fi.tukipakki.site;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Severity;
import fi.tukipakki.model.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What came out of a build.
 *
 * @param diagnostics all that was found, sorted
 * @param sources source files by path, for printing frames
 * @param language the site's default language id, {@code fi} when site.yml could not be read
 * @param pages number of pages of content
 * @param languages number of languages that have pages
 * @param searchEntries number of pages in the search index
 * @param files number of files of the output
 * @param bytes their size together
 * @param failed whether errors, or warnings under strict, stop the build
 */
public record BuildResult(
    List<Diagnostic> diagnostics,
    Map<String, SourceFile> sources,
    String language,
    int pages,
    int languages,
    int searchEntries,
    int files,
    long bytes,
    boolean failed) {
  public BuildResult {
    diagnostics = List.copyOf(diagnostics);
    sources = Map.copyOf(sources);
  }

  /** How many diagnostics there are of a severity. */
  public int count(Severity severity) {
    return (int) diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}

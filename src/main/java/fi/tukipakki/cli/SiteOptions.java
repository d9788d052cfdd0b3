package fi.tukipakki.cli;

import fi.tukipakki.diagnostics.DiagnosticFormat;
import fi.tukipakki.diagnostics.GithubFormat;
import fi.tukipakki.diagnostics.JsonFormat;
import fi.tukipakki.diagnostics.SarifFormat;
import fi.tukipakki.diagnostics.TextFormat;
import fi.tukipakki.site.BuildOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that the verbs about a whole site share. */
class SiteOptions {
  /** The forms of diagnostics. */
  enum Format {
    text,
    json,
    github,
    sarif
  }

  @Option(names = "--site", paramLabel = "DIR", descriptionKey = "opt.site")
  Path site;

  @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "opt.baseUrl")
  String baseUrl;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "opt.date")
  LocalDate date;

  @Option(names = "--drafts", descriptionKey = "opt.drafts")
  boolean drafts;

  @Option(names = "--strict", descriptionKey = "opt.strict")
  boolean strict;

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "opt.jobs")
  Integer jobs;

  @Option(
      names = "--format",
      paramLabel = "text|json|github|sarif",
      defaultValue = "text",
      descriptionKey = "opt.format")
  Format format;

  Path siteFolder(Surroundings surroundings) {
    return site == null
        ? surroundings.folder()
        : surroundings.folder().resolve(site).toAbsolutePath().normalize();
  }

  BuildOptions build(Surroundings surroundings, boolean portable) {
    if (baseUrl != null && !isWebAddress(baseUrl)) {
      throw new UsageException("usage.value", "--base-url " + baseUrl);
    }
    return new BuildOptions(
        siteFolder(surroundings),
        Optional.ofNullable(baseUrl),
        Optional.ofNullable(date).or(() -> sourceDate(surroundings.environment())),
        drafts,
        strict,
        jobs == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, jobs),
        portable);
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Options of a verb that only reads a site, with all that there is in it today. */
  static BuildOptions reading(Surroundings surroundings, Path site) {
    SiteOptions options = new SiteOptions();
    options.site = site;
    return options.build(surroundings, false);
  }

  /** The day of {@code SOURCE_DATE_EPOCH}, the common way to fix a build's clock. */
  private static Optional<LocalDate> sourceDate(Map<String, String> environment) {
    String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
    try {
      return epoch.isEmpty()
          ? Optional.empty()
          : Optional.of(
              LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UsageException("usage.sourceDate", epoch);
    }
  }

  DiagnosticFormat format() {
    return switch (format) {
      case text -> new TextFormat();
      case json -> new JsonFormat();
      case github -> new GithubFormat();
      case sarif -> new SarifFormat();
    };
  }
}

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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that the verbs about a whole site share. */
final class SiteOptions {
  /** The forms of diagnostics. */
  enum Format {
    text,
    json,
    github,
    sarif
  }

  private final OptionSpec site = Options.site();
  private final OptionSpec baseUrl =
      Options.value("--base-url", String.class, "URL", "opt.baseUrl");
  private final OptionSpec date =
      Options.value("--date", LocalDate.class, "YYYY-MM-DD", "opt.date");
  private final OptionSpec drafts = Options.flag("--drafts", "opt.drafts");
  private final OptionSpec strict = Options.flag("--strict", "opt.strict");
  private final OptionSpec jobs = Options.value("--jobs", Integer.class, "N", "opt.jobs");
  private final OptionSpec format =
      Options.value("--format", Format.class, "text|json|github|sarif", "opt.format", "text");

  /** Adds these options to a verb. */
  CommandSpec addTo(CommandSpec verb) {
    for (OptionSpec option : new OptionSpec[] {site, baseUrl, date, drafts, strict, jobs, format}) {
      verb.addOption(option);
    }
    return verb;
  }

  BuildOptions build(Surroundings surroundings, boolean portable) {
    String url = baseUrl.getValue();
    if (url != null && !isWebAddress(url)) {
      throw new UsageException("usage.value", "--base-url " + url);
    }
    LocalDate day = date.getValue();
    Integer threads = jobs.getValue();
    return new BuildOptions(
        folder(surroundings, site.getValue()),
        Optional.ofNullable(url),
        Optional.ofNullable(day).or(() -> sourceDate(surroundings.environment())),
        drafts.getValue(),
        strict.getValue(),
        threads == null ? processors() : Math.max(1, threads),
        portable);
  }

  /** Options of a verb that only reads a site, with all that there is in it today. */
  static BuildOptions reading(Surroundings surroundings, Path site) {
    return new BuildOptions(
        folder(surroundings, site),
        Optional.empty(),
        sourceDate(surroundings.environment()),
        false,
        false,
        processors(),
        false);
  }

  private static Path folder(Surroundings surroundings, Path site) {
    return site == null
        ? surroundings.folder()
        : surroundings.folder().resolve(site).toAbsolutePath().normalize();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
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

  /** Whether diagnostics are told in words, to people. */
  boolean isText() {
    return format.getValue() == Format.text;
  }

  DiagnosticFormat format() {
    Format asked = format.getValue();
    return switch (asked) {
      case text -> new TextFormat();
      case json -> new JsonFormat();
      case github -> new GithubFormat();
      case sarif -> new SarifFormat();
    };
  }
}

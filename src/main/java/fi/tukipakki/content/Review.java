package fi.tukipakki.content;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.model.TimeSpan;
import java.time.LocalDate;
import java.util.Optional;

/** When a page wants to be looked through again. */
public final class Review {
  private Review() {}

  /** The last day of a page's review: {@code reviewBy}, else reviewed and the site's interval. */
  public static Optional<LocalDate> due(SiteConfig config, Page page) {
    return page.values()
        .day("reviewBy")
        .or(() -> page.reviewed().map(day -> plus(day, config.reviewInterval())));
  }

  private static LocalDate plus(LocalDate day, TimeSpan span) {
    return switch (span.unit()) {
      case HOUR -> day;
      case DAY, WORKING_DAY -> day.plusDays(span.amount());
      case WEEK -> day.plusWeeks(span.amount());
      case MONTH -> day.plusMonths(span.amount());
      case YEAR -> day.plusYears(span.amount());
    };
  }
}

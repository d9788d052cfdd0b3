package fi.tukipakki.support;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks epubcheck whether a book is a good EPUB. */
public final class EpubFaults {
  private EpubFaults() {}

  /** What epubcheck finds wrong, warnings included. */
  public static List<String> of(byte[] epub) {
    Collector report = new Collector();
    report.setLocale(Locale.ENGLISH);
    new EpubCheck(new ByteArrayInputStream(epub), report, "book.epub").doValidate();
    return report.found;
  }

  private static final class Collector extends MasterReport {
    private final List<String> found = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... args) {
      if (message.getSeverity() != Severity.SUPPRESSED
          && message.getSeverity() != Severity.USAGE
          && message.getSeverity() != Severity.INFO) {
        found.add(message.getID() + " " + message.getMessage(args) + " at " + location);
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {
      // What the book is, not what is wrong with it.
    }

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {
      // Nothing to open.
    }
  }
}

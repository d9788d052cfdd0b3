package fi.tukipakki.schema;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Slug;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives single values their meaning by the kind of their field. */
final class Scalars {
  private static final Pattern FINNISH_DATE =
      Pattern.compile("(?<d>\\d{1,2})\\.\\s?(?<m>\\d{1,2})\\.\\s?(?<y>\\d{4})");
  private static final Pattern ISO_DATE =
      Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
  private static final Pattern DOMAIN = Pattern.compile("[\\w-]+(\\.[\\w-]+)+(/.*)?");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern PHONE = Pattern.compile("(\\+|\\()?[0-9][0-9 ()-]{1,18}");
  private static final List<String> TRUE_WORDS =
      List.of("true", "kyllä", "yes", "on", "joo", "ja", "1", "tosi", "sant");
  private static final List<String> FALSE_WORDS =
      List.of("false", "ei", "no", "off", "nej", "0", "epätosi", "falskt");

  private final Diagnostics diagnostics;

  Scalars(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Optional<Value> text(FieldType.Text type, String text, Location at) {
    int length = text.codePointCount(0, text.length());
    if (length > type.max()) {
      return refuse(
          Diagnostic.of(Code.TOO_LONG, at)
              .with("length", String.valueOf(length))
              .with("max", String.valueOf(type.max())));
    }
    if (type.pattern().isPresent() && !BoundedMatch.of(type.pattern().get(), text)) {
      String slug = Slug.of(text);
      return refuse(
          Diagnostic.of(Code.BAD_PATTERN, at)
              .with("value", text)
              .with("pattern", type.pattern().get().pattern())
              .with("suggestion", BoundedMatch.of(type.pattern().get(), slug) ? slug : ""));
    }
    return Optional.of(new Value.Text(text, at));
  }

  Optional<Value> date(String text, Location at) {
    Matcher iso = ISO_DATE.matcher(text);
    Matcher finnish = FINNISH_DATE.matcher(text);
    Matcher form = iso.matches() ? iso : finnish;
    Diagnostic wrong = Diagnostic.of(Code.BAD_DATE, at).with("value", text);
    if (form == finnish && !finnish.matches()) {
      return refuse(wrong);
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(form.group("y")),
              Integer.parseInt(form.group("m")),
              Integer.parseInt(form.group("d")));
      return date.toString().equals(text)
          ? Optional.of(new Value.Day(date, at))
          : refuse(wrong.with("suggestion", date.toString()));
    } catch (DateTimeException e) {
      return refuse(wrong.with("variant", "calendar"));
    }
  }

  Optional<Value> bool(String text, Location at) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(new Value.Bool(text.equals("true"), at));
    }
    String word = text.toLowerCase(Locale.ROOT);
    String suggestion =
        TRUE_WORDS.contains(word) ? "true" : FALSE_WORDS.contains(word) ? "false" : "";
    return refuse(
        Diagnostic.of(Code.BAD_BOOLEAN, at).with("value", text).with("suggestion", suggestion));
  }

  Optional<Value> number(FieldType.Number type, String text, Location at) {
    if (!NUMBER.matcher(text).matches()) {
      return refuse(Diagnostic.of(Code.BAD_NUMBER, at).with("value", text));
    }
    double number = Double.parseDouble(text);
    if (number < type.min() || number > type.max()) {
      return refuse(
          Diagnostic.of(Code.NUMBER_OUT_OF_RANGE, at)
              .with("value", text)
              .with("min", plain(type.min()))
              .with("max", plain(type.max())));
    }
    return Optional.of(new Value.Num(number, at));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  Optional<Value> url(String text, Location at) {
    if (isWebAddress(text)) {
      return Optional.of(new Value.Text(text, at));
    }
    String suggestion = DOMAIN.matcher(text).matches() ? "https://" + text : "";
    return refuse(
        Diagnostic.of(Code.BAD_URL, at).with("value", text).with("suggestion", suggestion));
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme();
      return scheme != null
          && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  Optional<Value> email(String text, Location at) {
    if (!EMAIL.matcher(text).matches()) {
      return refuse(Diagnostic.of(Code.BAD_EMAIL, at).with("value", text));
    }
    if (PersonalContacts.isPersonalEmail(text)) {
      return refuse(
          Diagnostic.of(Code.PERSONAL_CONTACT, at).with("value", text).with("variant", "email"));
    }
    return Optional.of(new Value.Text(text, at));
  }

  Optional<Value> phone(String text, Location at) {
    if (!PHONE.matcher(text).matches()) {
      return refuse(Diagnostic.of(Code.BAD_PHONE, at).with("value", text));
    }
    if (PersonalContacts.isMobile(text)) {
      return refuse(
          Diagnostic.of(Code.PERSONAL_CONTACT, at).with("value", text).with("variant", "mobile"));
    }
    return Optional.of(new Value.Text(text, at));
  }

  Optional<Value> choice(FieldType.Choice type, String text, Location at) {
    if (type.values().contains(text)) {
      return Optional.of(new Value.Text(text, at));
    }
    return refuse(
        Diagnostic.of(Code.NOT_IN_LIST, at)
            .with("value", text)
            .with("variant", type.values().isEmpty() ? "none" : "")
            .with("values", String.join(", ", type.values()))
            .with("suggestion", Nearest.to(text, type.values())));
  }

  Optional<Value> duration(String text, Location at) {
    Optional<TimeSpan> span = TimeSpan.parse(text);
    if (span.isEmpty()) {
      return refuse(Diagnostic.of(Code.BAD_DURATION, at).with("value", text));
    }
    return Optional.of(new Value.Span(span.get(), text, at));
  }

  Value reference(FieldType.Reference type, String text, Location at) {
    String slug = text.endsWith(".md") ? text.substring(0, text.length() - 3) : text;
    return new Value.Ref(slug, type.to(), at);
  }

  private Optional<Value> refuse(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    return Optional.empty();
  }
}

package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Moment;
import fi.tukipakki.model.PartialDate;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.PersonalNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What events, projects, forms and contacts must hold beyond the kinds of their fields. */
final class ContentRules {
  /** Keys of texts that name an organisation, a unit or a role. */
  private static final List<String> ORGANISATIONS =
      List.of(
          "responsible",
          "author",
          "organiser",
          "provider",
          "owner",
          "presentOwner",
          "formerOrganisation",
          "administrator",
          "coordinator",
          "funder");

  private static final List<String> CONTACT = List.of("organisation", "unit", "note");

  /** Words for a personal identity code, by what they contain. */
  private static final List<String> IDENTITY =
      List.of(
          "henkilötunnu",
          "henkilotunnu",
          "sosiaaliturvatunnu",
          "personbeteckning",
          "personnummer",
          "identity code",
          "identity number",
          "social security number",
          "persovdnadovddaldat");

  /** Short ones, which are words by themselves. */
  private static final List<String> IDENTITY_WORDS = List.of("hetu", "hetusi", "sotu", "hetun");

  private final Site site;
  private final Diagnostics diagnostics;
  private final PersonalNames names = PersonalNames.load();

  /** Texts that have been looked at: most pages name the same few organisations. */
  private final Map<String, Boolean> seen = new HashMap<>();

  ContentRules(Site site, Diagnostics diagnostics) {
    this.site = site;
    this.diagnostics = diagnostics;
  }

  void check() {
    for (Page page : site.pages()) {
      contacts(page);
      if (page.type().has("event")) {
        event(page);
      }
      if (page.type().has("model")) {
        model(page);
      }
      if (page.type().has("form")) {
        page.values().objects("questions").forEach(question -> form(question, page));
      }
    }
  }

  private void tell(
      Page page, Value.Obj object, String key, Code code, String value, String other) {
    if (object.at(key).file().equals(page.source().path())) {
      diagnostics.add(
          Diagnostic.of(code, object.at(key)).with("value", value).with("other", other));
    }
  }

  private void event(Page page) {
    Optional<LocalDate> last = page.values().day("enrolBy");
    for (Value.Obj session : page.values().objects("sessions")) {
      Optional<Moment> start = moment(page, session, "start");
      Optional<Moment> end = moment(page, session, "end");
      if (start.isPresent() && end.isPresent() && end.get().compareTo(start.get()) < 0) {
        tell(
            page,
            session,
            "end",
            Code.ENDS_BEFORE_START,
            session.text("end"),
            session.text("start"));
      }
      Optional<LocalDate> enrolBy = session.day("enrolBy");
      if (start.isPresent() && enrolBy.filter(d -> d.isAfter(start.get().day())).isPresent()) {
        String day = start.get().day().toString();
        tell(page, session, "enrolBy", Code.ENROLMENT_AFTER_START, enrolBy.get().toString(), day);
      }
    }
    Optional<LocalDate> latest =
        page.values().objects("sessions").stream()
            .flatMap(s -> Moment.parse(s.text("start")).stream())
            .map(Moment::day)
            .max(LocalDate::compareTo);
    if (last.isPresent() && latest.isPresent() && last.get().isAfter(latest.get())) {
      String day = latest.get().toString();
      tell(page, page.values(), "enrolBy", Code.ENROLMENT_AFTER_START, last.get().toString(), day);
    }
  }

  private Optional<Moment> moment(Page page, Value.Obj session, String key) {
    Optional<Moment> moment = Moment.parse(session.text(key));
    if (moment.isEmpty() && !session.text(key).isEmpty()) {
      tell(page, session, key, Code.BAD_MOMENT, session.text(key), "");
    }
    return moment;
  }

  private void model(Page page) {
    Value.Obj values = page.values();
    for (String key : new String[] {"start", "end"}) {
      if (!values.text(key).isEmpty() && PartialDate.parse(values.text(key)).isEmpty()) {
        tell(page, values, key, Code.BAD_MOMENT, values.text(key), "");
      }
    }
    Optional<PartialDate> start = PartialDate.parse(values.text("start"));
    Optional<PartialDate> end = PartialDate.parse(values.text("end"));
    if (start.isPresent() && end.isPresent() && end.get().last().isBefore(start.get().first())) {
      tell(page, values, "end", Code.ENDS_BEFORE_START, values.text("end"), values.text("start"));
    }
    boolean over = end.filter(e -> e.last().isBefore(site.today())).isPresent();
    boolean lost =
        values.text("presentOwner").isEmpty() && !values.text("formerOrganisation").isEmpty();
    // Translations inherit times, but say in their own words who answers.
    boolean original = page.language().equals(site.config().defaultLanguage());
    if (over && lost && original) {
      tell(page, values, "formerOrganisation", Code.ENDED_WITHOUT_OWNER, values.text("end"), "");
    }
  }

  private void form(Value.Obj question, Page page) {
    String kind = question.text("kind");
    String label = question.text("label").toLowerCase(Locale.ROOT);
    if (kind.equals("info") || kind.equals("heading")) {
      return;
    }
    boolean asks = IDENTITY.stream().anyMatch(label::contains);
    for (String word : (label + " " + question.text("id")).split("[^\\p{L}]+")) {
      asks |= IDENTITY_WORDS.contains(word) || IDENTITY.contains(word);
    }
    if (asks || question.text("id").contains("henkilotunnus")) {
      tell(page, question, "label", Code.ASKS_IDENTITY_CODE, question.text("label"), "");
    }
  }

  private void contacts(Page page) {
    for (String key : ORGANISATIONS) {
      name(page, page.values(), key);
    }
    for (Value.Obj contact : page.values().objects("contacts")) {
      CONTACT.forEach(key -> name(page, contact, key));
    }
    if (page.values().values().get("contact") instanceof Value.Obj contact) {
      CONTACT.forEach(key -> name(page, contact, key));
    }
  }

  private void name(Page page, Value.Obj object, String key) {
    String text = object.text(key);
    if (!text.isEmpty()
        && seen.computeIfAbsent(text, names::isIn)
        && object.at(key).file().equals(page.source().path())) {
      diagnostics.add(
          Diagnostic.of(Code.PERSONAL_CONTACT, object.at(key))
              .with("value", text)
              .with("variant", "name"));
    }
  }
}

package fi.tukipakki.site;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Body.LegalRef;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.law.Citation;
import fi.tukipakki.law.CitationFinder;
import fi.tukipakki.law.CitationParser;
import fi.tukipakki.law.CitationProblem;
import fi.tukipakki.law.Expansion;
import fi.tukipakki.law.Findings;
import fi.tukipakki.law.Law;
import fi.tukipakki.law.LawNumber;
import fi.tukipakki.law.SectionId;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Joins the knowledge of laws to pages: citations become links, problems become diagnostics. */
final class LawLinks implements LawBook, TextLinker {
  private final Site site;
  private final LawReader reader;
  private final CitationFinder finder;
  private final CitationParser parser;

  LawLinks(Site site, LawReader reader) {
    this.site = site;
    this.reader = reader;
    this.finder = new CitationFinder(reader.catalog());
    this.parser = new CitationParser(reader.catalog());
  }

  @Override
  public List<Mark> find(Page page, String text) {
    Findings findings = finder.scan(text, ownLaw(page));
    List<Mark> marks = new ArrayList<>();
    for (CitationProblem problem : findings.problems()) {
      marks.add(remark(problem));
    }
    for (Citation citation : findings.citations()) {
      Expansion expansion = reader.catalog().expand(citation, site.today());
      expansion.problems().forEach(problem -> marks.add(remark(problem)));
      LegalRef reference = reference(citation, expansion, Location.of(page.source().path()));
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put("class", "law-ref");
      attributes.putAll(citation.attributes());
      marks.add(
          new LinkMark(
              citation.start(),
              citation.end(),
              target(reference, page.language()).path(),
              attributes,
              at -> at(reference, at)));
    }
    return marks;
  }

  private static Mark remark(CitationProblem problem) {
    return new Remark(
        problem.start(), problem.end(), at -> CitationDiagnostics.diagnostic(problem, at));
  }

  /** A page about a law means that law where it says "25 §" alone. */
  private static Optional<LawNumber> ownLaw(Page page) {
    return page.type().has("law")
        ? LawNumber.parse(page.values().text("number"))
        : Optional.empty();
  }

  private LegalRef reference(Citation citation, Expansion expansion, Location from) {
    return new LegalRef(
        citation.law().toString(),
        citation.chapters().toString(),
        citation.sections().toString(),
        citation.subsections().toString(),
        citation.items().toString(),
        anchor(citation),
        expansion.sections().stream().map(SectionId::toString).toList(),
        from);
  }

  /** The fragment, when the law's page has the section or chapter. */
  private String anchor(Citation citation) {
    Optional<Law> law = reader.catalog().law(citation.law());
    boolean there =
        law.isPresent()
            && (citation.sections().isEmpty()
                ? !citation.chapters().isEmpty()
                    && law.get().chapter(citation.chapters().first()).isPresent()
                : law.get().section(citation.sections().first(), Optional.empty()).isPresent());
    return there ? citation.anchor() : "";
  }

  private static LegalRef at(LegalRef reference, Location from) {
    return new LegalRef(
        reference.law(),
        reference.chapter(),
        reference.sections(),
        reference.subsections(),
        reference.items(),
        reference.anchor(),
        reference.expanded(),
        from);
  }

  @Override
  public List<LegalRef> parse(String citation, Location from) {
    return parser.parse(citation).stream()
        .map(c -> reference(c, reader.catalog().expand(c, site.today()), from))
        .toList();
  }

  /** All citations of a page: its front matter's, its steps', its text's. */
  List<LegalRef> references(Page page, Body body) {
    List<LegalRef> references = new ArrayList<>(body.laws());
    references.addAll(declared(page));
    return references;
  }

  /** The citations that a page and its steps declare as their legal basis. */
  List<LegalRef> declared(Page page) {
    List<LegalRef> references = new ArrayList<>();
    citations(page.values(), page, references);
    return references;
  }

  private void citations(Value.Obj values, Page page, List<LegalRef> references) {
    for (Value item : values.items("law")) {
      if (item instanceof Value.Text text && text.location().file().equals(page.source().path())) {
        references.addAll(parse(text.text(), text.location()));
      }
    }
    values.objects("steps").forEach(step -> citations(step, page, references));
  }

  /** The sections that a page cites, as {@code 417/2007 25 a}. */
  Set<String> cited(Page page, Body body) {
    Set<String> sections = new TreeSet<>();
    for (LegalRef reference : references(page, body)) {
      reference.expanded().forEach(s -> sections.add(reference.law() + " " + s));
    }
    return sections;
  }

  /** Problems of a front-matter citation: of its sections, or that it is none. */
  List<CitationProblem> problems(String citation) {
    List<CitationProblem> problems = new ArrayList<>();
    for (Citation each : parser.parse(citation)) {
      problems.addAll(reader.catalog().expand(each, site.today()).problems());
    }
    return problems;
  }

  Optional<String> nearest(String citation) {
    return parser.nearestName(citation);
  }

  boolean isEmpty() {
    return reader.catalog().laws().isEmpty();
  }

  @Override
  public Target target(LegalRef reference, Language language) {
    LawNumber number = LawNumber.parse(reference.law()).orElseThrow();
    Optional<Page> original = reader.page(number);
    boolean swedish = language.tag().equals("sv");
    if (original.isEmpty()) {
      String url = number.finlexUrl(Locale.forLanguageTag(swedish ? "sv" : "fi"));
      return new Target(label(reference, reference.law(), swedish), url, true);
    }
    Page page = site.version(original.get().id(), language);
    String path =
        reference.anchor().isEmpty() ? page.path() : page.path() + "#" + reference.anchor();
    return new Target(label(reference, page.title(), swedish), path, false);
  }

  @Override
  public String shortName(String number) {
    return LawNumber.parse(number)
        .flatMap(reader.catalog()::law)
        .map(law -> law.abbreviations().isEmpty() ? law.title() : law.abbreviations().get(0))
        .orElse(number);
  }

  @Override
  public Optional<Page> page(String number) {
    return LawNumber.parse(number).flatMap(reader::page);
  }

  private static String label(LegalRef reference, String title, boolean swedish) {
    StringBuilder label = new StringBuilder(title);
    if (!reference.sections().isEmpty()) {
      label.append(' ').append(readable(reference.sections())).append("\u00a0§");
    } else if (!reference.chapter().isEmpty()) {
      label.append(' ').append(readable(reference.chapter()));
      label.append(swedish ? "\u00a0kap." : "\u00a0luku");
    }
    return label.toString();
  }

  private static String readable(String set) {
    return set.replace("-", "–").replace(",", ", ");
  }

  @Override
  public List<Section> sections(Page law) {
    return LawNumber.parse(law.values().text("number"))
        .flatMap(reader.catalog()::law)
        .map(
            known ->
                known.sections().stream()
                    .map(s -> new Section(s.id().toString(), s.id().anchor()))
                    .toList())
        .orElse(List.of());
  }
}

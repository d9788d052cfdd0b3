package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.law.CitationProblem;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;

/** Tells what is wrong with citations, in running text and in front matter. */
final class CitationDiagnostics {
  private final Site site;
  private final LawLinks laws;
  private final Diagnostics diagnostics;

  CitationDiagnostics(Site site, LawLinks laws, Diagnostics diagnostics) {
    this.site = site;
    this.laws = laws;
    this.diagnostics = diagnostics;
  }

  /** A problem as a diagnostic at a place. */
  static Diagnostic diagnostic(CitationProblem problem, Location at) {
    if (problem instanceof CitationProblem.BareSection) {
      return Diagnostic.of(Code.BARE_SECTION, at);
    }
    if (problem instanceof CitationProblem.UnknownLaw p) {
      return Diagnostic.of(Code.UNKNOWN_LAW, at)
          .with("value", p.name())
          .with("suggestion", p.nearest().orElse(""));
    }
    if (problem instanceof CitationProblem.ReversedSign p) {
      return Diagnostic.of(Code.REVERSED_SIGN, at).with("suggestion", p.correct());
    }
    if (problem instanceof CitationProblem.UnknownSection p) {
      return Diagnostic.of(Code.UNKNOWN_SECTION, at)
          .with("law", p.law().title())
          .with("value", p.section().toString())
          .with("suggestion", p.nearest().toString());
    }
    if (problem instanceof CitationProblem.UnknownChapter p) {
      return Diagnostic.of(Code.UNKNOWN_SECTION, at)
          .with("variant", "chapter")
          .with("law", p.law().title())
          .with("value", p.chapter().toString())
          .with("nearest", p.nearest().toString());
    }
    if (problem instanceof CitationProblem.WrongChapter p) {
      return Diagnostic.of(Code.WRONG_CHAPTER, at)
          .with("law", p.law().title())
          .with("value", p.section().toString())
          .with("chapter", p.chapter().toString())
          .with("actual", p.actual().toString());
    }
    if (problem instanceof CitationProblem.RepealedChapter p) {
      return Diagnostic.of(Code.REPEALED_SECTION, at)
          .with("variant", "chapter")
          .with("law", p.law().title())
          .with("value", p.chapter().toString())
          .with("since", p.since().toString());
    }
    CitationProblem.RepealedSection p = (CitationProblem.RepealedSection) problem;
    return Diagnostic.of(Code.REPEALED_SECTION, at)
        .with("variant", p.replacedBy().isPresent() ? "replaced" : "")
        .with("law", p.law().title())
        .with("value", p.section().toString())
        .with("since", p.since().toString())
        .with("replacement", p.replacedBy().orElse(""));
  }

  /** Checks the citations in the front matter of all pages. */
  void check() {
    for (Page page : site.pages()) {
      shape(page.type().shape(), page.values(), page);
    }
  }

  private void shape(Shape shape, Value.Obj values, Page page) {
    for (Field field : shape.fields().values()) {
      Value value = values.values().get(field.name());
      if (value != null && value.location().file().equals(page.source().path())) {
        field(field.type(), value, page);
      }
    }
  }

  private void field(FieldType type, Value value, Page page) {
    if (type == FieldType.Simple.CITATION && value instanceof Value.Text text) {
      citation(text);
    } else if (type instanceof FieldType.Listing listing && value instanceof Value.Items items) {
      items.items().forEach(item -> field(listing.of(), item, page));
    } else if (type instanceof FieldType.Steps steps && value instanceof Value.Items items) {
      items.items().forEach(item -> field(new FieldType.Structure(steps.shape()), item, page));
    } else if (type instanceof FieldType.Structure structure && value instanceof Value.Obj obj) {
      shape(site.config().shapes().get(structure.shape()), obj, page);
    }
  }

  private void citation(Value.Text text) {
    if (!laws.parse(text.text(), text.location()).isEmpty()) {
      laws.problems(text.text())
          .forEach(problem -> diagnostics.add(diagnostic(problem, text.location())));
    } else if (!laws.isEmpty()) {
      boolean looksRight = text.text().indexOf('§') >= 0;
      diagnostics.add(
          Diagnostic.of(looksRight ? Code.UNKNOWN_LAW : Code.BAD_CITATION, text.location())
              .with("value", text.text())
              .with("suggestion", laws.nearest(text.text()).orElse("")));
    }
  }
}

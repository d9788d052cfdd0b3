package fi.tukipakki.site;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.law.Law;
import fi.tukipakki.law.LawCatalog;
import fi.tukipakki.law.LawChapter;
import fi.tukipakki.law.LawName;
import fi.tukipakki.law.LawNumber;
import fi.tukipakki.law.LawSection;
import fi.tukipakki.law.SectionId;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the catalog of laws from the pages whose type is one of laws. */
final class LawReader {
  /** Pages by the number of the law that they are about. */
  private final Map<LawNumber, Page> pages = new TreeMap<>();

  private final LawCatalog catalog;

  LawReader(Site site, Diagnostics diagnostics) {
    Map<LawNumber, Law> laws = new LinkedHashMap<>();
    for (Page page : site.pages()) {
      boolean original = page.language().equals(site.config().defaultLanguage());
      Optional<LawNumber> number =
          page.type().has("law") && original
              ? LawNumber.parse(page.values().text("number"))
              : Optional.empty();
      if (number.isEmpty()) {
        continue;
      }
      Page first = pages.putIfAbsent(number.get(), page);
      if (first == null) {
        laws.put(number.get(), law(page, number.get()));
      } else {
        diagnostics.add(
            Diagnostic.of(Code.SAME_LAW_TWICE, page.values().at("number"))
                .with("value", number.get().toString())
                .with("other", first.source().path())
                .relatedTo(first.values().at("number")));
      }
    }
    this.catalog = new LawCatalog(laws.values());
  }

  LawCatalog catalog() {
    return catalog;
  }

  Optional<Page> page(LawNumber number) {
    return Optional.ofNullable(pages.get(number));
  }

  private static Law law(Page page, LawNumber number) {
    Value.Obj values = page.values();
    List<LawName> names = new ArrayList<>();
    for (Value.Obj name : values.objects("names")) {
      if (!name.text("name").isEmpty()) {
        names.add(new LawName(name.text("name"), optional(name.text("genitive"))));
      }
    }
    List<LawChapter> chapters = new ArrayList<>();
    for (Value.Obj chapter : values.objects("chapters")) {
      SectionId.parse(chapter.text("id"))
          .ifPresent(
              id ->
                  chapters.add(new LawChapter(id, chapter.text("title"), chapter.day("repealed"))));
    }
    List<LawSection> sections = new ArrayList<>();
    for (Value.Obj section : values.objects("sections")) {
      SectionId.parse(section.text("id"))
          .ifPresent(
              id ->
                  sections.add(
                      new LawSection(
                          id,
                          section.text("title"),
                          SectionId.parse(section.text("chapter")),
                          section.day("repealed"),
                          optional(section.text("replacedBy")))));
    }
    return new Law(
        number,
        page.title(),
        names,
        values.texts("abbreviations"),
        optional(values.text("swedish")),
        chapters,
        sections);
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}

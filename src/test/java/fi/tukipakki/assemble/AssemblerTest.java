package fi.tukipakki.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.Value;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblerTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private static String file(String path, String frontMatter) {
    return "-- " + path + " --\n---\ntitle: T\n" + frontMatter + "---\n";
  }

  private Site site(SiteText text) {
    return Converted.site(text, diagnostics);
  }

  private Site site(String text) {
    return site(SiteText.of(text));
  }

  private List<String> told() {
    return Converted.told(diagnostics);
  }

  @ParameterizedTest
  @CsvSource({
    // Front matter | shown on 2026-11-21.
    "'', true",
    "draft: true, false",
    "draft: false, true",
    "published: 2026-11-21, true",
    "published: 2026-11-22, false",
    "expires: 2026-11-21, false",
    "expires: 2026-11-22, true",
    "'published: 2026-01-01\nexpires: 2027-01-01', true",
  })
  void aPageIsShownFromItsDayToItsEnd(String frontMatter, boolean shown) {
    Site site = site(file("content/a.md", frontMatter + "\n"));
    assertEquals(shown, site.bySource().containsKey("content/a.md"));
    assertEquals(!shown, site.hidden().contains("content/a.md"));
    assertEquals(!shown, site.hiddenIds().contains("a"));
    assertEquals(List.of(), told());
  }

  @Test
  void draftsAreShownWhenAskedFor() {
    SiteText text =
        SiteText.of(
            file("content/a.md", "draft: true\n") + file("content/b.md", "expires: 2020-01-01\n"));
    assertEquals(Set.of("content/a.md"), site(text.withDrafts()).bySource().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "'published: 2026-03-01\nexpires: 2025-06-01', TP037 content/a.md:4:10+10",
    "'published: 2026-03-01\nexpires: 2026-03-01', TP037 content/a.md:4:10+10",
    "'published: 2026-03-01\nexpires: 2026-03-02', ''",
    "'date: 2026-05-02\nupdated: 2025-05-12', TP061 content/a.md:4:10+10",
    "'date: 2026-05-02\nupdated: 2026-05-02', ''",
    "reviewed: 2025-11-20, TP038 content/a.md:3:11+10",
    "reviewed: 2025-11-21, ''",
    "reviewBy: 2026-11-20, TP038 content/a.md:3:11+10",
    "reviewBy: 2026-11-21, ''",
    "'reviewed: 2020-01-01\nreviewBy: 2027-01-01', ''",
    "'reviewed: 2026-11-01\nreviewBy: 2026-11-02', TP038 content/a.md:4:11+10",
  })
  void datesMustMakeSense(String frontMatter, String expected) {
    site(file("content/a.md", frontMatter + "\n"));
    assertEquals(expected, String.join("; ", told()));
  }

  @Test
  void aHiddenPageIsNotToldAsLate() {
    site(file("content/a.md", "draft: true\nreviewed: 2020-01-01\n"));
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @CsvSource({"30 pv, 2026-10-21", "2 vk, 2026-11-06", "3 kk, 2026-08-20", "1 v, 2025-11-20"})
  void theReviewIntervalIsTheSitesChoice(String interval, String reviewed) {
    SiteText text =
        SiteText.of(file("content/a.md", "reviewed: " + reviewed + "\n"))
            .withSite("reviewInterval: " + interval + "\n");
    site(text);
    assertEquals(1, told().size(), "one day late: " + told());
    Diagnostics next = new Diagnostics();
    Converted.site(text.on("2026-11-20"), next);
    assertEquals(List.of(), Converted.told(next), "on its last day not");
  }

  @Test
  void aTranslationInheritsWhatMeansTheSameInEveryLanguage() {
    Site site =
        site(
            file(
                    "content/toimijat/koulu.md",
                    """
                    description: Kuvaus
                    audience: [worker]
                    region: [kainuu]
                    tags: [koulu]
                    date: 2026-01-01
                    reviewed: 2026-10-01
                    law: [LSL 25 §]
                    related: [toinen]
                    sources: [Lähde]
                    does: [Tekee]
                    responsible: Vastaa
                    aliases: [/vanha/]
                    slug: oma
                    extra: {a: b}
                    """)
                + file("content/toimijat/koulu.sv.md", "reviewed: 2026-11-01\n")
                + file("content/toimijat/toinen.md", ""));
    Page translation = site.bySource().get("content/toimijat/koulu.sv.md");
    assertEquals(
        new TreeSet<>(
            Set.of("title", "audience", "region", "tags", "date", "reviewed", "law", "related")),
        new TreeSet<>(translation.values().values().keySet()));
    assertEquals("2026-11-01", translation.reviewed().orElseThrow().toString());
    assertEquals(List.of(), told());
  }

  @Test
  void aTranslationNeedsItsOwnTitleAndNoMore() {
    site(
        SiteText.of(
                file("content/a.md", "description: K\nreviewed: 2026-11-01\n")
                    + "-- content/a.sv.md --\n---\nslug: b\n---\n")
            .withSite("types:\n  page: {required: [description, reviewed]}\n"));
    assertEquals(List.of("TP014 content/a.sv.md:2:1+1", "TP014 content/a.sv.md:2:1+1"), told());
  }

  @Test
  void aTranslationWithoutOriginalIsToldAndShown() {
    Site site = site(file("content/a.sv.md", ""));
    assertEquals(List.of("TP036 content/a.sv.md"), told());
    assertEquals(1, site.pages().size());
  }

  @Test
  void versionsFallBackToTheDefaultLanguage() {
    Site site =
        site(
            file("content/a.md", "")
                + file("content/a.sv.md", "")
                + file("content/b.md", "")
                + file("content/c.sv.md", ""));
    assertEquals("sv/a/", site.version("a", site.config().languages().get("sv")).path());
    assertEquals("b/", site.version("b", site.config().languages().get("sv")).path());
    assertEquals("sv/c/", site.version("c", site.config().defaultLanguage()).path());
    assertEquals(
        List.of("fi", "sv"), site.languages().stream().map(l -> l.id()).toList(), "used ones only");
  }

  @ParameterizedTest
  @CsvSource({
    "related: [koulu], ''",
    "related: [toimijat/koulu], ''",
    "related: [actor/koulu], ''",
    "related: [koulu.md], ''",
    "actors: [koulu], ''",
    "related: [kolu], TP040 content/a.md:3:11+4 → koulu",
    "related: [xyzzy], TP040 content/a.md:3:11+5",
    "services: [koulu], TP040 content/a.md:3:12+5",
    "related: [palvelut/koulu], TP040 content/a.md:3:11+14 → koulu",
    "related: [sama], TP041 content/a.md:3:11+4 → lait/sama",
    "related: [prosessit/sama], ''",
    "related: [luonnos], TP046 content/a.md:3:11+7",
    "sources: [{title: x}], ''",
    "'sources: [{title: x}]\nlaw: [x]', ''",
  })
  void referencesNameOnePageThatIsShown(String frontMatter, String expected) {
    site(
        file("content/a.md", frontMatter + "\n")
            + file("content/toimijat/koulu.md", "")
            + file("content/lait/sama.md", "")
            + file("content/prosessit/sama.md", "")
            + file("content/luonnos.md", "draft: true\n"));
    assertEquals(
        expected,
        diagnostics.sorted().stream()
            .map(
                d ->
                    d.code().id()
                        + " "
                        + d.location()
                        + "+"
                        + d.location().length()
                        + (d.args().containsKey("suggestion")
                            ? " → " + d.args().get("suggestion")
                            : ""))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void referencesInsideObjectsAreCheckedToo() {
    site(
        """
        -- content/prosessit/a.md --
        ---
        title: T
        roles:
          - {id: tt, title: Työntekijä, actor: olematon}
        ---
        """);
    assertEquals(List.of("TP040 content/prosessit/a.md:4:40+8"), told());
  }

  @Test
  void valuesOfTaxonomiesAreFreeUntilListed() {
    site(file("content/a.md", "tags: [mitä vain]\naudience: [kuka vain]\n"));
    assertEquals(List.of(), told());
    site(
        SiteText.of(file("content/a.md", "tags: [koulut, xyzzy]\n"))
            .withSite("tags:\n  koulu: Koulu\n  laki: Laki\n"));
    assertEquals(List.of("TP032 content/a.md:3:8+6", "TP032 content/a.md:3:16+5"), told());
    assertEquals("koulu", diagnostics.sorted().get(0).args().get("suggestion"));
    assertEquals("koulu, laki", diagnostics.sorted().get(1).args().get("values"));
  }

  @Test
  void aSiteMayGiveACommonKeyAnotherKind() {
    Site site =
        site(
            SiteText.of(file("content/a.md", "tags: [koulu]\n") + file("content/koulu.md", ""))
                .withSite("fields:\n  tags: {type: list, of: {type: reference, to: any}}\n"));
    assertTrue(site.pages().get(0).values().items("tags").get(0) instanceof Value.Ref);
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @CsvSource({
    "type: prosess, TP033 content/a.md:3:7+7",
    "type: prosessi, TP033 content/a.md:3:7+8",
    "type: process, ''",
    "type: , ''",
  })
  void theTypeIsOneOfTheSites(String frontMatter, String expected) {
    site(file("content/a.md", frontMatter + "\n"));
    assertEquals(expected, String.join("; ", told()));
  }
}

package fi.tukipakki.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Value;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Site site(String text) {
    return Converted.site(SiteText.of(text), diagnostics);
  }

  private static String file(String path, String frontMatter) {
    return "-- " + path + " --\n---\ntitle: T\n" + frontMatter + "---\n";
  }

  private List<String> told() {
    return Converted.told(diagnostics).stream().filter(t -> !t.startsWith("TP036")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "content/index.md, '', '', index, HOME",
    "content/tietoa.md, '', tietoa/, tietoa, PAGE",
    "content/Työn äärellä.md, '', tyon-aarella/, tyon-aarella, PAGE",
    "content/§.md, '', sivu/, sivu, PAGE",
    "content/prosessit/huostaanotto.md, '', prosessit/huostaanotto/, prosessit/huostaanotto, PAGE",
    "content/prosessit/index.md, '', prosessit/, prosessit/index, LIST",
    "content/prosessit/koulu/index.md, '', prosessit/koulu/, prosessit/koulu, PAGE",
    "content/prosessit/koulu/a.md, '', prosessit/koulu/a/, prosessit/koulu/a, PAGE",
    // A folder named as the type counts as the type's folder.
    "content/process/a.md, '', prosessit/a/, prosessit/a, PAGE",
    "content/muu/a.md, '', muu/a/, muu/a, PAGE",
    "content/muu/index.md, '', muu/, muu, PAGE",
    "content/muu/a.md, 'type: process', prosessit/muu/a/, prosessit/muu/a, PAGE",
    "content/prosessit/a.md, 'type: page', prosessit/a/, prosessit/a, PAGE",
    "content/prosessit/a.md, 'slug: toinen', prosessit/toinen/, prosessit/toinen, PAGE",
    "content/prosessit/a.sv.md, '', sv/processer/a/, prosessit/a, PAGE",
    "content/prosessit/a.selko.md, '', selko/prosessit/a/, prosessit/a, PAGE",
    "content/a.sv.md, '', sv/a/, a, PAGE",
    "content/index.sv.md, '', sv/, index, HOME",
  })
  void anAddressComesFromFolderNameAndType(
      String file, String frontMatter, String path, String id, Page.Role role) {
    Page page = site(file(file, frontMatter + "\n")).pages().get(0);
    assertEquals(path, page.path());
    assertEquals(id, page.id());
    assertEquals(role, page.role());
    assertEquals(List.of(), told());
  }

  @Test
  void aTranslationSharesTheIdOfItsOriginal() {
    Site site =
        site(
            file("content/prosessit/a.md", "slug: oma\n")
                + file("content/prosessit/a.sv.md", "")
                + file("content/prosessit/b.md", "")
                + file("content/prosessit/b.sv.md", "slug: svensk\n"));
    Map<String, String> paths =
        site.pages().stream()
            .collect(Collectors.toMap(p -> p.source().path(), p -> p.id() + " " + p.path()));
    assertEquals("prosessit/oma sv/processer/oma/", paths.get("content/prosessit/a.sv.md"));
    assertEquals("prosessit/b sv/processer/svensk/", paths.get("content/prosessit/b.sv.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "/vanha/, vanha/",
    "vanha, vanha/",
    "/vanha/sivu, vanha/sivu/",
    "/vanha.html, vanha.html",
    "//vanha/, vanha/",
    "/, ''",
  })
  void anAliasIsAnAddress(String alias, String path) {
    assertEquals(path, Addresses.alias(new Value.Text(alias, Location.of("a"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vanha/", "vanha/sivu/", "vanha.html", "Päihteet/", "a_b~c-d/", "a.b/c.html"})
  void safeAliases(String path) {
    assertTrue(Addresses.isSafe(path), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "../etc/passwd/", "a/../../b/", "./a/", "a/./b/", "a//b/", "a b/", "a?b=1/", "a#b/",
        "a\\b/", "..\\a/", ".hidden/", "a/.git/", "https:/x/", "C:/x/", "a./", "a\u0000b/",
            "%2e%2e/",
        "a\nb/", "a:b/", "*/", "con|/"
      })
  void unsafeAliases(String path) {
    assertTrue(!Addresses.isSafe(path), path);
  }

  @Test
  void anAliasHasALength() {
    assertTrue(Addresses.isSafe("a".repeat(199) + "/"));
    assertTrue(!Addresses.isSafe("a".repeat(200) + "/"));
  }

  @Test
  void twoPagesOfOneAddressNameEachOther() {
    site(file("content/a.md", "") + file("content/b.md", "slug: a\n"));
    assertEquals(List.of("TP042 content/b.md:1"), told());
    assertEquals(
        List.of(new Location("content/a.md", 1, 0, 0)), diagnostics.sorted().get(0).related());
  }

  @Test
  void aliasesCollideWithPagesAndEachOtherInAnyCase() {
    site(
        file("content/a.md", "aliases: [/Vanha/, /b/]\n")
            + file("content/b.md", "aliases: [/vanha/]\n"));
    assertEquals(List.of("TP042 content/a.md:3:20+3", "TP042 content/b.md:3:11+7"), told());
  }

  @Test
  void aPageCannotBeItsOwnAlias() {
    site(file("content/a.md", "aliases: [/a/]\n"));
    assertEquals(List.of("TP042 content/a.md:3:11+3"), told());
  }

  @Test
  void aPageThatIsHiddenKeepsItsAddress() {
    site(file("content/a.md", "draft: true\n") + file("content/b.md", "slug: a\n"));
    assertEquals(List.of("TP042 content/b.md:1"), told());
  }

  @Test
  void theSameNameInTheDefaultLanguageTwice() {
    site(file("content/a.md", "") + file("content/a.fi.md", ""));
    assertEquals(List.of("TP042 content/a.md:1"), told());
  }

  @Test
  void aListAndAPageOfOneAddressAreToldAtThePage() {
    site(file("content/prosessit.md", "") + file("content/prosessit/a.md", ""));
    assertEquals(List.of("TP042 content/prosessit.md:1"), told());
  }

  @Test
  void theIndexAndAPageOfOneAddressAreToldAtThePage() {
    site(file("content/hakemisto.md", "") + file("content/sv/register.md", ""));
    assertEquals(List.of("TP042 content/hakemisto.md:1"), told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"assets", "search", "api", "haku"})
  void someAddressesAreReserved(String folder) {
    site(file("content/" + folder + "/a.md", "") + file("content/" + folder + "ja.md", ""));
    assertEquals(List.of("TP048 content/" + folder + "/a.md:1"), told());
  }

  @Test
  void redirectsOfTheSiteLeadSomewhere() {
    String redirects =
        """
        redirects:
          vanha: /a/
          muualle: https://thl.fi/
          kadonnut: /olematon/
          a: /a/
          "../paha": /a/
          paha: javascript:alert(1)
        """;
    Diagnostics told = new Diagnostics();
    SiteText text = SiteText.of(file("content/a.md", "")).withSite(redirects);
    Site site = Converted.site(text, told);
    assertEquals("a/", site.redirects().get("vanha/"));
    assertEquals("https://thl.fi/", site.redirects().get("muualle/"));
    assertEquals(
        List.of(
            "TP044 site.yml:6:13+10",
            "TP042 site.yml:7:6+3",
            "TP043 site.yml:8:14+3",
            "TP044 site.yml:9:9+19"),
        Converted.told(told));
  }
}

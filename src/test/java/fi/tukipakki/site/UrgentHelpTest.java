package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.support.Built;
import fi.tukipakki.support.SiteText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers to call in danger, from site.yml and from the catalogue of links. */
class UrgentHelpTest {
  private static final String LINKS =
      """
      -- content/linkit/b.md --
      ---
      title: Bee
      phone: 0800 222
      hours: Aina
      urgency: now
      ---
      -- content/linkit/a.md --
      ---
      title: Aa
      phone: 0800 111
      urgency: now
      ---
      -- content/linkit/hata.md --
      ---
      title: Hätänumeron sivu
      phone: "112"
      urgency: now
      ---
      -- content/linkit/myohemmin.md --
      ---
      title: Myöhemmin
      phone: 0800 333
      urgency: soon
      ---
      -- content/linkit/verkossa.md --
      ---
      title: Verkossa
      url: https://esimerkki.fi/
      urgency: now
      ---
      -- content/linkit/luonnos.md --
      ---
      title: Luonnos
      phone: 0800 444
      urgency: now
      draft: true
      ---
      """;

  private static List<String> panel(Built built) {
    return built.html("linkit/a/").select(".help-list li").eachText();
  }

  @Test
  void urgentLinksFollowTheNumbersOfTheSite() {
    Built built =
        SiteText.of(LINKS)
            .withSite("distress: {contacts: [{label: Hätä, phone: \"112\", note: Heti}]}\n")
            .build();
    assertEquals(List.of(), built.told());
    assertEquals(List.of("112 Hätä Heti", "0800 111 Aa", "0800 222 Bee Aina"), panel(built));
    assertEquals(
        List.of("../hata/", "./", "../b/"),
        built.html("linkit/a/").select("a.help-name").eachAttr("href"));
  }

  @Test
  void withoutUrgentLinksThereIsNoPanel() {
    Built built =
        SiteText.of("-- content/linkit/a.md --\n---\ntitle: A\nphone: 0800 111\n---\n").build();
    assertEquals(List.of(), panel(built));
    assertEquals(0, built.html("linkit/a/").select(".help-now").size());
  }
}

package fi.tukipakki.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The acts that the tests know, and the reading of the tests' tables. */
public final class TestLaws {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final LawNumber CHILD_WELFARE = new LawNumber(417, 2007);
  public static final LawCatalog CATALOG = new LawCatalog(laws());

  private TestLaws() {}

  private static List<Law> laws() {
    return List.of(
        childWelfare(),
        law("1301/2014", "SHL", "socialvårdslag(en)", name("sosiaalihuoltolaki")),
        clients(),
        law(
            "703/2023",
            "",
            "lag(en) om behandling av kunduppgifter inom social- och hälsovården",
            name(
                "laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä",
                "sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain"),
            name("asiakastietolaki", "asiakastietolain")),
        law("434/2003", "HL", "förvaltningslagen", name("hallintolaki", "hallintolain")),
        law("263/2015", "PerhehoitoL", "familjevårdslag", name("perhehoitolaki")),
        law(
            "361/1983",
            "LHL",
            "lag(en) angående vårdnad om barn och umgängesrätt",
            name(
                "laki lapsen huollosta ja tapaamisoikeudesta",
                "lapsen huollosta ja tapaamisoikeudesta annetun lain")),
        law(
            "1287/2013",
            "OHL",
            "lag om elev- och studerandevård",
            name("oppilas- ja opiskelijahuoltolaki", "oppilas- ja opiskelijahuoltolain")),
        law("628/1998", "POL", "lagen om grundläggande utbildning", name("perusopetuslaki")),
        law("1214/2020", "OVL", "läropliktslag(en)", name("oppivelvollisuuslaki")),
        law("1116/1990", "MTL", "mentalvårdslag(en)", name("mielenterveyslaki")),
        law("41/1986", "PHL", "lag(en) om missbrukarvård", name("päihdehuoltolaki")),
        law(
            "611/2021",
            "",
            "lag(en) om välfärdsområden",
            name("laki hyvinvointialueesta", "hyvinvointialueesta annetun lain"),
            name("hyvinvointialuelaki", "hyvinvointialuelain")),
        law(
            "306/2019",
            "",
            "lag om tillhandahållande av digitala tjänster",
            name("laki digitaalisten palvelujen tarjoamisesta"),
            name("digipalvelulaki")),
        law("423/2003", "KieliL", "språklag(en)", name("kielilaki", "kielilain")),
        law("1086/2003", "SKL", "samisk(a) språklag(en)", name("saamen kielilaki")),
        law("39/1889", "RL", "strafflag(en)", name("rikoslaki", "rikoslain")),
        law(
            "808/2019",
            "",
            "lagen om rättegång i förvaltningsärenden",
            name("laki oikeudenkäynnistä hallintoasioissa")),
        law("1326/2010", "", "hälso- och sjukvårdslagen", name("terveydenhuoltolaki")));
  }

  static LawName name(String name) {
    return LawName.of(name);
  }

  static LawName name(String name, String genitive) {
    return LawName.of(name, genitive);
  }

  static Law law(String number, String abbreviation, String swedish, LawName... names) {
    return new Law(
        LawNumber.parse(number).orElseThrow(),
        names[0].name(),
        List.of(names),
        abbreviation.isEmpty() ? List.of() : List.of(abbreviation),
        Optional.of(swedish),
        List.of(),
        List.of());
  }

  /** The outline of lastensuojelulaki at the start of 2020. */
  private static Law childWelfare() {
    Optional<LocalDate> since2020 = Optional.of(LocalDate.of(2020, 1, 1));
    String[] chapters = {
      "1: 1-3 3a 4 4a 5 6",
      "2: 7-10",
      "3: 11-13 13a 13b 14-16 16a 16b 16c 17-19",
      "4: 20-24",
      "5: 25 25a 25b 25c 25d 26-28",
      "6: 29 30 30a 31 32 32a 33",
      "7: 34-37 37a 37b",
      "8: 38 38a 39 39a",
      "9: 40-48",
      "10: 49-52 52a 53-60",
      "11: 61 61a 61b 62-66 66a 67-69 69a 70-74 74a",
      "12: 75 76 76a 77",
      "13: 78-81",
      "14: 82-88",
      "15: 89-92",
      "16: 93",
      "17: 94 95"
    };
    List<LawChapter> chapterList = new ArrayList<>();
    List<LawSection> sections = new ArrayList<>();
    for (String line : chapters) {
      SectionId chapter = id(line.substring(0, line.indexOf(':')));
      chapterList.add(
          new LawChapter(
              chapter,
              "Luku " + chapter,
              chapter.number() == 2 ? Optional.of(LocalDate.of(2015, 4, 1)) : Optional.empty()));
      for (String part : line.substring(line.indexOf(':') + 2).split(" ")) {
        int dash = part.indexOf('-');
        SectionRange range =
            dash < 0
                ? new SectionRange(id(part), id(part))
                : new SectionRange(id(part.substring(0, dash)), id(part.substring(dash + 1)));
        for (SectionId section : range.enumerate()) {
          boolean repealed = section.equals(id("64"));
          sections.add(
              new LawSection(
                  section,
                  "Pykälä " + section,
                  Optional.of(chapter),
                  repealed ? since2020 : Optional.empty(),
                  repealed ? Optional.of("LSL 61 a §") : Optional.empty()));
        }
      }
    }
    return new Law(
        CHILD_WELFARE,
        "Lastensuojelulaki",
        List.of(name("lastensuojelulaki", "lastensuojelulain")),
        List.of("LSL"),
        Optional.of("barnskyddslag(en)"),
        chapterList,
        sections);
  }

  private static Law clients() {
    Law outline =
        law(
            "812/2000",
            "",
            "lag(en) om klientens ställning och rättigheter inom socialvården",
            name(
                "laki sosiaalihuollon asiakkaan asemasta ja oikeuksista",
                "sosiaalihuollon asiakkaan asemasta ja oikeuksista annetun lain"),
            name("asiakaslaki", "asiakaslain"),
            name("sosiaalihuollon asiakaslaki", "sosiaalihuollon asiakaslain"));
    List<LawSection> sections = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      boolean repealed = number >= 14 && number <= 21;
      sections.add(
          new LawSection(
              SectionId.of(number),
              "Pykälä",
              Optional.empty(),
              repealed ? Optional.of(LocalDate.of(2024, 1, 1)) : Optional.empty(),
              repealed ? Optional.of("asiakastietolaki 52 §") : Optional.empty()));
    }
    return new Law(
        outline.number(),
        outline.title(),
        outline.names(),
        outline.abbreviations(),
        outline.swedish(),
        List.of(),
        sections);
  }

  static SectionId id(String text) {
    return SectionId.parse(text).orElseThrow();
  }

  /** The lines of a table, without comments, with {@code \}uXXXX read as characters. */
  static Stream<String> table(String file) {
    try (InputStream in = TestLaws.class.getResourceAsStream("/law/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(TestLaws::unescape)
              .toList()
              .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescape(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(line, i + 2, i + 6, 16));
        i += 5;
      } else {
        out.append(line.charAt(i));
      }
    }
    return out.toString();
  }

  /** A citation in the notation of the tables. */
  static String notation(Citation citation) {
    StringBuilder out = new StringBuilder(citation.law().toString());
    add(out, "c", citation.chapters());
    add(out, "s", citation.sections());
    add(out, "m", citation.subsections());
    add(out, "k", citation.items());
    return out.toString();
  }

  private static void add(StringBuilder out, String key, SectionSet set) {
    if (!set.isEmpty()) {
      out.append(' ').append(key).append('=').append(set.toString().replace(' ', '_'));
    }
  }
}

package fi.tukipakki.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.support.Built;
import fi.tukipakki.support.Converted;
import fi.tukipakki.support.SiteText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private SiteConfig read(String yml) {
    return new SiteReader(diagnostics).read(new SourceFile("site.yml", yml)).orElseThrow();
  }

  private String told() {
    return diagnostics.sorted().stream()
        .map(
            d ->
                d.code().id()
                    + " "
                    + d.location()
                    + (d.args().containsKey("suggestion")
                        ? " → " + d.args().get("suggestion")
                        : ""))
        .collect(Collectors.joining("; "));
  }

  @Test
  void aTitleAloneIsASite() {
    SiteConfig config = read("title: X\n");
    assertEquals("", told());
    assertEquals(
        List.of(
            "process",
            "law",
            "method",
            "systemic",
            "leaflet",
            "actor",
            "service",
            "link",
            "model",
            "form",
            "course",
            "news",
            "handbook",
            "term",
            "page"),
        List.copyOf(config.types().keySet()));
    assertEquals("fi", config.defaultLanguage().id());
    assertEquals("Europe/Helsinki", config.timeZone().getId());
    assertEquals(
        "12 MONTH", config.reviewInterval().amount() + " " + config.reviewInterval().unit());
  }

  @Test
  void builtInTypesRequireATitleAlone() {
    read("title: X\n")
        .types()
        .values()
        .forEach(
            type ->
                assertEquals(
                    List.of("title"),
                    type.shape().fields().values().stream()
                        .filter(f -> f.required())
                        .map(f -> f.name())
                        .toList(),
                    type.name()));
  }

  @Test
  void allTypesAcceptTheCommonKeys() {
    List<String> common =
        List.of(
            "title",
            "description",
            "slug",
            "type",
            "tags",
            "audience",
            "region",
            "date",
            "updated",
            "reviewed",
            "reviewBy",
            "draft",
            "published",
            "expires",
            "aliases",
            "lang",
            "extra");
    read("title: X\n")
        .types()
        .values()
        .forEach(
            type -> assertTrue(type.shape().fields().keySet().containsAll(common), type.name()));
  }

  @Test
  void aSiteOverridesAndAddsByName() {
    SiteConfig config =
        read(
            """
            title: X
            languages:
              uk: {label: Українська}
              se: ~
            types:
              process: {label: Polut, required: [description]}
              tarina:
                folder: tarinat
                fields:
                  kertoja: {type: text, required: true}
              form: ~
            """);
    assertEquals("", told());
    assertEquals("Polut", config.types().get("process").label().byLanguage().get(""));
    assertEquals("prosessit", config.types().get("process").folder());
    assertTrue(config.types().get("process").shape().fields().get("description").required());
    assertTrue(config.types().get("tarina").shape().fields().get("kertoja").required());
    assertTrue(!config.types().containsKey("form"));
    assertTrue(!config.languages().containsKey("se"));
    assertEquals("uk", config.languages().get("uk").tag());
  }

  @Test
  void theBaseUrlEndsInASlash() {
    assertEquals("https://a.fi/b/", read("title: X\nbaseUrl: https://a.fi/b\n").baseUrl());
    assertEquals("", read("title: X\n").baseUrl());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`titel: X` | TP012 site.yml:1:1 → title",
        "`baseUrl: thl.fi` | TP026 site.yml:2:10 → https://thl.fi",
        "`defaultLanguage: ruotsi` | TP034 site.yml:2:18",
        "`defaultLanguage: svv` | TP034 site.yml:2:18 → sv",
        "`timeZone: Helsinki` | TP029 site.yml:2:11 → Europe/Helsinki",
        "`timeZone: Europe/Helsinky` | TP029 site.yml:2:11 → Europe/Helsinki",
        "`reviewInterval: vuosi` | TP030 site.yml:2:17",
        "`types: {tarina: {foldr: x}}` | TP012 site.yml:2:18 → folder",
        "`types: {tarina: {folder: Tarinat}}` | TP021 site.yml:2:26 → tarinat",
        "`types: {tarina: {folder: prosessit}}` | TP105 site.yml:2:26",
        "`types: {tarina: {folder: a}, juttu: {folder: a}}` | TP105 site.yml:2:46",
        "`types: {tarina: {required: [kuvaus]}}` | TP104 site.yml:2:29",
        "`types: {tarina: {required: [descripton]}}` | TP104 site.yml:2:29 → description",
        "`types: {tarina: {sort: -titel}}` | TP029 site.yml:2:24 → title",
        "`types: {tarina: {fields: {a: {type: tekst}}}}` | TP029 site.yml:2:37 → text",
        "`types: {tarina: {fields: {a: {type: object, shape: contacts}}}}`"
            + " | TP101 site.yml:2:52 → contact",
        "`types: {tarina: {fields: {a: {type: object}}}}` | TP101 site.yml:2:30",
        "`types: {tarina: {fields: {a: {type: list, of: {type: object, shape: x}}}}}`"
            + " | TP101 site.yml:2:69",
        "`types: {tarina: {fields: {a: {type: reference, to: actr}}}}`"
            + " | TP033 site.yml:2:52 → actor",
        "`types: {tarina: {fields: {a: {type: list, of: {type: reference, to: toimija}}}}}`"
            + " | TP033 site.yml:2:69",
        "`fields: {a: {type: object, shape: contacts}}` | TP101 site.yml:2:35 → contact",
        "`shapes: {a: {fields: {b: {type: object, shape: contacts}}}}`"
            + " | TP101 site.yml:2:48 → contact",
        "`shapes: {a: {short: c, fields: {b: {type: text}}}}` | TP029 site.yml:2:21",
        "`types: {tarina: {fields: {a: {type: text, pattern: \"[\"}}}}` | TP021 site.yml:2:52",
        "`audiences: {child: {label: Lapsi, under: clientt}, client: Asiakas}`"
            + " | TP029 site.yml:2:42 → client",
        "`menu: [{typ: process}]` | TP012 site.yml:2:9 → type",
        "`languages: {ruotsi: {label: x, lang: Ruotsi}}` | TP021 site.yml:2:38",
        "`languages: {Ruotsi: {label: x}}` | TP021 site.yml:2:21 → ruotsi",
        "`types: {Oma Tarina: {label: x}}` | TP021 site.yml:2:21 → oma-tarina",
        "`languages: ~` | TP014 site.yml:1:1",
        "`types: ~` | TP014 site.yml:1:1",
        "`types: {page: ~}` | TP014 site.yml:2:8",
      })
  void aMistakeIsToldWhereItStands(String line, String expected) {
    boolean title = line.startsWith("titel");
    new SiteReader(diagnostics)
        .read(
            new SourceFile(
                "site.yml", title ? "titel: X\ntitle: X\n" : "title: X\n" + line + "\n"));
    assertEquals(expected, told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "languages: ~",
        "types: ~",
        "types: {page: ~}",
        "types: {process: ~}",
        "paths: ~",
        "paths: {index: ~}",
        "exit: ~",
        "distress: ~",
        "home: ~",
        "menu: ~",
        "footer: ~",
        "timeZone: ~",
        "reviewInterval: ~",
        "license: ~",
        "licenseUrl: ~",
        "audiences: ~",
        "shapes: ~",
        "shapes: {contact: ~}",
        "fields: ~",
        "fields: {title: ~}",
        "fields: {tags: ~}",
        "defaultLanguage: ~",
        "languages: {fi: ~}",
        "synonyms: ~",
        "redirects: ~",
        "pdf: ~",
        "types: {process: {template: ~}}",
        "types: []",
        "languages: x",
        "shapes: {x: y}",
        "types: {x: y}",
        "types: {x: {fields: []}}",
        "menu: [x]",
        "menu: x",
        "home: x",
        "redirects: {a: [b]}",
        "synonyms: [a, [b, c]]",
        "paths: {index: {fi: ''}}",
        "exit: {url: 'javascript:x'}",
        "languages: {fi: {lang: sv}}",
      })
  void noSiteYmlBreaksTheProgram(String line) {
    Built built =
        SiteText.of(
                """
                -- content/index.md --
                ---
                title: Etusivu
                ---
                -- content/prosessit/a.md --
                ---
                title: A
                audience: [worker]
                contacts: [{organisation: X}]
                steps: [{id: a, title: A}]
                ---
                -- content/prosessit/a.sv.md --
                ---
                title: A
                ---
                """)
            .withSite(line + "\n")
            .build();
    assertTrue(built.result().pages() >= 0);
  }

  @Test
  void whatSiteYmlNamesMustBeThere() {
    Diagnostics told = new Diagnostics();
    Converted.site(
        SiteText.of("-- content/tietoa.md --\n---\ntitle: T\n---\n")
            .withSite(
                """
                menu: [{page: tietoa}, {page: tieto}, {type: prosess}, {type: law}]
                footer: [{page: puuttuu}]
                home: {entrances: [process, lawz], flagships: [tietoa, tietoo], audiences: [worker, wroker]}
                exit: {help: turvallinen}
                audiences: {worker: Työntekijä}
                """),
        told);
    assertEquals(
        List.of(
            "TP040 site.yml:3:31+5",
            "TP033 site.yml:3:46+7",
            "TP040 site.yml:4:17+7",
            "TP033 site.yml:5:29+4",
            "TP040 site.yml:5:56+6",
            "TP032 site.yml:5:85+6",
            "TP040 site.yml:6:14+11"),
        Converted.told(told));
  }
}

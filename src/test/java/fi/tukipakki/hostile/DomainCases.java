package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Laws, processes, words, events: what the domains read and write. */
final class DomainCases {
  private static final String EVIL = "</script><script>alert(1)</script>\\\"'&<!--]]>{{7*7}}";

  private DomainCases() {}

  private static String process(String lines) {
    return "-- content/prosessit/p.md --\n---\ntitle: P\nroles: [{id: a, title: A}]\n"
        + lines
        + "\n---\n";
  }

  private static Case steps(String name, String lines) {
    return Case.of("process: " + name, SiteText.of(process(lines)));
  }

  private static String chain(int count) {
    return "steps:\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "  - {id: s" + i + ", title: S, role: a}")
            .collect(Collectors.joining("\n"));
  }

  /** Every step leads to all. */
  private static String web(int count) {
    return "steps:\n"
        + IntStream.range(0, count)
            .mapToObj(
                i ->
                    "  - {id: s"
                        + i
                        + ", title: S, role: a, next: ["
                        + IntStream.range(0, count)
                            .mapToObj(j -> "{to: s" + j + ", if: e" + j + "}")
                            .collect(Collectors.joining(", "))
                        + ", end]}")
            .collect(Collectors.joining("\n"));
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    all.add(steps("a thousand steps", chain(1_000)));
    all.add(steps("as many steps as are allowed", chain(120)));
    all.add(steps("every step leads to all", web(19)));
    all.add(steps("far too many ways", web(60)));
    all.add(steps("a step to itself", "steps: [{id: x, title: X, role: a, next: [x]}]"));
    all.add(steps("the end as a step", "steps: [{id: end, title: X, role: a}]"));
    all.add(steps("ids of markup", "steps: [{id: '\"><b>', title: X, role: a}]"));
    all.add(
        steps(
            "ids of prototypes",
            "steps: [{id: constructor, title: X, role: a}, {id: proto, title: Y, role: a}]"));
    all.add(
        steps(
            "a title without end", "steps: [{id: x, title: " + "a".repeat(15_000) + ", role: a}]"));
    all.add(
        steps(
            "a title of wide letters",
            "steps: [{id: x, title: " + "W ".repeat(100) + ", role: a}]"));
    all.add(steps("a wait for ever", "steps: [{id: x, title: X, role: a, wait: 999999999999 v}]"));
    all.add(
        steps(
            "a limit of nothing",
            "steps: [{id: x, title: X, role: a, deadline: {within: 0 pv, from: x}}]"));
    all.add(
        steps(
            "a limit from nowhere",
            "steps: [{id: x, title: X, role: a, deadline: {within: 1 pv, from: ei}}]"));
    all.add(
        steps(
            "steps in steps", "steps: [{id: x, title: X, role: a, next: [{to: {to: {to: x}}}]}]"));
    all.add(steps("steps that are words", "steps: [a, b, c]"));
    all.add(steps("steps that are a word", "steps: a"));
    all.add(
        steps(
            "titles that end what they stand in",
            "starts: [{id: s, title: '"
                + EVIL.replace("'", "''")
                + "'}]\nsteps:\n"
                + "  - {id: x, title: '"
                + EVIL.replace("'", "''")
                + "', role: a, deadline: {within: 7 pv, from: s},"
                + " next: [{to: y, if: 'x "
                + EVIL.replace("'", "''")
                + "'}, {to: end, if: b}]}\n"
                + "  - {id: y, title: Y, role: a, checklist: ['"
                + EVIL.replace("'", "''")
                + "']}\n"));
    laws(all);
    words(all);
    return all;
  }

  private static void laws(List<Case> all) {
    String law =
        "-- content/lait/l.md --\n---\ntitle: Lastensuojelulaki\ntype: law\nnumber: 417/2007\n"
            + "abbreviations: [LSL]\nnames: [lastensuojelulaki]\n";
    all.add(Case.body("law: ten thousand citations", "LSL 25 §, ".repeat(10_000)));
    all.add(
        Case.body("law: a list of sections without end", "LSL " + "1, ".repeat(20_000) + "2 §"));
    all.add(Case.body("law: ranges of ranges", "LSL " + "1–".repeat(20_000) + "2 §"));
    all.add(
        Case.body("law: a range of a million", "LSL 1–1000000 §. LSL 99999999999999999999 §.\n"));
    all.add(Case.body("law: brackets without end", "LSL (".repeat(20_000)));
    all.add(Case.body("law: names without sections", "lastensuojelulain ja ".repeat(10_000)));
    all.add(Case.body("law: signs alone", "§".repeat(100_000)));
    all.add(
        Case.body(
            "law: a citation of markup", "LSL 25 §<script>alert(1)</script> LSL <b>25</b> §\n"));
    all.add(
        Case.of(
            "law: a number that is none",
            SiteText.of(law.replace("417/2007", "0/99999999999") + "---\n")));
    all.add(
        Case.of(
            "law: names of markup",
            SiteText.of(
                law.replace("[lastensuojelulaki]", "['\"><script>', '(', '', ' ']") + "---\n")));
    all.add(
        Case.of(
            "law: a thousand names",
            SiteText.of(
                law.replace(
                        "[lastensuojelulaki]",
                        "["
                            + IntStream.range(0, 1_000)
                                .mapToObj(i -> "laki" + i + "laki")
                                .collect(Collectors.joining(", "))
                            + "]")
                    + "---\nLSL 25 §\n")));
    all.add(
        Case.of(
            "law: one law twice",
            SiteText.of((law + "---\n") + (law + "---\n").replace("/l.md", "/m.md"))));
  }

  private static void words(List<Case> all) {
    String evil = "'" + EVIL.replace("'", "''") + "'";
    all.add(
        Case.of(
            "output: a page whose every text ends what it stands in",
            SiteText.of(
                "-- content/sivu.md --\n---\ntitle: "
                    + evil
                    + "\ndescription: "
                    + evil
                    + "\ntags: ["
                    + evil
                    + "]\naudience: ["
                    + evil
                    + "]\nregion: "
                    + evil
                    + "\ndate: 2026-01-01\nextra: {"
                    + evil
                    + ": "
                    + evil
                    + "}\n---\n\n## "
                    + EVIL
                    + "\n\n"
                    + EVIL
                    + "\n")));
    all.add(
        Case.of(
            "output: news in the feed",
            SiteText.of(
                "-- content/ajankohtaista/a.md --\n---\ntitle: "
                    + evil
                    + "\ndescription: "
                    + evil
                    + "\ndate: 2026-01-01\nauthor: "
                    + evil
                    + "\n---\n]]>\n")));
    all.add(
        Case.of(
            "output: an event in the data",
            SiteText.of(
                "-- content/koulutukset/a.md --\n---\ntitle: "
                    + evil
                    + "\nplace: "
                    + evil
                    + "\norganiser: "
                    + evil
                    + "\nsessions: [{start: '2026-12-01 09:00', end: '2026-12-01 10:00'}]\n---\n")));
    all.add(
        Case.of(
            "output: words of the glossary",
            SiteText.of(
                "-- content/sanasto/a.md --\n---\ntitle: "
                    + evil
                    + "\nequivalents: [{text: "
                    + evil
                    + ", lang: en}, {text: x, lang: '\"><b>'}]\n---\n*"
                    + EVIL
                    + "*\n")));
    all.add(
        Case.of(
            "output: formulas for spreadsheets",
            SiteText.of(
                "-- content/palvelut/a.md --\n---\ntitle: '=HYPERLINK(\"https://a.fi\")'\ndescription: '+cmd|'' /C calc''!A0'\n---\n"
                    + "-- content/palvelut/b.md --\n---\ntitle: '@SUM(1)'\ndescription: '-1+1'\n---\n")));
    all.add(
        Case.of(
            "output: a contact of markup",
            SiteText.of(
                "-- content/toimijat/a.md --\n---\ntitle: A\ncontacts: [{organisation: "
                    + evil
                    + ", phone: '112;ext=<b>', email: 'a@b.fi?x=\"><b>', url: 'https://a.fi/\"'}]\n---\n")));
    all.add(
        Case.of(
            "search: words of all kinds",
            SiteText.page(
                "__proto__ constructor toString \u0000".replace("\u0000", "")
                    + EVIL
                    + " 25 a § İıŞ \u00ad- -a- a-b-c\n")));
    all.add(
        Case.body(
            "search: thirty thousand different words",
            IntStream.range(0, 30_000)
                .mapToObj(i -> "sana" + Integer.toString(i * 7919, 36))
                .collect(Collectors.joining(" "))));
    all.add(
        Case.of(
            "references: in a ring",
            SiteText.of(
                "-- content/palvelut/a.md --\n---\ntitle: A\nrelated: [b]\nactors: [a, b, '../x', '<b>']\n---\n"
                    + "-- content/palvelut/b.md --\n---\ntitle: B\nrelated: [a, b]\n---\n")));
    all.add(
        Case.of(
            "translations: of themselves and of nothing",
            SiteText.of(
                "-- content/a.sv.md --\n---\ntitle: A\nlang: en\n---\n"
                    + "-- content/b.sv.sv.md --\n---\ntitle: B\n---\n")));
  }
}

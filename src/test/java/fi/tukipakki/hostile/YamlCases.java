package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.util.List;

/** YAML in front matter. */
final class YamlCases {
  private YamlCases() {}

  static List<Case> all() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    StringBuilder deep = new StringBuilder("extra:\n");
    for (int i = 1; i < 60; i++) {
      deep.append("  ".repeat(i)).append("a:\n");
    }
    return List.of(
        Case.front("yaml: a tab as indentation", "extra:\n\ta: 1"),
        Case.front("yaml: a key twice", "description: a\ndescription: b"),
        Case.front("yaml: the same key in other quotes", "\"title\": b"),
        Case.front("yaml: an anchor", "extra: &a {b: 1}"),
        Case.front("yaml: an alias to itself", "extra: &a [*a]"),
        Case.front("yaml: a billion laughs", laughs.toString()),
        Case.front("yaml: a merge key", "extra: {<<: {title: x}}"),
        Case.front("yaml: a merge of an alias", "extra: &x {a: 1}\nmore:\n  <<: *x"),
        Case.front(
            "yaml: a tag for a script engine", "extra: !!javax.script.ScriptEngineManager []"),
        Case.front("yaml: a tag for a URL", "description: !!java.net.URL [https://a.fi]"),
        Case.front("yaml: a tag of its own", "description: !x y"),
        Case.front("yaml: binary data", "description: !!binary aGVp"),
        Case.front("yaml: a set", "extra: !!set {a, b}"),
        Case.front("yaml: ten thousand open brackets", "extra: " + "[".repeat(10_000)),
        Case.front("yaml: ten thousand closed brackets", "extra: " + "]".repeat(10_000)),
        Case.front("yaml: nested brackets", "extra: " + "[".repeat(5_000) + "]".repeat(5_000)),
        Case.front("yaml: nested braces", "extra: " + "{a: ".repeat(5_000) + "}".repeat(5_000)),
        Case.front("yaml: nested dashes", "extra:\n  " + "- ".repeat(5_000) + "a"),
        Case.front("yaml: nested mappings", deep.toString()),
        Case.front("yaml: question marks", "? ".repeat(3_000)),
        Case.front("yaml: a list as a key", "? [a, b]\n: c"),
        Case.front("yaml: too many items", "tags:\n" + "- a\n".repeat(2_500)),
        Case.front("yaml: too many nodes", "extra: [" + "a,".repeat(25_000) + "]"),
        Case.front("yaml: a huge scalar", "description: " + "x".repeat(500_000)),
        Case.front("yaml: a huge folded scalar", "description: >\n" + "  x\n".repeat(100_000)),
        Case.front("yaml: a huge key", "x".repeat(100_000) + ": 1"),
        Case.front("yaml: a key of a prototype", "__proto__: {a: 1}\nconstructor: 1"),
        Case.front("yaml: a quote that never ends", "description: \"abc"),
        Case.front("yaml: a bracket that never ends", "tags: [a, b"),
        Case.front("yaml: escapes of control characters", "description: \"a\\0b\\x1b\\u2028c\""),
        Case.front("yaml: half a character", "description: \"a\\ud83db\""),
        Case.front("yaml: a directive", "%YAML 9.9"),
        Case.front("yaml: two documents", "...\nb: 1"),
        Case.front("yaml: a list on top", "- a"),
        Case.front("yaml: a colon alone", ":"),
        Case.front("yaml: stars and ampersands", "* & ! | > % @ `"),
        Case.of("yaml: no mapping at all", SiteText.of("-- content/sivu.md --\n---\nhei\n---\n")),
        Case.of("yaml: nothing at all", SiteText.of("-- content/sivu.md --\n---\n---\n")),
        Case.front("yaml: an impossible day", "date: 2026-02-30"),
        Case.front("yaml: a day far away", "date: 999999999-01-01"),
        Case.front("yaml: a number without end", "order: 1e999999999"),
        Case.front("yaml: words that mean false", "draft: no"),
        Case.front("yaml: markup in the title", "description: </title><script>alert(1)</script>"),
        Case.of(
            "yaml: a title that ends its elements",
            SiteText.of(
                "-- content/sivu.md --\n---\ntitle: \"</title></script><script>alert(1)</script>"
                    + "<!--<script>\"\ndescription: '\" onload=\"alert(1)'\n---\n")),
        Case.of(
            "yaml: a title of templates",
            SiteText.of(
                "-- content/sivu.md --\n---\ntitle: \"{{ 7 * 7 }} {% include '/etc/passwd' %} ${7}\"\n---\n")));
  }
}

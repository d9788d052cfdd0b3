package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every bad kind of site.yml. */
final class ConfigCases {
  private ConfigCases() {}

  private static Case whole(String name, String siteYml) {
    return Case.of(name, SiteText.page("x").with("site.yml", siteYml));
  }

  static List<Case> all() {
    return List.of(
        whole("site.yml: empty", ""),
        whole("site.yml: a list", "- a\n"),
        whole("site.yml: a word", "hei\n"),
        whole("site.yml: a tab", "title: A\nhome:\n\ttitle: B\n"),
        whole("site.yml: two documents", "title: A\n---\ntitle: B\n"),
        whole("site.yml: an anchor", "title: &a A\n"),
        whole("site.yml: a tag", "title: !!java.lang.ProcessBuilder [[id]]\n"),
        whole("site.yml: a title of markup", "title: </title><script>alert(1)</script>\n"),
        whole("site.yml: a title of a list", "title: [a, b]\n"),
        whole("site.yml: too large", "title: A\n# " + "x".repeat(2_000_000) + "\n"),
        Case.of(
            "site.yml: UTF-16",
            SiteText.page("x").with("site.yml", "title: A\n".getBytes(StandardCharsets.UTF_16))),
        Case.of("site.yml: missing", SiteText.page("x").without("site.yml")),
        Case.config("site.yml: an unknown key", "titel: A\n"),
        Case.config("site.yml: a base address of a script", "baseUrl: javascript:alert(1)\n"),
        whole(
            "site.yml: a base address of a script alone",
            "title: A\nbaseUrl: 'javascript:alert(1)'\n"),
        whole(
            "site.yml: a base address with markup",
            "title: A\nbaseUrl: 'https://a.fi/\"><script>'\n"),
        whole(
            "site.yml: a base address with a line end",
            "title: A\nbaseUrl: \"https://a.fi/\\nx: y\"\n"),
        Case.config(
            "site.yml: a menu of scripts", "menu:\n  - {url: 'javascript:alert(1)', label: A}\n"),
        Case.config("site.yml: a menu of nothing", "menu: [{}]\n"),
        Case.config("site.yml: a menu of a missing page", "menu: [{page: ei, label: A}]\n"),
        Case.config(
            "site.yml: a way out by a script", "exit: {url: 'javascript:alert(1)', label: A}\n"),
        Case.config("site.yml: feedback to a script", "feedback: javascript:alert(1)\n"),
        Case.config("site.yml: editing by a script", "editUrl: javascript:alert(1)\n"),
        Case.config("site.yml: a licence by a script", "licenseUrl: javascript:alert(1)\n"),
        Case.config("site.yml: a time zone of nowhere", "timeZone: ../../etc/localtime\n"),
        Case.config("site.yml: a language of dots", "languages: {'../x': {label: A, lang: fi}}\n"),
        Case.config(
            "site.yml: a language of markup", "languages: {fi: {label: '<b>', lang: '\"><b>'}}\n"),
        Case.config("site.yml: a default language that is none", "defaultLanguage: xx\n"),
        Case.config("site.yml: a type of dots", "types: {'../x': {folder: ../x, label: A}}\n"),
        Case.config(
            "site.yml: a type's folder out of the site",
            "types: {x: {folder: ../../etc, label: A}}\n"),
        Case.config(
            "site.yml: a type's folder of ours", "types: {x: {folder: assets, label: A}}\n"),
        Case.config(
            "site.yml: a type's template out of the folder",
            "types: {x: {folder: x, label: A, template: ../../../etc/passwd}}\n"),
        Case.config(
            "site.yml: a type that inherits from itself",
            "types: {x: {folder: x, label: A, extends: x}}\n"),
        Case.config(
            "site.yml: a shape of itself",
            "shapes: {a: {fields: {b: {type: object, shape: a, label: B}}}}\n"
                + "types: {x: {folder: x, label: A, fields: {c: {type: object, shape: a, label: C}}}}\n"),
        Case.config(
            "site.yml: a field of an unknown type",
            "types: {x: {folder: x, label: A, fields: {c: {type: evil, label: C}}}}\n"),
        Case.config(
            "site.yml: a field of a catastrophic pattern",
            "types: {page: {fields: {c: {type: text, label: C, pattern: '(a|aa)+$'}}}}\n"),
        Case.of(
            "site.yml: a catastrophic pattern at work",
            SiteText.of(
                    "-- content/sivu.md --\n---\ntitle: Sivu\nkoodi: "
                        + "a".repeat(5_000)
                        + "!\n---\n")
                .withSite(
                    "types: {page: {fields: {koodi: {type: text, label: C, pattern: '(a|aa)+$'}}}}\n")),
        Case.config(
            "site.yml: a broken pattern",
            "types: {page: {fields: {c: {type: text, label: C, pattern: '(['}}}}\n"),
        Case.config(
            "site.yml: an enumeration of nothing",
            "types: {page: {fields: {c: {type: enum, label: C, values: []}}}}\n"),
        Case.config("site.yml: a path word of dots", "paths: {tags: {fi: ../../x}}\n"),
        Case.config(
            "site.yml: a redirect to a script", "redirects: {/a/: 'javascript:alert(1)'}\n"),
        Case.config("site.yml: a redirect to data", "redirects: {/a/: 'data:text/html,x'}\n"),
        Case.config("site.yml: a redirect to another host", "redirects: {/a/: //evil.fi/}\n"),
        Case.config("site.yml: a redirect from outside", "redirects: {../../a/: /sivu/}\n"),
        Case.config("site.yml: a redirect of the front page", "redirects: {/: /sivu/}\n"),
        Case.config(
            "site.yml: a redirect with markup",
            "redirects: {/a/: 'https://a.fi/\"><script>alert(1)</script>'}\n"),
        Case.config(
            "site.yml: a redirect with a second target",
            "redirects: {/a/: 'https://a.fi/;url=javascript:alert(1)'}\n"),
        Case.config("site.yml: synonyms without end", "synonyms:\n" + "  - a, b\n".repeat(3_000)),
        Case.config("site.yml: a synonym of markup", "synonyms: ['<script> <-> \"']\n"),
        Case.config(
            "site.yml: a chain of synonyms", "synonyms: [a <-> b, b <-> c, c <-> a, a -> a]\n"),
        Case.config(
            "site.yml: distress words of markup",
            "distress: {words: ['</script><script>alert(1)</script>'], contacts: [{label: '<b>', phone: '112\"', note: x}]}\n"),
        Case.config(
            "site.yml: audiences under each other",
            "audiences: {a: {label: A, under: b}, b: {label: B, under: a}}\n"),
        Case.config("site.yml: an audience of dots", "audiences: {'../x': {label: A}}\n"),
        Case.config("site.yml: a review interval of nothing", "reviewInterval: 0 kk\n"),
        Case.config("site.yml: a review interval for ever", "reviewInterval: 99999999999 v\n"),
        Case.config(
            "site.yml: front page of scripts",
            "home: {title: '<script>alert(1)</script>', lead: '<img src=x onerror=alert(1)>'}\n"));
  }
}

package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.util.ArrayList;
import java.util.List;

/** Addresses in links, pictures and front matter. */
final class LinkCases {
  private static final String[][] TARGETS = {
    {"a script", "javascript:alert(1)"},
    {"a script in capital letters", "JaVaScRiPt:alert(1)"},
    {"a script behind an entity", "&#106;avascript:alert(1)"},
    {"a script with a named entity", "javascript&colon;alert(1)"},
    {"a script with a tab", "java&Tab;script:alert(1)"},
    {"a script with a line end", "java&NewLine;script:alert(1)"},
    {"a script behind a control character", "&#1;javascript:alert(1)"},
    {"a script behind a space", "&#32;javascript:alert(1)"},
    {"a script behind a wide space", "&#8195;javascript:alert(1)"},
    {"a script behind percent signs", "%6aavascript:alert(1)"},
    {"a script behind a backslash", "java\\script:alert(1)"},
    {"data", "data:text/html;base64,PHNjcmlwdD4="},
    {"Visual Basic", "vbscript:msgbox(1)"},
    {"a file", "file:///etc/passwd"},
    {"a blob", "blob:https://a.fi/x"},
    {"a view of source", "view-source:https://a.fi"},
    {"an FTP server", "ftp://a.fi/x"},
    {"an unknown scheme", "evil:x"},
    {"a Windows drive", "C:\\\\Windows\\\\win.ini"},
    {"another host without scheme", "//evil.fi/"},
    {"another host behind backslashes", "\\\\\\\\evil.fi/"},
    {"another host behind both slashes", "/\\\\evil.fi/"},
    {"a password in an address", "https://user:pass@a.fi/"},
    {"a quotation mark", "https://a.fi/\"onclick=\"alert(1)"},
    {"an angle", "<https://a.fi/><script>>"},
    {"out of the folder", "../../../etc/passwd"},
    {"out of the folder behind percent signs", "%2e%2e/%2e%2e/etc/passwd"},
    {"out of the folder behind double percent signs", "%252e%252e/etc/passwd"},
    {"a NUL behind a percent sign", "sivu.md%00.png"},
    {"a stray percent sign", "a%zz.md"},
    {"site.yml itself", "../site.yml"},
    {"a template", "../templates/page.peb"},
    {"nothing", ""},
    {"a fragment of markup", "#\"><script>alert(1)</script>"},
    {"a query of markup", "sivu.md?a=\"><script>"},
    {"a telephone number with markup", "tel:+358\"><b>"},
    {"a mail with lines", "mailto:a@b.fi?body=a%0ab"},
  };

  private LinkCases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (String[] target : TARGETS) {
      all.add(Case.body("link: " + target[0], "A [linkki](" + target[1] + ") b.\n"));
    }
    all.add(
        Case.body("link: a script between angles", "<javascript:alert(1)> <data:text/html,x>\n"));
    all.add(Case.body("link: a script by reference", "[a]\n\n[a]: javascript:alert(1)\n"));
    all.add(
        Case.body("link: a picture of data", "![a](data:image/svg+xml,<svg/onload=alert(1)>)\n"));
    all.add(Case.body("link: a picture from elsewhere", "![a](https://a.fi/x.png)\n"));
    all.add(Case.body("link: a picture out of the folder", "![a](../../../../etc/passwd)\n"));
    all.add(
        Case.body(
            "link: a picture's text with markup", "![\"><script>alert(1)</script>](k.png)\n"));
    all.add(
        Case.front("link: aliases out of the site", "aliases: [../../a/, //evil.fi/, /a/../b/]"));
    all.add(Case.front("link: an alias of a script", "aliases: ['javascript:alert(1)']"));
    all.add(Case.front("link: an alias with markup", "aliases: ['/\"><script>/']"));
    all.add(
        Case.front("link: an alias of our own files", "aliases: [/assets/a/, /api/, /index.html]"));
    all.add(Case.front("link: an alias of a template", "aliases: ['/{{ 7 }}/']"));
    all.add(Case.front("link: an alias without end", "aliases: [/" + "a/".repeat(2_000) + "]"));
    all.add(Case.front("link: a slug out of the site", "slug: ../../etc"));
    all.add(Case.front("link: a slug with markup", "slug: '\"><script>'"));
    all.add(Case.front("link: a slug of dots", "slug: '..'"));
    all.add(Case.front("link: a slug without end", "slug: " + "a".repeat(5_000)));
    all.add(Case.front("link: a slug of ours", "slug: assets"));
    all.add(
        Case.of(
            "link: addresses of fields",
            SiteText.of(
                "-- content/linkit/a.md --\n---\ntitle: A\nurl: javascript:alert(1)\n---\n"
                    + "-- content/linkit/b.md --\n---\ntitle: B\nurl: https://a.fi/\"><b>\n---\n"
                    + "-- content/linkit/c.md --\n---\ntitle: C\nurl: //evil.fi\n---\n")));
    all.add(
        Case.of(
            "link: a page and an alias at one address",
            SiteText.of(
                "-- content/a.md --\n---\ntitle: A\naliases: [/b/]\n---\n"
                    + "-- content/b.md --\n---\ntitle: B\naliases: [/a/]\n---\n")));
    all.add(
        Case.of(
            "link: a loop of redirects",
            SiteText.page("x").withSite("redirects:\n  /a/: /b/\n  /b/: /a/\n")));
    return all;
  }
}

package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Templates of a site's own. */
final class TemplateCases {
  private TemplateCases() {}

  static List<Case> all() {
    String big = "x".repeat(5_000);
    return List.of(
        Case.template("template: includes itself", "a\n{% include \"page.peb\" %}\n"),
        Case.template("template: extends itself", "{% extends \"page.peb\" %}\n"),
        Case.template(
            "template: a macro of itself",
            "a\n\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n"),
        Case.template(
            "template: loops that write nothing",
            "{% for a in range(1, 90000) %}\n{% for b in range(1, 90000) %}{% endfor %}{% endfor %}\n"),
        Case.template(
            "template: a range without end", "\n{% for a in range(1, 4000000000) %}{% endfor %}\n"),
        Case.template(
            "template: a page without end",
            "{% for a in range(1, 90000) %}\n" + big + "{% endfor %}\n"),
        Case.template(
            "template: a text that doubles",
            "{% set s = \"xxxxxxxx\" %}{% for a in range(1, 99) %}\n{% set s = s ~ s %}{% endfor %}\n"),
        Case.template(
            "template: a text that grows by replacing",
            "{% set s = \"xxxxxxxxxx\" %}{% for a in range(1, 99) %}\n"
                + "{% set s = s | replace({'x': 'xxxxxxxxxx'}) %}{% endfor %}\n"),
        Case.template("template: a file of the system", "{% include \"/etc/passwd\" %}\n"),
        Case.template("template: a file outside", "{% include \"../../salaisuus\" %}\n"),
        Case.template("template: site.yml", "{% include \"../site.yml\" %}\n"),
        Case.template(
            "template: a class", "\n{{ page.getClass().forName(\"java.lang.Runtime\") }}\n"),
        Case.template("template: a class by name", "{{ page[\"class\"] }}\n"),
        Case.template("template: a class loader", "{{ page.class.classLoader }}\n"),
        Case.template("template: a system property", "{{ \"\".getClass() }}\n"),
        Case.template("template: an unknown variable", "a\nb {{ unknown }}\n"),
        Case.template("template: an unknown function", "{{ system(\"id\") }}\n"),
        Case.template("template: an unknown filter", "{{ \"a\" | evil }}\n"),
        Case.template("template: a tag that never closes", "a\n{% for x in [1] %}\n"),
        Case.template("template: half a tag", "a\n{{ page\n"),
        Case.of(
            "template: a part of its own that loops",
            SiteText.page("x")
                .with("templates/parts/footer.peb", "{% include \"parts/footer.peb\" %}\n")),
        Case.of(
            "template: two parts that include each other",
            SiteText.page("x")
                .with("templates/parts/footer.peb", "a\n{% include \"parts/breadcrumbs.peb\" %}\n")
                .with("templates/parts/breadcrumbs.peb", "{% include \"parts/footer.peb\" %}\n")),
        Case.of(
            "template: Latin 1",
            SiteText.page("x")
                .with("templates/page.peb", "\u00e4".getBytes(StandardCharsets.ISO_8859_1))),
        Case.of(
            "template: texts that are no texts",
            SiteText.page("x").with("templates/strings/fi.yml", "a: [1\n")),
        Case.of(
            "template: texts of markup",
            SiteText.page("x")
                .with("templates/strings/fi.yml", "skip: \"<script>alert(1)</script>\"\n")));
  }
}

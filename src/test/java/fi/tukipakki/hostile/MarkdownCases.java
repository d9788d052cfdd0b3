package fi.tukipakki.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown that takes a parser's time or memory. */
final class MarkdownCases {
  private static final int MANY = 20_000;

  private MarkdownCases() {}

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  static List<Case> all() {
    return List.of(
        Case.body("markdown: quotations in quotations", "> ".repeat(MANY) + "a"),
        Case.body("markdown: lists in lists", "- ".repeat(MANY) + "a"),
        Case.body("markdown: numbered lists in lists", "1. ".repeat(MANY) + "a"),
        Case.body("markdown: quotations and lists in turn", "> - ".repeat(MANY) + "a"),
        Case.body("markdown: deeper with every line", lines(300, i -> "  ".repeat(i) + "- a")),
        Case.body("markdown: stars that never close", "*a ".repeat(MANY)),
        Case.body("markdown: double and single stars", "**a *b ".repeat(MANY)),
        Case.body("markdown: stars and underlines crossed", "*a_ ".repeat(MANY)),
        Case.body("markdown: stars within stars", "*".repeat(MANY) + "a" + "*".repeat(MANY)),
        Case.body("markdown: tildes that never close", "~~a ".repeat(MANY)),
        Case.body("markdown: open brackets", "[".repeat(MANY)),
        Case.body("markdown: links that never close", "[a](".repeat(MANY)),
        Case.body("markdown: links in links", "[".repeat(MANY) + "a" + "](b)".repeat(MANY)),
        Case.body("markdown: pictures in pictures", "![".repeat(500) + "a" + "](b)".repeat(500)),
        Case.body("markdown: backticks in growing rows", lines(600, i -> "e" + "`".repeat(i))),
        Case.body("markdown: comments that never close", "<!-- ".repeat(MANY)),
        Case.body("markdown: character data that never closes", "a <![CDATA[".repeat(MANY)),
        Case.body("markdown: instructions that never close", "a <?".repeat(MANY)),
        Case.body("markdown: tags that never close", "a <b ".repeat(MANY)),
        Case.body("markdown: attributes that never close", "a <a b=\"".repeat(MANY)),
        Case.body("markdown: numbers of control characters", "a&#0;b&#1;c&#27;d&#x9f;e&#xfffe;f\n"),
        Case.body(
            "markdown: numbers of half characters",
            "a&#xd83d;b [c](x&#1;.md '&#2;') `&#3;`\n\n## &#4;\n"),
        Case.body("markdown: entities", "&amp;".repeat(MANY)),
        Case.body("markdown: the same heading thousands of times", "## a\n".repeat(MANY)),
        Case.body("markdown: headings without text", "##\n".repeat(MANY)),
        Case.body("markdown: underlined headings", "a\n==\n".repeat(MANY)),
        Case.body("markdown: broken links without number", "[a](#ei) ".repeat(MANY)),
        Case.body("markdown: missing pages without number", "[a](ei.md)\n".repeat(MANY)),
        Case.body(
            "markdown: a long title a thousand times",
            "[a]: https://a.fi '" + "x".repeat(200_000) + "'\n\n" + "[a] ".repeat(MANY)),
        Case.body(
            "markdown: a long address a thousand times",
            "[a]: https://a.fi/" + "x".repeat(200_000) + "\n\n" + "[a] ".repeat(MANY)),
        Case.body(
            "markdown: a long picture title a thousand times",
            "[a]: k.png '" + "x".repeat(200_000) + "'\n\n" + "![a] ".repeat(MANY)),
        Case.body("markdown: definitions", lines(MANY, i -> "[" + i + "]: /a")),
        Case.body("markdown: definitions of themselves", "[a]: [a]\n[b]: <b>\n\n[a][b]"),
        Case.body(
            "markdown: a wide table with many short rows",
            "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|b\n".repeat(MANY)),
        Case.body("markdown: tables in a quotation", "> |a|\n> |-|\n".repeat(5_000)),
        Case.body("markdown: a table of many rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(5_000)),
        Case.body("markdown: lines with bars", "a|b\n".repeat(MANY)),
        Case.body("markdown: a footnote of itself", "a[^a]\n\n[^a]: b[^a]"),
        Case.body("markdown: footnotes of each other", "a[^a]\n\n[^a]: b[^b]\n\n[^b]: c[^a]"),
        Case.body(
            "markdown: a chain of footnotes",
            "a[^0]\n\n" + lines(2_000, i -> "[^" + i + "]: x[^" + (i + 1) + "]\n")),
        Case.body("markdown: footnotes in unused footnotes", "[^a]: x[^b]\n\n[^b]: y"),
        Case.body("markdown: footnotes within footnotes", "[^a]: ".repeat(MANY) + "\n\n[^a]"),
        Case.body(
            "markdown: one footnote thousands of times", "[^a]: x\n\n" + "[^a] ".repeat(5_000)),
        Case.body("markdown: footnotes that are not there", "[^a] ".repeat(MANY)),
        Case.body("markdown: a label of a footnote with markup", "[^<b>\"']\n\n[^<b>\"']: x"),
        Case.body("markdown: unknown call-outs", "> [!NOT]\n> a\n\n".repeat(2_000)),
        Case.body("markdown: a call-out with markup", "> [!<script>]\n> a"),
        Case.body("markdown: a fence that never closes", "```html\n<script>alert(1)</script>\n"),
        Case.body(
            "markdown: a fence's language with markup", "```\"><script>alert(1)</script>\na\n```"),
        Case.body("markdown: a fence of backticks", "`".repeat(100_000)),
        Case.body("markdown: autolinks", "http://".repeat(MANY)),
        Case.body("markdown: addresses without spaces", "www.a.fi/".repeat(MANY)),
        Case.body("markdown: mail addresses", "a@".repeat(MANY) + "b.fi"),
        Case.body("markdown: backslashes", "\\".repeat(100_000)),
        Case.body("markdown: rules or lists", "* ".repeat(MANY)),
        Case.body("markdown: numbers of lists", "999999999. a\n1000000000. b\n-1. c\n"),
        Case.body("markdown: a heading's own id with markup", "## Otsikko {#a\"onclick=x}\n"),
        Case.body("markdown: a heading's id that scripts use", "## Otsikko {#search-results}\n"));
  }
}

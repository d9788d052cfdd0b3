package fi.tukipakki.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictHtmlTest {
  private static final String[] ATTRIBUTES = {"id", "class", "href", "alt"};

  /** What a scan tells, or nothing when the HTML is refused. */
  private static List<String> scanned(String html, boolean document) {
    List<String> told = new ArrayList<>();
    StrictHtml.Visitor visitor =
        new StrictHtml.Visitor() {
          @Override
          public void open(StrictHtml tag) {
            StringBuilder line = new StringBuilder("<" + tag.name() + (tag.isFirst() ? " 1" : ""));
            for (String name : ATTRIBUTES) {
              String value = tag.attribute(name);
              line.append(value == null ? "" : " " + name + "=" + value);
            }
            told.add(line.toString());
          }

          @Override
          public void close(String name) {
            told.add("/" + name);
          }

          @Override
          public void text(StrictHtml at) {
            told.add("\"" + new String(at.text(), StandardCharsets.UTF_8));
          }
        };
    byte[] utf8 = html.getBytes(StandardCharsets.UTF_8);
    boolean plain =
        document ? StrictHtml.document(utf8, visitor) : StrictHtml.fragment(utf8, visitor);
    return plain ? told : null;
  }

  /** What a walk through jsoup's tree tells. */
  private static List<String> walked(String html, boolean document) {
    List<String> told = new ArrayList<>();
    Element top = document ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html).body();
    top.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              told.add("\"" + text.getWholeText());
            } else if (node instanceof Element element && element != top) {
              boolean first = element.previousElementSibling() == null;
              StringBuilder line =
                  new StringBuilder("<" + element.normalName() + (first ? " 1" : ""));
              for (String name : ATTRIBUTES) {
                line.append(element.hasAttr(name) ? " " + name + "=" + element.attr(name) : "");
              }
              told.add(line.toString());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && element != top) {
              told.add("/" + element.normalName());
            }
          }
        });
    return told;
  }

  /** Spaces between the parts of a document's frame, which a tree drops or moves. */
  private static List<String> withoutBlank(List<String> told) {
    return told.stream()
        .filter(line -> !line.startsWith("\"") || !line.substring(1).isBlank())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "teksti &amp; &auml; &copy &#228; &ei;",
        "<p id=\"a\" class='b c'>x <b>y</b><br>z</p>\n<hr><ul>\n<li>a<p>b</p></li></ul>",
        "<a href=\"?a=1&amp;b=2&copy=3\" disabled>x</a>",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody><tr><td>c</td></tr></tbody></table>",
        "<svg viewBox=\"0 0 1 1\"><title>a</title><g id=\"g\"><path d=\"M0\"/><a href=\"#x\"><text>t</text></a></g></svg>",
        "<pre><code>a\n  b &lt;</code></pre><dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>",
        "<details><summary>a</summary><div><img src=\"x\" alt=\"\"><input type=\"checkbox\" disabled /></div></details>",
        "<script>if (a < b) { x(\"<p>\") }</script>",
        "<noscript><p>x <a href=\"y\">z</a></p></noscript><textarea>a &amp; <b></textarea>",
        "<h2 id=\"a\" id=\"b\">x <a href=\"#y\">y</a></h2><section><h3>z</h3></section>",
        "<p title=\"é\" ä=\"1\" id=\"ö€😀\">š€😀 &euro; &auml;</p><DIV CLASS=\"Ä\">x</DIV>",
        "a<x-y id=\"z\">b</x-y><time>1</time>",
      })
  void plainHtmlIsTakenAsTheParserTakesIt(String html) {
    List<String> scanned = scanned(html, false);
    assertTrue(scanned != null, "refused");
    assertEquals(walked(html, false), scanned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a<p>b",
        "<p>a",
        "a</p>",
        "<p><div>x</div></p>",
        "<p><b><ul></ul></b></p>",
        "<b><i>x</b></i>",
        "<a href=\"x\"><b><a href=\"y\">z</a></b></a>",
        "<li>x</li>",
        "<ul><li>a<li>b</li></li></ul>",
        "<dt>x</dt>",
        "<table><tr><td>a</td></tr>text</table>",
        "<table><td>a</td></table>",
        "<table><tr><td>a</td></tr></table>",
        "<tr><td>a</td></tr>",
        "<table><a href=\"x\">y</a></table>",
        "<div/>",
        "<div id=x></div>",
        "<DIV id=\"x\"></div>",
        "<div id=\"x\"class=\"y\"></div>",
        "<select><option>a</option></select>",
        "<form><p><form></form></p></form>",
        "<button><button></button></button>",
        "<h1><h2>x</h2></h1>",
        "<svg><p>x</p></svg>",
        "<svg><desc><p>x</p></desc></svg>",
        "<math><mi>x</mi></math>",
        "<template><p>x</p></template>",
        "<iframe></iframe>",
        "<body id=\"x\"></body>",
        "<pre>\nx</pre>",
        "<script><!-- <script></script> --></script>",
        "<!-- x --><p>y</p>",
        "<![CDATA[x]]>",
        "<p",
        "<p id",
        "<p id=\"",
        "</p x>",
        "a\0b",
        "<p id=\"a\rb\"></p>",
        "<p \r></p>",
        "<script>a\rb</script>",
        "<script><!-- \0</script>",
        "a\rb",
        "<",
        "<1>",
      })
  void whatAParserPutsRightIsRefused(String html) {
    assertEquals(null, scanned(html, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<html lang=\"fi\">\n<head>\n<meta charset=\"utf-8\">\n<title>a &amp; b</title>\n<link href=\"x\">\n<script>1 < 2</script>\n</head>\n<body class=\"c\">\n<a href=\"#m\">x</a><main id=\"m\"><h1>y</h1></main>\n</body>\n</html>\n",
        "<!doctype html><html><head></head><body></body></html>",
      })
  void wholeDocuments(String html) {
    assertEquals(withoutBlank(walked(html, true)), withoutBlank(scanned(html, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head></head><body></body></html>",
        "<!doctype html><html><body></body></html>",
        "<!doctype html><html><head></head></html>",
        "<!doctype html><html><head><p>x</p></head><body></body></html>",
        "<!doctype html><html><head>x</head><body></body></html>",
        "<!doctype html><html><head></head><body></body>x</html>",
        "<!doctype html><html><head></head><body></body><body></body></html>",
        "<!doctype html><html><head></head><body></body></html><p>x</p>",
        "<!doctype html><p>x</p>",
      })
  void documentsThatAParserPutsRight(String html) {
    assertEquals(null, scanned(html, true));
  }

  @Test
  void whateverIsNotRefusedIsAsTheParserTakesIt() {
    String[] names =
        ("a b p div ul ol li dl dt dd h1 h2 table thead tbody tr td th caption pre code span svg g"
                + " text title desc path button form section em i br hr img input details summary"
                + " script style textarea label main article nav time x-y s u figure noscript")
            .split(" ");
    int taken = 0;
    for (int seed = 0; seed < 60_000; seed++) {
      Random random = new Random(seed);
      StringBuilder html = new StringBuilder();
      grow(html, names, random, 0);
      if (random.nextInt(4) == 0 && html.length() > 0) {
        html.deleteCharAt(random.nextInt(html.length()));
      }
      List<String> scanned = scanned(html.toString(), false);
      if (scanned != null) {
        taken++;
        assertEquals(walked(html.toString(), false), scanned, html.toString());
      }
    }
    assertTrue(taken > 5_000, taken + " were plain");
    assertFalse(taken > 55_000, taken + " were plain");
  }

  /** Random HTML that is mostly orderly, so that many a text is taken. */
  private static void grow(StringBuilder html, String[] names, Random random, int depth) {
    int parts = random.nextInt(depth == 0 ? 4 : 3) + (depth == 0 ? 1 : 0);
    for (int i = 0; i < parts; i++) {
      if (random.nextInt(3) == 0) {
        html.append(random.nextBoolean() ? "x &amp; y" : "\n");
        continue;
      }
      String name = names[random.nextInt(names.length)];
      html.append('<').append(name);
      if (random.nextInt(3) == 0) {
        html.append(" id=\"").append(random.nextInt(3)).append('"');
      }
      boolean empty = "br hr img input path".contains(name);
      html.append(empty && random.nextInt(4) == 0 ? "/>" : ">");
      if (empty && !name.equals("path")) {
        continue;
      }
      if (depth < 5) {
        grow(html, children(name, names, random), random, depth + 1);
      }
      html.append("</").append(name).append('>');
    }
  }

  /** Now and then the names that an element expects inside. */
  private static String[] children(String name, String[] names, Random random) {
    if (random.nextInt(6) == 0) {
      return names;
    }
    return switch (name) {
      case "ul", "ol" -> new String[] {"li"};
      case "dl" -> new String[] {"dt", "dd", "div"};
      case "table" -> new String[] {"thead", "tbody", "tr", "caption"};
      case "thead", "tbody" -> new String[] {"tr"};
      case "tr" -> new String[] {"td", "th"};
      case "svg", "g" -> new String[] {"g", "path", "text", "title", "a"};
      case "p", "h1", "h2", "a", "b", "i", "em", "span" ->
          new String[] {"b", "a", "em", "br", "img"};
      default -> names;
    };
  }
}

package fi.tukipakki.hostile;

import java.util.ArrayList;
import java.util.List;

/** HTML in Markdown. */
final class HtmlCases {
  private static final String[][] PIECES = {
    {"a script", "<script>alert(1)</script>"},
    {"a script in a line", "a <script>alert(1)</script> b"},
    {"a script in capital letters", "<ScRiPt>alert(1)</sCrIpT>"},
    {"a script that never ends", "<script>alert(1)"},
    {"an event handler", "<p onclick=\"alert(1)\">a</p>"},
    {"an event handler in a line", "a <b onmouseover=alert(1)>b</b>"},
    {"an event handler behind a slash", "<p/onclick=alert(1)>a</p>"},
    {"a picture that fails", "a <img src=x onerror=alert(1)>"},
    {"an SVG with a script", "<svg><script>alert(1)</script></svg>"},
    {"an SVG that loads", "<svg onload=alert(1)>"},
    {"an SVG link", "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>"},
    {"an SVG animation", "<svg><animate onbegin=alert(1) attributeName=x></svg>"},
    {"mathematics", "<math><maction xlink:href=\"javascript:alert(1)\">a</maction></math>"},
    {"a frame", "<iframe src=\"https://a.fi\"></iframe>"},
    {"a frame with its own document", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"},
    {"an object", "<object data=\"data:text/html,x\"></object><embed src=x>"},
    {"a style sheet", "<style>body{background:url(https://a.fi)}</style>"},
    {"a style", "<p style=\"position:fixed;inset:0\">a</p>"},
    {"a linked style sheet", "<link rel=stylesheet href=https://a.fi/a.css>"},
    {"a refresh", "<meta http-equiv=refresh content=\"0;url=https://a.fi\">"},
    {"another base", "<base href=\"https://a.fi/\">"},
    {"a form", "<form action=https://a.fi><input name=a><button formaction=x>b</button></form>"},
    {"a dialog", "<dialog open><p>a</p></dialog>"},
    {"a template", "<template><script>alert(1)</script></template>"},
    {"a no-script", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>"},
    {"a comment with a script", "<!--><script>alert(1)</script>-->"},
    {"a comment that ends twice", "<!-- --!><img src=x onerror=alert(1)> -->"},
    {"character data", "<![CDATA[<script>alert(1)</script>]]>"},
    {"an instruction", "<?php echo 1 ?> a <?xml-stylesheet href=x?>"},
    {"a declaration", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"},
    {"plain text for ever", "<plaintext>a"},
    {"a text area", "<textarea></p><script>alert(1)</script></textarea>"},
    {"a title", "<title><img src=x onerror=alert(1)></title>"},
    {"a list out of its table", "<table><tr><td><ul><li>a</table><b>c"},
    {"the end of the page", "a </p></div></article></main></body></html> b"},
    {"elements crossed", "a <b><i>b</b>c</i> d <p>e <div>f</p></div>"},
    {
      "mutation through mathematics",
      "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
          + " onerror=alert(1)&gt;\">"
    },
    {
      "mutation through SVG",
      "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg>"
    },
    {"mutation through a title", "<p title=\"</p><img src=x onerror=alert(1)>\">a</p>"},
    {"an attribute of a template", "<p title=\"{{ page }}\">{{ 7 * 7 }}</p>"},
    {"a name that scripts look for", "<div id=search-config name=search-config>a</div>"},
    {"a class of ours", "<span class=\"law-ref\" data-law=\"417/2007\">a</span>"},
    {"an unknown element", "<x-evil onfocus=alert(1) autofocus tabindex=1>a</x-evil>"},
    {"a tag with a NUL entity", "<scr&#0;ipt>alert(1)</scr&#0;ipt>"},
    {"a tag over several lines", "a <b\ntitle='x'\nonclick='alert(1)'\n>b</b>"},
    {
      "details with Markdown",
      "<details open ontoggle=alert(1)><summary>a</summary>\n\n**b**\n\n</details>"
    },
    {"a language that is none", "<span lang=\"fi\" dir=\"evil\" title=\"\u202e\">a</span>"},
    {"half a tag", "a <b"},
    {"half an end", "a </"},
  };

  private HtmlCases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (String[] piece : PIECES) {
      all.add(Case.body("html: " + piece[0], piece[1] + "\n\nLoppu.\n"));
    }
    all.add(Case.body("html: ten thousand tags", "a " + "<b>".repeat(10_000)));
    all.add(Case.body("html: ten thousand tags in a block", "<div>\n" + "<b>".repeat(10_000)));
    all.add(Case.body("html: a thousand open blocks", "<div>\n\n".repeat(1_000)));
    all.add(Case.body("html: a thousand open details", "<details>\n\nx\n\n".repeat(1_000)));
    all.add(
        Case.front("html: a script in a field", "description: \"<img src=x onerror=alert(1)>\""));
    return all;
  }
}

package fi.tukipakki.hostile;

import fi.tukipakki.support.SiteText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Names, links, pipes and pictures in the site folder. */
final class FileCases {
  private static final SiteText PAGE = SiteText.page("Teksti.\n");
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">";
  private static final String[][] DRAWINGS = {
    {"a script", SVG + "<script>alert(1)</script></svg>"},
    {
      "a script of another prefix",
      "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>alert(1)</s:script></s:svg>"
    },
    {"a prefixed script in a drawing", SVG + "<s:script xmlns:s=\"x\">alert(1)</s:script></svg>"},
    {"HTML inside", SVG + "<h:a xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:a></svg>"},
    {"a foreign object", SVG + "<foreignObject><p>a</p></foreignObject></svg>"},
    {"an event handler", SVG.replace("viewBox", "onload=\"alert(1)\" viewBox") + "</svg>"},
    {"a picture from elsewhere", SVG + "<image href=\"https://a.fi/x.png\"/></svg>"},
    {"a use of another file", SVG + "<use xlink:href=\"https://a.fi/x.svg#a\"/></svg>"},
    {"an imported style", SVG + "<style>@import url(https://a.fi)</style></svg>"},
    {"a style from elsewhere", SVG + "<rect style=\"fill:url(https://a.fi#x)\"/></svg>"},
    {"a hidden style", SVG + "<style>@\\69mport 'https://a.fi'</style></svg>"},
    {"an animation", SVG + "<a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a></svg>"},
    {"an entity", "<!DOCTYPE svg [<!ENTITY x '<script>alert(1)</script>'>]>" + SVG + "&x;</svg>"},
    {
      "a file by entity",
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SVG + "&x;</svg>"
    },
    {"a style sheet by instruction", "<?xml-stylesheet href=\"https://a.fi\"?>" + SVG + "</svg>"},
    {"another encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + SVG + "</svg>"},
    {"no drawing", "<html><script>alert(1)</script></html>"},
    {"nothing", ""},
    {"nothing bad", SVG + "<style>a{fill:url(#b)}</style><use href=\"#a\"/></svg>"},
  };

  private FileCases() {}

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (String[] drawing : DRAWINGS) {
      all.add(
          Case.of(
              "file: a drawing with " + drawing[0],
              SiteText.page("![kuva](k.svg)\n").with("content/k.svg", drawing[1])));
    }
    all.add(
        Case.of(
            "file: a link to a drawing with a script",
            SiteText.page("[kuva](k.svg)\n").with("content/k.svg", DRAWINGS[0][1])));
    all.add(
        Case.of(
            "file: a drawing in Latin 1",
            SiteText.page("![kuva](k.svg)\n")
                .with("content/k.svg", (SVG + "ä</svg>").getBytes(StandardCharsets.ISO_8859_1))));
    String script = "<script>alert(1)</script>";
    for (String name :
        new String[] {"a.html", "a.HTM", "a.xhtml", "a.xml", "a.js", "a.css", "a.svgz", "a.exe"}) {
      all.add(
          Case.of(
              "file: a link to " + name,
              SiteText.page("[a](" + name + ")\n").with("content/" + name, script)));
    }
    for (String name :
        new String[] {
          "_headers", "_redirects", "CNAME", "robots.txt", "assets/a.pdf", "api/a.pdf"
        }) {
      all.add(
          Case.of(
              "file: a link to a file in our place: " + name,
              SiteText.page("[a](" + name + ")\n").with("content/" + name, "x")));
    }
    all.add(
        Case.of(
            "file: a picture that is text",
            SiteText.page("![kuva](k.png)\n").with("content/k.png", "<script>alert(1)</script>")));
    all.add(
        Case.of(
            "file: a picture of a billion points",
            SiteText.page("![kuva](k.gif)\n")
                .with(
                    "content/k.gif",
                    new byte[] {'G', 'I', 'F', '8', '9', 'a', -1, -1, -1, -1, 0, 0, 0, ';'})));
    names(all);
    links(all);
    return all;
  }

  private static void names(List<Case> all) {
    for (String name :
        new String[] {
          "con.md",
          "aux.md",
          "NUL.md",
          "com1.sv.md",
          "lpt9.png",
          "a:b.md",
          "a*b.md",
          "a?.md",
          "a\"b.md",
          "a<b>.md",
          "a|b.md",
          "a\\b.md",
          "loppu .md ",
          "loppu.md.",
          "loppu.",
          "kansio./a.md",
          "con/a.md",
          "a\nb.md",
          "a\u001b[2J.md",
          "a\u0007.md",
          "-rf.md",
          "a b.md",
          "ä.md",
          "%2e%2e.md",
          "{{7}}.md",
          "$(id).md",
          "'.md",
          "..md",
          "index.md",
          "INDEX.md",
          "a.b.c.md",
          "a.xx.md",
          ".md",
          "\u202egpj.md",
          "😀.md",
          "assets/a.md",
          "haku/a.md",
          "api.md",
          "404.md"
        }) {
      all.add(
          Case.of("file: named " + name.replace("\n", "\\n").replaceAll("\\p{Cntrl}", "^"), PAGE)
              .with(folder -> page(folder.resolve("content/" + name))));
    }
    all.add(
        Case.of("file: a name of 250 letters", PAGE)
            .with(folder -> page(folder.resolve("content/" + "a".repeat(247) + ".md"))));
    all.add(
        Case.of("file: folders in folders", PAGE)
            .with(folder -> page(folder.resolve("content/" + "kansio/".repeat(60) + "a.md"))));
    all.add(
        Case.of(
            "file: names that differ in capitals",
            PAGE.with("content/a.md", page("A")).with("content/A.md", page("B"))));
    all.add(
        Case.of(
            "file: names that differ in composition",
            PAGE.with("content/\u00e4.md", page("A")).with("content/a\u0308.md", page("B"))));
    all.add(
        Case.of(
            "file: folders that differ in capitals",
            PAGE.with("content/k/a.md", page("A")).with("content/K/b.md", page("B"))));
    all.add(
        Case.of("file: a folder named as a page", PAGE)
            .with(folder -> page(folder.resolve("content/kansio.md/a.md"))));
    all.add(
        Case.of("file: a folder named site.yml", PAGE.without("site.yml"))
            .with(folder -> Files.createDirectories(folder.resolve("site.yml"))));
    all.add(
        Case.of("file: content is a file", PAGE.without("content/sivu.md"))
            .with(folder -> Files.writeString(folder.resolve("content"), "x")));
  }

  private static String page(String title) {
    return "---\ntitle: " + title + "\n---\n";
  }

  private static void page(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, page("Toinen"));
  }

  private static void links(List<Case> all) {
    all.add(link("a page that is a link out of the folder", "content/a.md", "../../salaisuus.md"));
    all.add(link("a page that is a link to /etc/passwd", "content/a.md", "/etc/passwd"));
    all.add(link("a page that is a link to nothing", "content/a.md", "ei.md"));
    all.add(link("a page that is a link to itself", "content/a.md", "a.md"));
    all.add(link("a page that is a link to a page", "content/a.md", "sivu.md"));
    all.add(link("a page that is a link to a folder", "content/a.md", "."));
    all.add(link("a folder that is a link to itself", "content/a", "."));
    all.add(link("a folder that is a link to the root", "content/a", "/"));
    all.add(link("content is a link", "content", "/etc"));
    all.add(link("a picture that is a link out", "content/k.png", "../../salaisuus.md"));
    all.add(link("a template that is a link out", "templates/page.peb", "../../salaisuus.md"));
    all.add(link("templates are a link", "templates", "/etc"));
    all.add(link("an asset that is a link out", "assets/css/site.css", "../../../salaisuus.md"));
    all.add(link("site.yml is a link out", "site.yml", "../salaisuus.md"));
    all.add(
        Case.of("file: a page that is a pipe", PAGE)
            .with(folder -> pipe(folder.resolve("content/putki.md"))));
    all.add(
        Case.of("file: a picture that is a pipe", SiteText.page("![a](putki.png)\n"))
            .with(folder -> pipe(folder.resolve("content/putki.png"))));
    all.add(
        Case.of("file: site.yml is a pipe", PAGE.without("site.yml"))
            .with(folder -> pipe(folder.resolve("site.yml"))));
    all.add(
        Case.of("file: a page that may not be read", PAGE)
            .with(
                folder -> {
                  Path file = folder.resolve("content/kielletty.md");
                  page(file);
                  forbid(file);
                }));
    all.add(
        Case.of("file: a folder that may not be read", PAGE)
            .with(
                folder -> {
                  Path file = folder.resolve("content/kielletty/a.md");
                  page(file);
                  forbid(file.getParent());
                }));
  }

  private static Case link(String name, String path, String target) {
    boolean whole = path.indexOf('/') < 0;
    SiteText site = path.equals("content") ? PAGE.without("content/sivu.md") : PAGE;
    return Case.of("file: " + name, whole && path.equals("site.yml") ? site.without(path) : site)
        .with(
            folder -> {
              Files.writeString(folder.resolveSibling("salaisuus.md"), page("Salaisuus"));
              Files.createDirectories(folder.resolve(path).getParent());
              Files.createSymbolicLink(folder.resolve(path), Path.of(target));
            });
  }

  private static void pipe(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try {
      new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void forbid(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    org.junit.jupiter.api.Assumptions.assumeFalse(
        Files.isReadable(file), "this user may read everything");
  }
}

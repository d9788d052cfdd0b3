package fi.tukipakki.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small site of all kinds of pages in a folder, and edits of it as editors make them: in pages,
 * front matter, file names, templates, assets, pictures and site.yml. The same seed gives the same
 * edits.
 */
public final class RandomEdits {
  private static final String[] FOLDERS = {
    "prosessit", "menetelmat", "toimijat", "ajankohtaista", "sanasto", "mallit", "ohjeet", "lait"
  };
  private static final String[] WORDS = {
    "huostaanotto", "lapsi", "perhe", "koulu", "tuki", "sosiaalityöntekijä", "arviointi", "hoito"
  };

  private final Path site;
  private final Random random;
  private int added;
  private Map<String, byte[]> kept = Map.of();

  public RandomEdits(Path site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  /** Writes the site to begin with. */
  public void begin() throws IOException {
    write("site.yml", siteYml("Koe", ""));
    write("content/index.md", "---\ntitle: Etusivu\n---\nTervetuloa.\n");
    for (int i = 0; i < 18; i++) {
      add();
    }
    write(
        "content/prosessit/polku.md",
        """
        ---
        title: Polku
        law: [LSL 25 §]
        roles:
          - {id: a, title: Koulu}
          - {id: b, title: Työntekijä}
        starts:
          - {id: alku, title: Huoli herää}
        steps:
          - {id: yksi, title: Ilmoita, role: a, body: Ilmoita heti., next: [{to: kaksi}]}
          - {id: kaksi, title: Arvioi, role: b, deadline: {within: 7 pv, from: alku}}
        ---
        Katso [laki](../lait/lsl.md).
        """);
    write(
        "content/lait/lsl.md",
        """
        ---
        title: Lastensuojelulaki
        number: 417/2007
        abbreviations: [LSL]
        names: [{name: lastensuojelulaki}]
        sections:
          - {id: "25", title: Ilmoitusvelvollisuus, body: Ilmoitus tehdään viipymättä.}
          - {id: 25 a, title: Pyyntö, body: Pyyntö tehdään yhdessä.}
        ---
        Laki lyhyesti.
        """);
    write(
        "content/sanasto/huostaanotto.md",
        "---\ntitle: Huostaanotto\ndefinition: Huolenpito siirtyy.\n---\nSelitys.\n");
    write("content/kuvat/kuva.svg", picture(10));
  }

  /** The site is right as it is now. */
  public void keep() throws IOException {
    kept = files();
  }

  /** Takes back all edits since the site was right. */
  public void undo() throws IOException {
    Map<String, byte[]> now = files();
    for (String path : now.keySet()) {
      if (!kept.containsKey(path)) {
        Files.delete(site.resolve(path));
      }
    }
    for (Map.Entry<String, byte[]> file : kept.entrySet()) {
      if (!Arrays.equals(file.getValue(), now.get(file.getKey()))) {
        Files.createDirectories(site.resolve(file.getKey()).getParent());
        Files.write(site.resolve(file.getKey()), file.getValue());
      }
    }
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : new String[] {"content", "templates", "assets", "site.yml"}) {
      Path top = site.resolve(folder);
      if (Files.exists(top)) {
        try (Stream<Path> all = Files.walk(top)) {
          for (Path file : all.filter(Files::isRegularFile).toList()) {
            files.put(site.relativize(file).toString(), Files.readAllBytes(file));
          }
        }
      }
    }
    return files;
  }

  /** Makes one edit and tells what it was. */
  public String edit() throws IOException {
    return switch (random.nextInt(26)) {
      case 0, 1, 2, 3 -> append(word() + " " + word() + ".\n");
      case 4 -> append("\n## " + word() + "\n\nTeksti.\n");
      case 5, 6 -> append("[" + word() + "](/" + target() + ")\n");
      case 7 -> append("Katso lastensuojelulain 25 " + (random.nextBoolean() ? "" : "a ") + "§.\n");
      case 8, 9 -> frontMatter("title", word() + " " + random.nextInt(9));
      case 10 -> frontMatter("description", word());
      case 11 -> frontMatter("tags", "[" + word() + ", " + word() + "]");
      case 12 -> frontMatter("updated", "2026-0" + (1 + random.nextInt(9)) + "-01");
      case 13 -> frontMatter("draft", String.valueOf(random.nextBoolean()));
      case 14, 15 -> add();
      case 16 -> delete();
      case 17 -> rename();
      case 18 -> template();
      case 19 -> asset();
      case 20 -> siteYml();
      case 21 -> media();
      case 22 -> translation();
      case 23, 24 -> term();
      default -> law();
    };
  }

  private String add() throws IOException {
    String path = "content/" + FOLDERS[random.nextInt(FOLDERS.length)] + "/s" + added++ + ".md";
    write(path, "---\ntitle: " + word() + " " + added + "\n---\n" + word() + " on tässä.\n");
    return "add " + path;
  }

  private String append(String text) throws IOException {
    Path page = page();
    Files.writeString(page, Files.readString(page) + text);
    return "append to " + page + ": " + text;
  }

  private String frontMatter(String key, String value) throws IOException {
    Path page = page();
    String without = Files.readString(page).replaceFirst("(?m)^" + key + ":.*\n", "");
    write(
        site.relativize(page).toString(),
        without.replaceFirst("---\n", "---\n" + key + ": " + value + "\n"));
    return key + " of " + page + " is " + value;
  }

  private String delete() throws IOException {
    Path page = page();
    Files.delete(page);
    return "delete " + page;
  }

  private String rename() throws IOException {
    Path page = page();
    Path to = page.resolveSibling("uusi" + added++ + ".md");
    Files.move(page, to);
    return "rename " + page + " to " + to;
  }

  private String template() throws IOException {
    String[] texts = {"strings/fi.yml", "page.peb", "list.peb"};
    String name = texts[random.nextInt(texts.length)];
    Path own = site.resolve("templates").resolve(name);
    if (Files.exists(own)) {
      Files.delete(own);
      return "without template " + name;
    }
    String text = Files.readString(Path.of("templates", name));
    write(
        "templates/" + name,
        text.replace("Etusivu", "Alkuun") + (name.endsWith(".peb") ? "<!-- x -->" : ""));
    return "template " + name;
  }

  private String asset() throws IOException {
    write("assets/css/oma.css", "body{margin:" + random.nextInt(5) + "px}\n");
    return "asset";
  }

  private String siteYml() throws IOException {
    String[] more = {
      "",
      "exit: {url: 'https://esimerkki.fi/'}\n",
      "synonyms: ['sossu = sosiaalityöntekijä']\n",
      "menu: [{type: process}]\n",
      "pdf: false\n"
    };
    write("site.yml", siteYml("Koe " + random.nextInt(3), more[random.nextInt(4)]));
    return "site.yml";
  }

  private static String siteYml(String title, String more) {
    return "title: " + title + "\nbaseUrl: https://esimerkki.fi/\n" + more;
  }

  private String media() throws IOException {
    write("content/kuvat/kuva.svg", picture(10 + random.nextInt(9)));
    if (random.nextBoolean()) {
      return append("![kuva](" + "/kuvat/kuva.svg)\n");
    }
    return "picture";
  }

  private static String picture(int size) {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='" + size + "' height='10'/>\n";
  }

  private String translation() throws IOException {
    Path page = page();
    String name = page.getFileName().toString().replaceFirst("([.]sv)?[.]md$", "") + ".sv.md";
    Path to = page.resolveSibling(name);
    Files.writeString(to, "---\ntitle: Svenska " + random.nextInt(9) + "\n---\nText.\n");
    return "translation " + to;
  }

  private String law() throws IOException {
    Path law = site.resolve("content/lait/lsl.md");
    if (!Files.exists(law)) {
      return "no law";
    }
    String text = Files.readString(law);
    String other =
        text.contains("id: 25 a")
            ? text.replace("id: 25 a", "id: 25 b")
            : text.replace("id: 25 b", "id: 25 a");
    Files.writeString(
        law, other.replace("viipymättä", random.nextBoolean() ? "heti" : "viipymättä"));
    return "law";
  }

  private String term() throws IOException {
    String word = word();
    String text = "---\ntitle: " + word + "\ndefinition: Selitys " + random.nextInt(3) + ".\n---\n";
    write("content/sanasto/sana" + random.nextInt(3) + ".md", text + "Sana.\n");
    return "term " + word;
  }

  private String target() throws IOException {
    String path = site.resolve("content").relativize(page()).toString().replace('\\', '/');
    String plain = path.replaceFirst("([.]sv)?[.]md$", "/");
    return (random.nextInt(6) == 0 ? plain + "#teksti" : plain).replaceFirst("^index/", "");
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private Path page() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site.resolve("content"))) {
      files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages.get(random.nextInt(pages.size()));
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

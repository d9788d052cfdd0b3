package fi.tukipakki.bench;

import fi.tukipakki.search.Corpus;
import fi.tukipakki.search.SearchSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * The same pages as a site of ours and as a site of Hugo's: some 550 words, 8 types, 40 tags, 8
 * links and a list each. The same number of pages gives the same bytes.
 */
final class Sites {
  private static final int TAGS = 40;
  private static final int LINKS = 8;
  private static final List<String> AUDIENCES = List.of("hakija", "omainen", "kunta", "nuori");
  private static final List<String> REGIONS = List.of("uusimaa", "lappi", "kainuu", "satakunta");

  private Sites() {}

  /** Writes our site. */
  static void ours(Path folder, List<Corpus.Page> pages) throws IOException {
    write(folder.resolve("site.yml"), "title: Mittaus\nbaseUrl: https://example.org/\npdf: false\n");
    pages(folder, pages);
  }

  /** Writes Hugo's site: pages, lists of types and tags, sitemap, feed. */
  static void hugo(Path folder, List<Corpus.Page> pages) throws IOException {
    write(
        folder.resolve("config.toml"),
        """
        baseURL = "https://example.org/"
        languageCode = "fi"
        title = "Mittaus"
        disableKinds = ["404"]
        [taxonomies]
        tag = "tags"
        [outputs]
        home = ["html", "rss"]
        section = ["html"]
        taxonomy = ["html"]
        term = ["html"]
        [services.rss]
        limit = 20
        [frontmatter]
        lastmod = ["updated"]
        """);
    Path layouts = folder.resolve("layouts");
    write(
        layouts.resolve("_default/baseof.html"),
        """
        <!doctype html>
        <html lang="fi"><head><meta charset="utf-8"><title>{{ .Title }}</title>
        <meta name="description" content="{{ .Description }}">
        <link rel="stylesheet" href="/style.css"></head><body>
        <header><nav><ul>{{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
        {{ end }}</ul></nav></header>
        <main>{{ block "main" . }}{{ end }}</main><footer>Mittaus</footer></body></html>
        """);
    write(
        layouts.resolve("_default/single.html"),
        """
        {{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
        <p>{{ .Description }}</p>
        <dl><dt>Tyyppi</dt><dd data-pagefind-filter="tyyppi">{{ .Section }}</dd>
        <dt>Alue</dt><dd data-pagefind-filter="alue">{{ delimit .Params.region ", " }}</dd>
        <dt>Kohderyhmä</dt><dd>{{ delimit .Params.audience ", " }}</dd>
        <dt>Päivitetty</dt><dd>{{ .Lastmod.Format "2006-01-02" }}</dd></dl>
        {{ .Content }}
        <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>
        {{ end }}</ul></article>{{ end }}
        """);
    write(
        layouts.resolve("_default/list.html"),
        """
        {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <small>{{ .Description }}</small></li>
        {{ end }}</ul>{{ end }}
        """);
    write(
        layouts.resolve("index.html"),
        """
        {{ define "main" }}<h1>Mittaus</h1><ul>{{ range first 20 .Site.RegularPages.ByDate.Reverse }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
        """);
    write(
        layouts.resolve("_default/_markup/render-link.html"),
        "{{- $d := .Destination -}}{{- with .Page.GetPage $d }}{{ $d = .RelPermalink }}{{ end -}}"
            + "<a href=\"{{ $d | safeURL }}\">{{ .Text | safeHTML }}</a>");
    write(folder.resolve("static/style.css"), "body { max-width: 40rem }\n");
    TreeSet<String> types = new TreeSet<>();
    pages.forEach(page -> types.add(page.id().substring(0, page.id().indexOf('/'))));
    for (String type : types) {
      write(folder.resolve("content").resolve(type).resolve("_index.md"), "---\ntitle: " + type + "\n---\n");
    }
    pages(folder, pages);
  }

  private static void pages(Path folder, List<Corpus.Page> pages) throws IOException {
    for (int i = 0; i < pages.size(); i++) {
      Corpus.Page page = pages.get(i);
      write(folder.resolve("content").resolve(page.id() + ".md"), page(pages, i));
    }
  }

  private static String page(List<Corpus.Page> pages, int number) {
    Corpus.Page page = pages.get(number);
    Random random = new Random(number);
    StringBuilder text = new StringBuilder("---\ntitle: ").append(page.title());
    text.append("\ndescription: ").append(page.description());
    text.append("\ntags: [aihe-").append(random.nextInt(TAGS / 2));
    text.append(", aihe-").append(TAGS / 2 + random.nextInt(TAGS / 2)).append("]\naudience: [");
    text.append(AUDIENCES.get(random.nextInt(AUDIENCES.size()))).append("]\nregion: [");
    text.append(REGIONS.get(random.nextInt(REGIONS.size()))).append("]\ndate: ");
    LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
    text.append(day).append("\nupdated: ").append(day.plusDays(30)).append("\n---\n");
    for (SearchSection section : page.sections()) {
      if (!section.heading().isEmpty()) {
        text.append("## ").append(section.heading()).append("\n\n");
      }
      int half = section.text().indexOf(". ", section.text().length() / 2) + 1;
      text.append(section.text(), 0, half).append("\n\n");
      for (int i = 0; i < LINKS / 4; i++) {
        Corpus.Page to = pages.get(random.nextInt(pages.size()));
        text.append("- **Katso** [").append(to.title()).append("](../").append(to.id());
        text.append(".md)\n");
      }
      text.append('\n').append(section.text().substring(half).strip()).append("\n\n");
    }
    return text.toString();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

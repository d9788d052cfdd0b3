package fi.tukipakki.support;

import fi.tukipakki.assemble.Assembler;
import fi.tukipakki.assemble.PageReader;
import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.SiteReader;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Media;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.model.RelativePath;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.parse.DocumentParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A site assembled and one page of it converted, without templates: what the phases from parsing to
 * Markdown make. Much faster than a whole build.
 */
public record Converted(Site site, Page page, Body body, List<String> told) {

  /** A page {@code content/sivu.md} with some Markdown, alone on its site. */
  public static Converted markdown(String markdown) {
    return of(SiteText.page(markdown), "content/sivu.md");
  }

  /** One page of a site. Files under {@code content/} that are not pages count as pictures. */
  public static Converted of(SiteText text, String file) {
    Diagnostics diagnostics = new Diagnostics();
    Site site = site(text, diagnostics);
    Page page = site.bySource().get(file);
    if (page == null) {
      throw new AssertionError(file + " is no page: " + told(diagnostics));
    }
    MarkdownConverter converter =
        new MarkdownConverter(
            site,
            media(text),
            List.of(TextLinker.NONE),
            Map.of("attachment", "en"),
            (key, language) -> key + "@" + language,
            RelativePath::between);
    Body body = converter.convert(page, diagnostics);
    return new Converted(site, page, body, told(diagnostics));
  }

  /** The pages of a site, assembled. */
  public static Site site(SiteText text, Diagnostics diagnostics) {
    SiteConfig config = config(text, diagnostics).orElseThrow();
    DocumentParser parser =
        new DocumentParser(config.languages(), config.defaultLanguage(), diagnostics);
    PageReader reader = new PageReader(config, diagnostics);
    List<TypedDocument> documents = new ArrayList<>();
    new TreeMap<>(text.files())
        .forEach(
            (path, content) -> {
              if (path.startsWith("content/") && path.endsWith(".md")) {
                parser
                    .parse(new SourceFile(path, new String(content, StandardCharsets.UTF_8)))
                    .map(reader::read)
                    .ifPresent(documents::add);
              }
            });
    return new Assembler(
            config, text.options().date().orElseThrow(), text.options().drafts(), diagnostics)
        .assemble(documents);
  }

  /** The configuration of a site. */
  public static Optional<SiteConfig> config(SiteText text, Diagnostics diagnostics) {
    String yml = new String(text.files().get("site.yml"), StandardCharsets.UTF_8);
    return new SiteReader(diagnostics).read(new SourceFile("site.yml", yml));
  }

  /** What was told so far, each as {@code TP012 content/a.md:7:3+6}. */
  public static List<String> told(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Built::brief).toList();
  }

  private static Media media(SiteText text) {
    List<String> paths =
        new TreeMap<>(text.files())
            .keySet().stream().filter(p -> p.startsWith("content/") && !p.endsWith(".md")).toList();
    return new Media() {
      @Override
      public boolean exists(String path) {
        return paths.contains(path);
      }

      @Override
      public Optional<Size> size(String path) {
        return path.endsWith(".bad") ? Optional.empty() : Optional.of(new Size(30, 20));
      }

      @Override
      public Iterable<String> paths() {
        return paths;
      }
    };
  }

  /** The page's HTML without the line ends between its blocks. */
  public String html() {
    return body.html().strip();
  }
}

package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.leaflet.Paper;
import fi.tukipakki.leaflet.PdfCache;
import fi.tukipakki.leaflet.PdfMaker;
import fi.tukipakki.leaflet.PrintDocument;
import fi.tukipakki.leaflet.PrintHtml;
import fi.tukipakki.leaflet.TypesettingFailure;
import fi.tukipakki.markdown.MediaPaths;
import fi.tukipakki.process.text.SoftHyphens;
import fi.tukipakki.render.PrintPages;
import fi.tukipakki.render.TemplateEngine;
import fi.tukipakki.render.TemplateFailure;
import fi.tukipakki.render.view.LinkView;
import fi.tukipakki.site.BuildMemory.Made;
import fi.tukipakki.site.TracedBodies.Traced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Other forms of pages: leaflets as PDFs, handbooks as PDF and EPUB. They are made before the
 * pages, which tell their sizes.
 */
final class Publications {
  /** A form of a page. */
  private enum Form {
    LEAFLET(".pdf", "pdfA4"),
    BOOKLET("-a5.pdf", "pdfBooklet"),
    BOOK(".pdf", "pdfBook"),
    EPUB(".epub", "epubBook");

    private final String ending;
    private final String label;

    Form(String ending, String label) {
      this.ending = ending;
      this.label = label;
    }
  }

  private record Item(Page page, List<Page> parts, Form form) {
    String path() {
      return page.path() + page.slug() + form.ending;
    }
  }

  private final LoadedSite loaded;
  private final SiteConfig config;
  private final TracedBodies bodies;
  private final BuildMemory memory;
  private final Diagnostics diagnostics;
  private final Map<String, List<Item>> byPage = new HashMap<>();
  private final Map<String, Long> sizes = new ConcurrentHashMap<>();

  /**
   * @param bodies the text of pages, which notes who reads it
   * @param memory what earlier builds made
   */
  Publications(
      LoadedSite loaded, TracedBodies bodies, BuildMemory memory, Diagnostics diagnostics) {
    this.loaded = loaded;
    this.config = loaded.config();
    this.bodies = bodies;
    this.memory = memory;
    this.diagnostics = diagnostics;
  }

  /** Links to the forms of a page, once they are made. */
  List<LinkView> downloads(Page page) {
    List<LinkView> links = new ArrayList<>();
    for (Item item : byPage.getOrDefault(page.path(), List.of())) {
      Map<String, String> words = loaded.strings().in(page.language());
      // What the size comes from, so that this page is made again when that changes.
      item.parts().forEach(part -> bodies.apply(part.path()));
      Long size = sizes.get(item.path());
      String told = size == null ? "" : ", " + FileSize.text(size, page.language(), words);
      links.add(
          new LinkView(
              words.get(item.form().label).replace("{size}", told), item.path(), false, false, 0));
    }
    return links;
  }

  /**
   * Makes all forms, or lets a lazy sink make them.
   *
   * @param pages the pages as templates for paper see them
   * @param planKey digest of what all files may depend on, but for the text of pages
   * @param version name and version of the program
   */
  void make(
      PrintPages pages,
      TemplateEngine engine,
      Sink sink,
      String planKey,
      String version,
      Parallel jobs) {
    List<Item> items = new ArrayList<>();
    for (Page page : loaded.site().pages()) {
      List<Page> parts = pages.isBook(page) ? pages.pagesOf(page) : List.of(page);
      List<Item> own =
          forms(page, pages).stream().map(form -> new Item(page, parts, form)).toList();
      if (!own.isEmpty()) {
        byPage.put(page.path(), own);
        items.addAll(own);
      }
    }
    if (items.isEmpty()) {
      return;
    }
    tell();
    Maker maker = new Maker(pages, engine, version);
    jobs.each(
        items,
        item -> {
          try {
            make(item, maker, sink, planKey);
          } catch (TemplateFailure e) {
            diagnostics.add(e.diagnostic());
          } catch (TypesettingFailure e) {
            diagnostics.add(
                Diagnostic.of(Code.PDF_FAILED, Location.of(item.page().source().path()))
                    .with("problem", e.getMessage()));
          } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + item.path(), e);
          }
        });
  }

  private void make(Item item, Maker maker, Sink sink, String planKey) throws IOException {
    if (sink.isLazy()) {
      // A preview renders the template when asked; a check renders it now, for what it tells.
      sink.later(item.path(), memory.keeps() ? () -> maker.form(item).get() : maker.form(item));
      return;
    }
    Optional<Made> before = memory.keeps() ? memory.published(item.path()) : Optional.empty();
    if (before.isPresent()
        && before.get().planKey().equals(planKey)
        && bodies.isSame(before.get().reads())
        && sink.keep(item.path(), before.get().size())) {
      sizes.put(item.path(), before.get().size());
      memory.made(item.path(), before.get());
      return;
    }
    Traced<Supplier<byte[]>> form = bodies.trace(() -> maker.form(item));
    byte[] bytes = form.result().get();
    sizes.put(item.path(), (long) bytes.length);
    sink.write(item.path(), bytes);
    if (memory.keeps()) {
      memory.made(item.path(), new Made(planKey, form.reads(), null, bytes.length));
    }
  }

  /** Size of all made files together. */
  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Tells authors what they should know of pages that are printed. */
  private void tell() {
    PublicationDiagnostics told = new PublicationDiagnostics(diagnostics);
    Set<String> seen = new HashSet<>();
    for (Page page : loaded.site().pages()) {
      for (Item item : byPage.getOrDefault(page.path(), List.of())) {
        if (item.form() == Form.LEAFLET) {
          told.leaflet(page, loaded.bodies().get(page.path()));
        }
        for (Page part : item.form() == Form.EPUB ? List.<Page>of() : item.parts()) {
          if (seen.add(part.path())) {
            told.print(part, loaded.bodies().get(part.path()));
          }
        }
      }
    }
  }

  private List<Form> forms(Page page, PrintPages pages) {
    List<Form> forms = new ArrayList<>();
    if (config.pdf() && pages.isLeaflet(page)) {
      forms.add(Form.LEAFLET);
      forms.add(Form.BOOKLET);
    }
    if (pages.isBook(page)) {
      if (config.pdf()) {
        forms.add(Form.BOOK);
      }
      forms.add(Form.EPUB);
    }
    return forms;
  }

  /** Renders the templates at once, and typesets when asked. */
  private final class Maker {
    private final PrintPages pages;
    private final TemplateEngine engine;
    private final PdfMaker pdfs;
    private final PrintHtml html;

    Maker(PrintPages pages, TemplateEngine engine, String version) {
      this.pages = pages;
      this.engine = engine;
      SoftHyphens hyphens = SoftHyphens.finnish();
      this.pdfs =
          new PdfMaker(
              new PdfCache(
                  loaded.files().root().resolve(".tukipakki/pdf"), () -> Program.identity(version)),
              hyphens::apply);
      this.html = new PrintHtml(config.baseUrl(), Publications.this::picture);
    }

    Supplier<byte[]> form(Item item) {
      Page page = item.page();
      return switch (item.form()) {
        case LEAFLET -> pdf(page, "print/leaflet", pages.leaflet(page, "a4"), Paper.A4);
        case BOOKLET -> pdf(page, "print/leaflet", pages.leaflet(page, "a5"), Paper.BOOKLET);
        case BOOK -> pdf(page, "print/book", pages.book(page), Paper.A4);
        case EPUB ->
            new EpubMaker(loaded, bodies, pages, engine, Publications.this::picture).epub(page);
      };
    }

    private Supplier<byte[]> pdf(
        Page page, String template, Map<String, Object> variables, Paper paper) {
      String text = engine.render(template, variables, page.source().path());
      PrintDocument document = html.document(text, page.path(), paper);
      return () -> pdfs.pdf(document);
    }
  }

  /** The bytes of a picture by its place in the output. */
  private Optional<byte[]> picture(String path) {
    String file = MediaPaths.source(path);
    if (!loaded.media().exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(loaded.media().file(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}

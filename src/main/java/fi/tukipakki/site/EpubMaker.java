package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.epub.Book;
import fi.tukipakki.epub.ChapterHtml;
import fi.tukipakki.epub.EpubWriter;
import fi.tukipakki.model.Language;
import fi.tukipakki.render.PrintPages;
import fi.tukipakki.render.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes books of pages. */
final class EpubMaker {
  /** The day of a book whose pages tell none. */
  private static final LocalDate NO_DAY = LocalDate.of(2000, 1, 1);

  private final LoadedSite loaded;
  private final PrintPages pages;
  private final TemplateEngine engine;
  private final Function<String, Optional<byte[]>> pictures;

  EpubMaker(
      LoadedSite loaded,
      PrintPages pages,
      TemplateEngine engine,
      Function<String, Optional<byte[]>> pictures) {
    this.loaded = loaded;
    this.pages = pages;
    this.engine = engine;
    this.pictures = pictures;
  }

  Supplier<byte[]> epub(Page first) {
    Book book = book(first);
    return () -> EpubWriter.write(book);
  }

  private Book book(Page first) {
    SiteConfig config = loaded.config();
    Language language = first.language();
    Map<String, String> words = loaded.strings().in(language);
    List<Page> all = pages.pagesOf(first);
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      files.putIfAbsent(all.get(i).path(), i == 0 ? "front.xhtml" : "chapter-" + i + ".xhtml");
    }
    ChapterHtml html = new ChapterHtml(files, config.baseUrl(), pictures);
    List<Book.Chapter> chapters = new ArrayList<>();
    for (Page page : all) {
      chapters.add(chapter(page, page.equals(first), files.get(page.path()), html));
    }
    String address = pages.address(first);
    return new Book(
        address.isEmpty() ? urn(first) : address,
        first.title(),
        language.tag(),
        config.text(config.organisation(), language),
        first.description(),
        config.license(),
        address,
        modified(all),
        words.get("contentsTitle"),
        words.get("epubAccessibility"),
        loaded.templates().read("print/epub.css").orElse(""),
        chapters,
        html.pictures());
  }

  private Book.Chapter chapter(Page page, boolean front, String file, ChapterHtml html) {
    Map<String, Object> variables = pages.chapter(page, front);
    String text = engine.render("print/chapter", variables, page.source().path());
    List<Book.Heading> headings = new ArrayList<>();
    for (Body.Heading heading : loaded.bodies().get(page.path()).headings()) {
      if (heading.level() == 2) {
        headings.add(new Book.Heading(heading.id(), heading.text()));
      }
    }
    return new Book.Chapter(
        file, page.title(), page.language().tag(), html.xhtml(text, page.path()), headings);
  }

  private static String urn(Page page) {
    byte[] name = ("tukipakki:" + page.path()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  /** The last day that any of the pages tells. */
  private static LocalDate modified(List<Page> all) {
    return all.stream()
        .flatMap(page -> Stream.of(page.updated(), page.reviewed()).flatMap(Optional::stream))
        .max(Comparator.naturalOrder())
        .orElse(NO_DAY);
  }
}

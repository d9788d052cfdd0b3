package fi.tukipakki.browser;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;

/** Our own site, built once and served at the root of one server and below a path of another. */
final class OwnSite implements AutoCloseable {
  private final BuiltSite built;
  private final SortedMap<String, Document> pages;
  private final StaticServer atRoot;
  private final StaticServer atBase;

  OwnSite() throws IOException {
    this.built = BuiltSite.own(false);
    SortedMap<String, Document> parsed = new TreeMap<>();
    built.pages().forEach(file -> parsed.put(file, built.html(file)));
    this.pages = Collections.unmodifiableSortedMap(parsed);
    this.atRoot = new StaticServer(built.files(), "/");
    this.atBase = new StaticServer(built.files(), "/some/base/");
  }

  BuiltSite built() {
    return built;
  }

  /** Every page by its file, parsed. */
  SortedMap<String, Document> pages() {
    return pages;
  }

  StaticServer atRoot() {
    return atRoot;
  }

  /** The path is that of {@link BuiltSite#BASE_URL}, so that the 404 page finds its parts here. */
  StaticServer atBase() {
    return atBase;
  }

  @Override
  public void close() {
    atRoot.close();
    atBase.close();
  }
}

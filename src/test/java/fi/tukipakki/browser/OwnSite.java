package fi.tukipakki.browser;

import java.io.IOException;

/** Our own site, built once and served at the root of one server and below a path of another. */
final class OwnSite implements AutoCloseable {
  private final BuiltSite built;
  private final StaticServer atRoot;
  private final StaticServer atBase;

  OwnSite() throws IOException {
    this.built = BuiltSite.own(false);
    this.atRoot = new StaticServer(built.files(), "/");
    this.atBase = new StaticServer(built.files(), "/some/base/");
  }

  BuiltSite built() {
    return built;
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

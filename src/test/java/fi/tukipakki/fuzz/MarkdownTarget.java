package fi.tukipakki.fuzz;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Media;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.markdown.MarkdownConverter;
import fi.tukipakki.model.RelativePath;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.support.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Markdown of a page. Whatever it is, its HTML is safe and stays as a browser reads it. */
public final class MarkdownTarget {
  private static final SmallSite SITE = new SmallSite();
  private static final byte[] FRONT = "---\ntitle: Sivu\n---\n".getBytes(StandardCharsets.UTF_8);

  private MarkdownTarget() {}

  private static final class OnePicture implements Media {
    @Override
    public boolean exists(String path) {
      return path.equals("content/kuva.png");
    }

    @Override
    public Optional<Size> size(String path) {
      return Optional.of(new Size(30, 20));
    }

    @Override
    public Iterable<String> paths() {
      return List.of("content/kuva.png");
    }
  }

  /** Loads the code before the fuzzer's clock runs. */
  public static void fuzzerInitialize() {
    Target.MARKDOWN.runSeeds();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = new byte[FRONT.length + input.length];
    System.arraycopy(FRONT, 0, bytes, 0, FRONT.length);
    System.arraycopy(input, 0, bytes, FRONT.length, input.length);
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceFile> file = SITE.text("content/sivu.md", bytes, diagnostics);
    if (file.isEmpty()) {
      return;
    }
    Site site = SITE.assemble(file.get(), diagnostics);
    Page page = site.bySource().get("content/sivu.md");
    Body body =
        new MarkdownConverter(
                site,
                new OnePicture(),
                List.of(TextLinker.NONE),
                Map.of("attachment", "en"),
                (key, language) -> key,
                RelativePath::between)
            .convert(page, diagnostics);
    SafeHtml.check(body.html());
    SmallSite.check(diagnostics, file.get());
  }
}

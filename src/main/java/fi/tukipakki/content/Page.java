package fi.tukipakki.content;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A page of the site, placed and typed.
 *
 * @param id what its language versions share and references name: {@code prosessit/huostaanotto}
 * @param source its file
 * @param bodyLine the line of its file where the Markdown starts, 0-based
 * @param type its content type
 * @param language its language
 * @param role whether it stands for itself or introduces a list or the home page
 * @param path its address inside the site, ending in a slash; empty for the home page
 * @param values its front matter, typed; what a translation inherits is there too
 * @param topLocation where its front matter starts
 */
public record Page(
    String id,
    SourceFile source,
    int bodyLine,
    ContentType type,
    Language language,
    Role role,
    String path,
    Value.Obj values,
    Location topLocation)
    implements Comparable<Page> {

  /** What a page is for. */
  public enum Role {
    /** A page of its own. */
    PAGE,
    /** The introduction of its type's list, {@code index.md} in the type's folder. */
    LIST,
    /** The introduction of the home page, {@code content/index.md}. */
    HOME
  }

  /** Its Markdown, from {@link #bodyLine} on; made anew at each call. */
  public String body() {
    return source.textFrom(bodyLine);
  }

  public String title() {
    return values.text("title");
  }

  public String description() {
    return values.text("description");
  }

  /** The last part of the id. */
  public String slug() {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  public List<String> taxonomy(String key) {
    return values.texts(key);
  }

  public Optional<LocalDate> created() {
    return values.day("date");
  }

  /** When the page was last edited, as far as it tells: {@code updated}, else {@code date}. */
  public Optional<LocalDate> updated() {
    return values.day("updated").or(this::created);
  }

  /** When the page was last reviewed. */
  public Optional<LocalDate> reviewed() {
    return values.day("reviewed");
  }

  /** Two pages are the same when their files are; front matter is not compared. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Page page && source.path().equals(page.source.path());
  }

  @Override
  public int hashCode() {
    return source.path().hashCode();
  }

  @Override
  public int compareTo(Page other) {
    return path.compareTo(other.path);
  }
}

package fi.tukipakki.assemble;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Document;
import fi.tukipakki.content.Page;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Slug;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives out addresses and sees that no two things get the same one. */
final class Addresses {
  private static final String INDEX = "index.html";

  /** First parts of addresses that the program itself writes to. */
  private static final Set<String> RESERVED = Set.of("assets", "search", "api", "haku");

  private final SiteConfig config;
  private final Diagnostics diagnostics;
  private final Map<String, Location> taken = new HashMap<>();

  Addresses(SiteConfig config, Diagnostics diagnostics) {
    this.config = config;
    this.diagnostics = diagnostics;
  }

  /** Address and id of a document; an original's slug is that of its translations too. */
  Place place(TypedDocument typed, String slug) {
    Document document = typed.document();
    ContentType type = typed.type();
    List<String> folders = new ArrayList<>(document.folders());
    boolean inTypeFolder =
        !folders.isEmpty() && config.type(folders.get(0)).filter(t -> t.equals(type)).isPresent();
    if (inTypeFolder) {
      folders.remove(0);
    }
    folders.replaceAll(Slug::of);
    folders.removeIf(String::isEmpty);
    boolean index = document.name().equals("index");
    Page.Role role = Page.Role.PAGE;
    if (index && folders.isEmpty()) {
      role = type.folder().isEmpty() ? Page.Role.HOME : Page.Role.LIST;
    }
    String inside = folders.isEmpty() ? "" : String.join("/", folders) + "/";
    String last = index ? "" : slug + "/";
    Language language = document.language();
    String start =
        type.folder().isEmpty() ? config.prefix(language) : config.listPath(type, language);
    String idStart = type.folder().isEmpty() ? "" : type.folder() + "/";
    String idEnd = index ? (inside.isEmpty() ? "index" : "") : slug;
    String id =
        idStart + (idEnd.isEmpty() ? inside.substring(0, inside.length() - 1) : inside + idEnd);
    return new Place(id, start + inside + last, role);
  }

  /** Where a page stands. */
  record Place(String id, String path, Page.Role role) {}

  /** The slug that a document asks for, else the one of its name. */
  static String slug(TypedDocument typed) {
    String own = typed.values().text("slug");
    if (!own.isEmpty()) {
      return own;
    }
    String slug = Slug.of(typed.document().name());
    return slug.isEmpty() ? "sivu" : slug;
  }

  /**
   * Takes an address for something; one that is taken or reserved is told.
   *
   * @return whether it was free
   */
  boolean take(String path, Location by) {
    String key = path.toLowerCase(Locale.ROOT);
    int slash = key.indexOf('/');
    boolean ours = slash > 0 && RESERVED.contains(key.substring(0, slash));
    if (ours || key.equals("404.html")) {
      diagnostics.add(
          Diagnostic.of(Code.RESERVED_ADDRESS, by)
              .with("path", "/" + path)
              .with("values", "/assets/, /search/, /api/, /haku/"));
      return false;
    }
    Location first = taken.putIfAbsent(key, by);
    if (first == null) {
      return true;
    }
    diagnostics.add(
        Diagnostic.of(Code.SAME_ADDRESS, by)
            .with("path", "/" + path)
            .with("other", first.toString())
            .relatedTo(first));
    return false;
  }

  boolean isTaken(String path) {
    return taken.containsKey(path.toLowerCase(Locale.ROOT));
  }

  /**
   * An alias as an address: no leading slash; a trailing one unless it names a file; the file that
   * stands for its folder is the folder.
   */
  static String alias(Value.Text alias) {
    String path = alias.text();
    while (path.startsWith("/")) {
      path = path.substring(1);
    }
    if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
      path = path.substring(0, path.length() - INDEX.length());
    }
    return path.isEmpty() || path.endsWith("/") || path.endsWith(".html") ? path : path + "/";
  }

  /** Whether an alias is an address inside the site, without tricks. */
  static boolean isSafe(String path) {
    if (path.isEmpty() || path.length() > 200) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      boolean last = part.isEmpty();
      if (part.endsWith(".html") && !path.endsWith(part)) {
        // A file of that name may stand where this needs a folder.
        return false;
      }
      if (!last && (!part.matches("[\\p{L}\\p{N}_~-][\\p{L}\\p{N}._~-]*") || part.endsWith("."))) {
        return false;
      }
    }
    return !path.contains("//");
  }
}

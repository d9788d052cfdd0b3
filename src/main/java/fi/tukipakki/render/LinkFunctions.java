package fi.tukipakki.render;

import fi.tukipakki.model.RelativePath;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The functions {@code url(path)} and {@code asset(name)}: addresses from the page being rendered.
 */
public final class LinkFunctions extends AbstractExtension {
  private final Map<String, String> assets;
  private final String basePath;
  private final boolean portable;

  /** Paths that a thread has linked to since it began to listen. */
  private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

  /**
   * @param assets output path of each asset by its plain name
   * @param basePath path of the base URL, {@code /} when there is none; for the 404 page, which is
   *     shown at any address
   * @param portable whether addresses name {@code index.html}, so that they work from a disk
   */
  public LinkFunctions(Map<String, String> assets, String basePath, boolean portable) {
    this.assets = Map.copyOf(assets);
    this.basePath = basePath;
    this.portable = portable;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("url", new Url(), "asset", new Asset());
  }

  /**
   * The address of a path from a page.
   *
   * @param here path of the page; a name without a slash at its end, such as {@code 404.html}, is
   *     shown at any address and gets absolute paths
   * @param path path inside the site, with or without fragment, or an absolute URL
   */
  public String url(String here, String path) {
    if (path.startsWith("https://") || path.startsWith("http://") || path.startsWith("mailto:")) {
      return path;
    }
    int hash = path.indexOf('#');
    String place = hash < 0 ? path : path.substring(0, hash);
    String fragment = hash < 0 ? "" : path.substring(hash);
    if (!fragment.isEmpty() && place.equals(here)) {
      return fragment;
    }
    if (portable && (place.isEmpty() || place.endsWith("/"))) {
      place += "index.html";
    }
    boolean anywhere = !here.isEmpty() && !here.endsWith("/");
    return (anywhere ? basePath + place : RelativePath.between(here, place)) + fragment;
  }

  /** Whether a list of this thread is being made. */
  boolean isListening() {
    return heard.get() != null;
  }

  /** From now on, the paths that templates of this thread link to go into this list. */
  List<String> startListening() {
    List<String> paths = new ArrayList<>();
    heard.set(paths);
    return paths;
  }

  /** No more paths go into the list. */
  void stopListening() {
    heard.remove();
  }

  private String url(EvaluationContext context, String path) {
    List<String> paths = heard.get();
    if (paths != null) {
      paths.add(path);
    }
    return url((String) context.getVariable("here"), path);
  }

  private final class Url implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("path");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return url(context, String.valueOf(args.get("path")));
    }
  }

  private final class Asset implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("name");
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      String name = String.valueOf(args.get("name"));
      String path = assets.get(name);
      if (path == null) {
        throw new io.pebbletemplates.pebble.error.PebbleException(
            null, "no asset \"" + name + "\"", line, self.getName());
      }
      return url(context, path);
    }
  }
}

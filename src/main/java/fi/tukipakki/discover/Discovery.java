package fi.tukipakki.discover;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.SourceFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks a site folder. Symbolic links may point to files inside the folder, nowhere else. */
public final class Discovery {
  private final Path root;
  private final Reading reading;
  private final Diagnostics diagnostics;

  /** How the text files are read: all at once, in any order and from any threads. */
  @FunctionalInterface
  public interface Reading {
    /**
     * Reads files.
     *
     * @param files by path inside the site folder
     * @return their texts in the order of the files; nothing for one that cannot be read as text
     */
    List<Optional<SourceFile>> read(SortedMap<String, Path> files);
  }

  public Discovery(Path root, Reading reading, Diagnostics diagnostics) {
    this.root = root;
    this.reading = reading;
    this.diagnostics = diagnostics;
  }

  /**
   * Finds and reads.
   *
   * @throws IOException when a folder cannot be listed
   */
  public SiteFiles scan() throws IOException {
    Optional<SourceFile> siteYml = Optional.empty();
    Path yml = root.resolve("site.yml");
    boolean isSite = Files.isRegularFile(yml);
    if (isSite && !staysInside(yml, root.toRealPath())) {
      diagnostics.add(Diagnostic.of(Code.LINK_OUT_OF_FOLDER, Location.of("site.yml")));
    } else if (isSite) {
      siteYml = read("site.yml", yml, diagnostics);
    } else {
      diagnostics.add(Diagnostic.of(Code.SITE_YML_MISSING, Location.of("site.yml")));
    }
    SortedMap<String, Path> content = files("content");
    // Without either this is the wrong folder: nothing is to be made here.
    if (isSite && !Files.isDirectory(root.resolve("content"))) {
      diagnostics.add(Diagnostic.of(Code.CONTENT_MISSING, Location.of("content")));
    }
    SortedMap<String, Path> texts = new TreeMap<>();
    SortedMap<String, Path> media = new TreeMap<>();
    content.forEach(
        (path, file) ->
            (path.toLowerCase(Locale.ROOT).endsWith(".md") ? texts : media).put(path, file));
    List<SourceFile> pages = reading.read(texts).stream().flatMap(Optional::stream).toList();
    return new SiteFiles(
        root, siteYml, pages, media, withoutPrefix("assets"), withoutPrefix("templates"));
  }

  /** Reads one file; what cannot be read as text is told and gives nothing. */
  public static Optional<SourceFile> read(String path, Path file, Diagnostics diagnostics) {
    try {
      long size = Files.size(file);
      if (size > Limits.FILE_BYTES) {
        diagnostics.add(TextReader.tooLarge(path, size));
        return Optional.empty();
      }
      return TextReader.read(path, Files.readAllBytes(file), diagnostics);
    } catch (IOException e) {
      diagnostics.add(unreadable(path, e));
      return Optional.empty();
    }
  }

  private SortedMap<String, Path> withoutPrefix(String folder) throws IOException {
    SortedMap<String, Path> inside = new TreeMap<>();
    files(folder).forEach((path, file) -> inside.put(path.substring(folder.length() + 1), file));
    return inside;
  }

  private SortedMap<String, Path> files(String folder) throws IOException {
    SortedMap<String, Path> found = new TreeMap<>();
    Path top = root.resolve(folder);
    if (!Files.isDirectory(top)) {
      return found;
    }
    Path realRoot = root.toRealPath();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(top)) {
              return FileVisitResult.CONTINUE;
            }
            boolean skip = isHidden(dir) || isRefused(dir, inside(dir));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            String path = inside(file);
            if (isHidden(file) || isRefused(file, path)) {
              return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink() && !staysInside(file, realRoot)) {
              diagnostics.add(Diagnostic.of(Code.LINK_OUT_OF_FOLDER, Location.of(path)));
            } else if (attributes.isOther()) {
              // A pipe or a device: reading it could wait for ever.
              diagnostics.add(
                  Diagnostic.of(Code.UNREADABLE_FILE, Location.of(path))
                      .with("variant", "special"));
            } else {
              add(
                  path,
                  file,
                  attributes.isSymbolicLink() ? Files.size(file) : attributes.size(),
                  found);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            diagnostics.add(unreadable(inside(file), e));
            return FileVisitResult.CONTINUE;
          }
        });
    tellCaseCollisions(found);
    return found;
  }

  private void add(String path, Path file, long size, SortedMap<String, Path> found) {
    if (size > Limits.MEDIA_BYTES) {
      diagnostics.add(TextReader.tooLarge(path, size, Limits.MEDIA_BYTES));
      return;
    }
    Path other = found.putIfAbsent(path, file);
    if (other != null) {
      // The same letters, once composed and once not.
      diagnostics.add(Diagnostic.of(Code.CASE_COLLISION, Location.of(path)).with("other", path));
    }
  }

  /** Why a file cannot be read, without the names of our classes and folders. */
  private static Diagnostic unreadable(String path, IOException e) {
    Diagnostic told = Diagnostic.of(Code.UNREADABLE_FILE, Location.of(path));
    if (e instanceof AccessDeniedException) {
      return told.with("variant", "access");
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? told.with("variant", "unknown") : told.with("problem", reason);
  }

  private static boolean staysInside(Path link, Path realRoot) {
    try {
      Path target = link.toRealPath();
      return target.startsWith(realRoot) && Files.isRegularFile(target);
    } catch (IOException e) {
      // A link to nowhere or in a loop leads nowhere inside.
      return false;
    }
  }

  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.endsWith("~") || name.equals("Thumbs.db");
  }

  private boolean isRefused(Path file, String path) {
    String problem = FileNames.problem(path, file.getFileName().toString());
    if (problem.isEmpty()) {
      return false;
    }
    diagnostics.add(
        Diagnostic.of(Code.BAD_FILE_NAME, Location.of(printable(path)))
            .with("name", printable(file.getFileName().toString()))
            .with("variant", problem));
    return true;
  }

  private void tellCaseCollisions(SortedMap<String, Path> files) {
    Map<String, String> seen = new TreeMap<>();
    for (String path : files.keySet()) {
      String first = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (first != null) {
        diagnostics.add(
            Diagnostic.of(Code.CASE_COLLISION, Location.of(path))
                .with("other", first)
                .relatedTo(Location.of(first)));
      }
    }
  }

  /** A name that a terminal can show: one could hold commands for it. */
  private static String printable(String name) {
    StringBuilder shown = new StringBuilder(name);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '\ufffd');
      }
    }
    return shown.toString();
  }

  /** A path as links and references write it: composed letters, whatever the disk keeps. */
  private String inside(Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }
}

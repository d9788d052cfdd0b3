package fi.tukipakki.write;

import fi.tukipakki.write.OutputFolder.FileStamp;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Walks whole trees of output files. */
final class FileTrees {
  private FileTrees() {}

  /** All files of a tree by path; what is no regular file has a size of -1. */
  static Map<String, FileStamp> files(Path tree) throws IOException {
    Map<String, FileStamp> found = new TreeMap<>();
    int start = tree.toString().length() + 1;
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.toString();
            found.put(
                // A file where the tree should be has no name in it.
                name.length() < start ? "" : name.substring(start).replace('\\', '/'),
                new FileStamp(
                    attributes.isRegularFile() ? attributes.size() : -1,
                    attributes.lastModifiedTime()));
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /**
   * Puts a new tree in the place of an old one, which stands aside then. When that fails, the old
   * one is put back.
   */
  static void replace(Path place, Path fresh, Path aside) throws IOException {
    boolean before = Files.exists(place);
    if (before) {
      Files.move(place, aside);
    }
    try {
      Files.move(fresh, place);
    } catch (IOException e) {
      if (before) {
        putBack(aside, place, e);
      }
      throw e;
    }
  }

  private static void putBack(Path aside, Path place, IOException failure) {
    try {
      Files.move(aside, place);
    } catch (IOException e) {
      // The next run does it.
      failure.addSuppressed(e);
    }
  }

  /**
   * Deletes a tree that a build of ours made, and of which we know the files. Those need not be
   * looked for, which is most of the work.
   *
   * @param files their paths inside the tree; it may have others, or not all of these
   */
  static void delete(Path tree, Set<String> files) throws IOException {
    SortedSet<Path> folders = new TreeSet<>(Comparator.reverseOrder());
    for (String name : files) {
      Path file = tree.resolve(name);
      Files.deleteIfExists(file);
      Path folder = file.getParent();
      while (!folder.equals(tree) && folders.add(folder)) {
        folder = folder.getParent();
      }
    }
    // A folder comes after all that are in it.
    for (Path folder : folders) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        // Something that was no file of ours.
        break;
      }
    }
    delete(tree);
  }

  /** Deletes a tree that a build of ours made. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

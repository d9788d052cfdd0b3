package fi.tukipakki.site;

import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.discover.Discovery;
import fi.tukipakki.discover.TextReader;
import fi.tukipakki.model.Digest;
import fi.tukipakki.model.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files as they were read, read again only when their time or size tells that they may differ. */
final class SeenFiles {
  private final Map<Path, Text> texts = new ConcurrentHashMap<>();
  private final Map<String, Text> byPath = new ConcurrentHashMap<>();
  private final Map<Path, Seen> others = new ConcurrentHashMap<>();
  private final Map<Path, InputDigest.Content> inputs;

  /**
   * @param inputs what has been read already, by path on the disk
   */
  SeenFiles(Map<Path, InputDigest.Content> inputs) {
    this.inputs = new ConcurrentHashMap<>(inputs);
  }

  private record Stamp(long size, FileTime time) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.size(), now.lastModifiedTime());
    }
  }

  private record Seen(Stamp stamp, String digest) {}

  private record Text(
      Stamp stamp, Optional<SourceFile> source, String digest, List<Diagnostic> told) {}

  /** A text file; what is wrong with it is told each time. */
  Optional<SourceFile> text(String path, Path file, Diagnostics diagnostics) {
    InputDigest.Content input = inputs.remove(file);
    if (input != null && input.bytes() != null) {
      Optional<SourceFile> source = TextReader.read(path, input.bytes(), diagnostics);
      byPath.put(path, new Text(null, source, input.digest(), List.of()));
      return source;
    }
    try {
      Stamp now = Stamp.of(file);
      Text text = texts.get(file);
      if (text == null || !text.stamp().equals(now)) {
        Diagnostics told = new Diagnostics();
        Optional<SourceFile> source = Discovery.read(path, file, told);
        text = new Text(now, source, source.map(SeenFiles::textDigest).orElse(""), told.sorted());
        texts.put(file, text);
        byPath.put(path, text);
      }
      diagnostics.addAll(text.told());
      return text.source();
    } catch (IOException e) {
      // Gone meanwhile, or not ours to read: reading tells which.
      return Discovery.read(path, file, diagnostics);
    }
  }

  /** The digest of a text file's content. */
  String digest(SourceFile source) {
    Text text = byPath.get(source.path());
    return text != null && text.source().filter(s -> s == source).isPresent()
        ? text.digest()
        : textDigest(source);
  }

  private static String textDigest(SourceFile source) {
    return new Digest().add(source.utf8()).end();
  }

  /** The digest of any file's content. */
  String digest(Path file) {
    InputDigest.Content input = inputs.get(file);
    if (input != null) {
      return input.digest();
    }
    try {
      Stamp now = Stamp.of(file);
      Seen seen = others.get(file);
      if (seen == null || !seen.stamp().equals(now)) {
        seen = new Seen(now, new Digest().add(Files.readAllBytes(file)).end());
        others.put(file, seen);
      }
      return seen.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Reads a file anew when it is asked for next. */
  void forget(Path file) {
    texts.remove(file);
    others.remove(file);
  }
}

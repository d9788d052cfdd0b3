package fi.tukipakki.site;

import fi.tukipakki.assemble.TypedDocument;
import fi.tukipakki.config.ContentType;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Document;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.model.Value;
import fi.tukipakki.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The typed front matter of pages from one run of the program to the next, so that only changed
 * files are read as YAML. Files with something to tell are not kept.
 */
final class ParsedStore {
  private final Map<String, Kept> before = new HashMap<>();
  private final Map<String, Kept> now = new ConcurrentHashMap<>();

  /** A file's values in bytes that others share. */
  private record Kept(String key, byte[] bytes, int start, int length) {}

  /**
   * @param kept stands at what {@link #write} wrote; nothing when that is not there
   */
  ParsedStore(Optional<Unpacker> kept) {
    kept.ifPresent(this::read);
  }

  private void read(Unpacker from) {
    for (int left = from.number(); left > 0; left--) {
      String path = from.text();
      String key = from.text();
      int length = from.number();
      before.put(path, new Kept(key, from.bytes, from.at, length));
      from.at += length;
    }
  }

  /**
   * A file as it was read.
   *
   * @param key digest of its content and of the site's declarations
   */
  Optional<TypedDocument> find(SourceFile source, String key, SiteConfig config) {
    Kept kept = before.get(source.path());
    if (kept == null || !kept.key().equals(key)) {
      return Optional.empty();
    }
    Unpacker from = new Unpacker(kept.bytes(), kept.start());
    ContentType type = config.types().get(from.text());
    Language language = config.languages().get(from.text());
    String name = from.text();
    int bodyLine = from.number();
    if (type == null
        || language == null
        || !(ValueBytes.read(from, source.path()) instanceof Value.Obj values)) {
      return Optional.empty();
    }
    now.put(source.path(), kept);
    List<String> parts = new ArrayList<>(Arrays.asList(source.path().split("/")));
    // What stood between the dashes is in the values.
    YamlNode.Mapping read = YamlNode.Mapping.empty(values.location());
    return Optional.of(
        new TypedDocument(
            new Document(
                source, parts.subList(1, parts.size() - 1), name, language, read, bodyLine),
            type,
            values));
  }

  /** Keeps a file that has been read without anything to tell. */
  void keep(String key, TypedDocument typed) {
    Document document = typed.document();
    String path = document.source().path();
    Packer out = new Packer(1 << 9);
    out.text(typed.type().name()).text(document.language().id());
    out.text(document.name()).number(document.bodyLine());
    if (ValueBytes.write(typed.values(), path, out)) {
      byte[] bytes = out.bytes();
      now.put(path, new Kept(key, bytes, 0, bytes.length));
    }
  }

  /** Writes all files of this build, for the next one. */
  Packer write(Packer out) {
    out.number(now.size());
    new TreeMap<>(now)
        .forEach(
            (path, kept) -> {
              out.text(path).text(kept.key()).number(kept.length());
              out.raw(kept.bytes(), kept.start(), kept.length());
            });
    return out;
  }
}

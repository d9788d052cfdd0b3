package fi.tukipakki.markdown;

import fi.tukipakki.content.Media;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.RelativePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Image;

/** Pictures: they are files of the site, have a text for those who do not see, and their size. */
final class Images {
  private final Media media;

  Images(Media media) {
    this.media = media;
  }

  /** Replaces a picture by an element with address, text and size. */
  void resolve(Image image, Conversion c) {
    String destination = image.getDestination();
    if (!c.hasRoomForLink(destination, image.getTitle(), image)) {
      image.unlink();
      return;
    }
    String alt = Nodes.plainText(image);
    if (alt.isEmpty()) {
      c.tell(Code.IMAGE_WITHOUT_ALT, image, Map.of("value", destination));
    }
    if (!LinkTargets.scheme(destination).isEmpty() || destination.startsWith("//")) {
      c.tell(Code.EXTERNAL_IMAGE, image, Map.of("value", destination));
      image.unlink();
      return;
    }
    String place = RelativePath.decoded(destination);
    String file =
        place.startsWith("/")
            ? RelativePath.resolve("content/", place.substring(1))
            : RelativePath.resolve(c.page.source().path(), place);
    if (!file.startsWith("content/") || !media.exists(file)) {
      c.tell(
          Code.IMAGE_NOT_FOUND,
          image,
          Map.of("value", destination, "suggestion", nearest(destination, c)));
      image.unlink();
      return;
    }
    Optional<Media.Size> size =
        MediaPaths.mayBePublished(file) ? media.size(file) : Optional.empty();
    if (size.isEmpty()) {
      c.tell(Code.BAD_IMAGE, image, Map.of("value", destination));
      image.unlink();
      return;
    }
    c.media.add(file);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("src", c.href(RelativePath.encoded(MediaPaths.output(file))));
    attributes.put("alt", alt);
    if (size.get().width() > 0) {
      attributes.put("width", String.valueOf(size.get().width()));
      attributes.put("height", String.valueOf(size.get().height()));
    }
    attributes.put("loading", "lazy");
    attributes.put("decoding", "async");
    if (image.getTitle() != null && !image.getTitle().isEmpty()) {
      attributes.put("title", image.getTitle());
    }
    Nodes.Element element = new Nodes.Element("img", attributes);
    element.setSourceSpans(image.getSourceSpans());
    image.insertBefore(element);
    image.unlink();
  }

  private String nearest(String destination, Conversion c) {
    if (!c.suggestsTargets()) {
      return "";
    }
    Map<String, String> byName = new LinkedHashMap<>();
    media.paths().forEach(p -> byName.putIfAbsent(p.substring(p.lastIndexOf('/') + 1), p));
    String name = destination.substring(destination.lastIndexOf('/') + 1);
    List<String> names = new ArrayList<>(byName.keySet());
    String nearest = byName.containsKey(name) ? name : Nearest.to(name, names);
    return nearest.isEmpty()
        ? ""
        : RelativePath.betweenFiles(c.page.source().path(), byName.get(nearest));
  }
}

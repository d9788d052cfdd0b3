package fi.tukipakki.content;

import fi.tukipakki.model.Language;
import fi.tukipakki.model.SourceFile;
import fi.tukipakki.yaml.YamlNode;
import java.util.List;

/**
 * A page's file, split.
 *
 * @param source the file
 * @param folders folders between {@code content/} and the file
 * @param name the file's name without language and ending, such as {@code huostaanotto}
 * @param language the language that the name tells
 * @param frontMatter what stands between the lines of dashes
 * @param bodyLine the line where the Markdown starts, 0-based
 */
public record Document(
    SourceFile source,
    List<String> folders,
    String name,
    Language language,
    YamlNode.Mapping frontMatter,
    int bodyLine) {
  public Document {
    folders = List.copyOf(folders);
  }

  /** Key that the language versions of a page share: folders and name. */
  public String id() {
    return folders.isEmpty() ? name : String.join("/", folders) + "/" + name;
  }
}

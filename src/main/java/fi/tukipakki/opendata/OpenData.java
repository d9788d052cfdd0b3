package fi.tukipakki.opendata;

import com.grack.nanojson.JsonObject;
import fi.tukipakki.content.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files of the open data. */
public final class OpenData {
  private final OpenDataSource source;

  public OpenData(OpenDataSource source) {
    this.source = source;
  }

  /**
   * A file, made when it is asked for, so that no more than one document per thread is in memory.
   *
   * @param path inside the output folder
   * @param content its bytes; may be called from any thread
   */
  public record DataFile(String path, Supplier<byte[]> content) {}

  /** All files: the index, the citations, the schemas, then the pages by id and language. */
  public List<DataFile> files() {
    Places places = new Places(source.config());
    PageJson pages = new PageJson(source, places);
    List<DataFile> files = new ArrayList<>();
    add(files, Places.INDEX, () -> new IndexJson(source, places).document());
    add(files, Places.CITATIONS, () -> new CitationsJson(source, places).document());
    add(files, Places.PAGE_SCHEMA, () -> new PageSchema(source.config(), places).document());
    add(files, Places.INDEX_SCHEMA, () -> new IndexSchema(source.config(), places).document());
    for (Map<String, Page> versions : source.site().byId().values()) {
      for (Page page : versions.values()) {
        add(files, places.json(page), () -> pages.document(page));
      }
    }
    return List.copyOf(files);
  }

  private static void add(List<DataFile> files, String path, Supplier<JsonObject> document) {
    files.add(new DataFile(path, () -> JsonBytes.of(document.get())));
  }
}

package fi.tukipakki.write;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.Set;
import java.util.TreeSet;

/** The list of the files that a build wrote. */
final class Manifest {
  private Manifest() {}

  static String write(Set<String> files) {
    JsonArray list = new JsonArray();
    list.addAll(new TreeSet<>(files));
    JsonObject manifest = new JsonObject();
    manifest.put("generator", "tukipakki");
    manifest.put("files", list);
    return JsonWriter.string(manifest) + "\n";
  }

  /** The files; none when the list is damaged, so that nothing counts as ours. */
  static Set<String> read(String json) {
    Set<String> files = new TreeSet<>();
    try {
      JsonArray list = JsonParser.object().from(json).getArray("files");
      if (list != null) {
        list.forEach(file -> files.add(String.valueOf(file)));
      }
    } catch (JsonParserException e) {
      return Set.of();
    }
    return files;
  }
}

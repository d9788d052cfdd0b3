package fi.tukipakki.opendata;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.model.Language;
import fi.tukipakki.model.LocalText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Small parts of documents. */
final class Json {
  private Json() {}

  /** An object of one key. */
  static JsonObject of(String key, Object value) {
    JsonObject object = new JsonObject();
    object.put(key, value);
    return object;
  }

  /** Puts a text unless it is empty. */
  static void put(JsonObject object, String key, String text) {
    if (!text.isEmpty()) {
      object.put(key, text);
    }
  }

  static void put(JsonObject object, String key, Optional<LocalDate> day) {
    day.ifPresent(d -> object.put(key, d.toString()));
  }

  static JsonArray array(Collection<?> values) {
    return new JsonArray(values);
  }

  /**
   * A text by language id, in the order of the languages. Languages that it is not written in are
   * left out: readers of data choose their own stand-in.
   */
  static JsonObject texts(LocalText text, List<Language> languages) {
    JsonObject texts = new JsonObject();
    for (Language language : languages) {
      put(texts, language.id(), text.in(language, ""));
    }
    return texts;
  }

  static JsonObject license(SiteConfig config) {
    JsonObject license = new JsonObject();
    put(license, "name", config.license());
    put(license, "url", config.licenseUrl());
    return license;
  }
}

package fi.tukipakki.render;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;

/**
 * How long a page takes to read: its words, 160 of them a minute. Adults read Finnish silently at
 * 161 words a minute (standard deviation 18; Trauzettel-Klosinski and Dietz, <i>Standardized
 * Assessment of Reading Performance: The New International Reading Speed Texts IReST</i>, 2012).
 */
final class ReadingTime {
  private static final int WORDS_PER_MINUTE = 160;

  private final SiteConfig config;

  ReadingTime(SiteConfig config) {
    this.config = config;
  }

  /** Whole minutes, at least 1: the body, and the texts in front matter that readers see. */
  int minutes(Page page, Body body) {
    int words = body.words();
    for (Field field : page.type().shape().fields().values()) {
      if (!config.fields().containsKey(field.name())) {
        Value value = page.values().values().get(field.name());
        words += value == null ? 0 : words(field.type(), value);
      }
    }
    return minutes(words);
  }

  static int minutes(int words) {
    return Math.max(1, (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE);
  }

  /** Markdown is not counted here: the body's number of words has it. */
  private int words(FieldType type, Value value) {
    if (value instanceof Value.Text text) {
      boolean plain = type instanceof FieldType.Text some && some.pattern().isEmpty();
      return plain ? words(text.text()) : 0;
    }
    int words = 0;
    if (value instanceof Value.Items items) {
      FieldType of =
          type instanceof FieldType.Listing listing
              ? listing.of()
              : type instanceof FieldType.Steps steps
                  ? new FieldType.Structure(steps.shape())
                  : type;
      for (Value item : items.items()) {
        words += words(of, item);
      }
    } else if (value instanceof Value.Obj object && type instanceof FieldType.Structure structure) {
      for (Field field : config.shapes().get(structure.shape()).fields().values()) {
        Value inner = object.values().get(field.name());
        words += inner == null ? 0 : words(field.type(), inner);
      }
    }
    return words;
  }

  /** Words are what stands between spaces. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}

package fi.tukipakki.site;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.content.Body;
import fi.tukipakki.content.Page;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.search.SearchSection;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/** The words of a page's front matter, as far as readers see them. */
final class FieldText {
  /** Fields that have sections of their own, or whose words are keywords. */
  private static final Set<String> ELSEWHERE =
      Set.of("sections", "names", "abbreviations", "synonyms");

  /** Fields of a step that name other steps and roles, and the title, which is the heading. */
  private static final Set<String> WIRING =
      Set.of("id", "title", "role", "roles", "deadline", "next");

  private final SiteConfig config;
  private final Page page;
  private final Body body;

  FieldText(SiteConfig config, Page page, Body body) {
    this.config = config;
    this.page = page;
    this.body = body;
  }

  /** The type's own fields: what an actor does, how a service is asked for. */
  String own() {
    StringBuilder out = new StringBuilder();
    for (Field field : page.type().shape().fields().values()) {
      if (!config.fields().containsKey(field.name()) && !ELSEWHERE.contains(field.name())) {
        page.values().get(field.name()).ifPresent(value -> text(field.type(), value, out));
      }
    }
    return out.toString().strip();
  }

  /** A section for each step of a process. */
  void steps(List<SearchSection> sections) {
    Field declared = page.type().shape().fields().get("steps");
    if (declared == null || !(declared.type() instanceof FieldType.Steps steps)) {
      return;
    }
    for (Value.Obj step : page.values().objects("steps")) {
      if (written(step)) {
        StringBuilder out = new StringBuilder();
        for (Field field : config.shapes().get(steps.shape()).fields().values()) {
          if (!WIRING.contains(field.name())) {
            step.get(field.name()).ifPresent(value -> text(field.type(), value, out));
          }
        }
        sections.add(
            new SearchSection(
                "vaihe-" + step.text("id"), step.text("title"), out.toString().strip()));
      }
    }
  }

  /** A section for each section of a law. */
  void lawSections(List<SearchSection> sections) {
    for (Value.Obj section : page.values().objects("sections")) {
      if (written(section)) {
        String id = section.text("id");
        StringBuilder out = new StringBuilder();
        section.get("body").ifPresent(v -> text(FieldType.Simple.MARKDOWN, v, out));
        sections.add(
            new SearchSection(
                "p-" + id.replace(" ", ""),
                id + " § " + section.text("title"),
                out.toString().strip()));
      }
    }
  }

  /** Whether a value stands in this page's own file: translations inherit what they leave out. */
  private boolean written(Value value) {
    return value.location().file().equals(page.source().path());
  }

  private void text(FieldType type, Value value, StringBuilder out) {
    if (!written(value)) {
      return;
    }
    if (value instanceof Value.Text text) {
      if (type == FieldType.Simple.MARKDOWN) {
        String html = body.fieldHtml().getOrDefault(text.location(), "");
        sentence(Jsoup.parseBodyFragment(html).text(), out);
      } else if (type instanceof FieldType.Text plain && plain.pattern().isEmpty()) {
        sentence(text.text(), out);
      }
    } else if (type instanceof FieldType.Listing list && value instanceof Value.Items items) {
      items.items().forEach(item -> text(list.of(), item, out));
    } else if (type instanceof FieldType.Structure object && value instanceof Value.Obj values) {
      for (Field field : config.shapes().get(object.shape()).fields().values()) {
        if (!field.name().equals("id")) {
          values.get(field.name()).ifPresent(v -> text(field.type(), v, out));
        }
      }
    }
  }

  private static void sentence(String text, StringBuilder out) {
    if (!text.isBlank()) {
      char end = text.charAt(text.length() - 1);
      out.append(text).append(Character.isLetterOrDigit(end) ? ". " : " ");
    }
  }
}

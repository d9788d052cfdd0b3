package fi.tukipakki.render;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Typography;
import fi.tukipakki.model.Value;
import fi.tukipakki.render.view.CardView;
import fi.tukipakki.render.view.PageView.LawRefView;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Typed values in the form that templates show. */
final class FieldViews {
  private final Site site;
  private final LawBook laws;
  private final Function<Page, CardView> cards;

  /**
   * @param cards a short card of a page that a field refers to
   */
  FieldViews(Site site, LawBook laws, Function<Page, CardView> cards) {
    this.site = site;
    this.laws = laws;
    this.cards = cards;
  }

  /** A date for machines and for readers. */
  public record DateView(String iso, String text) {}

  /** A value of a closed list with its label. */
  public record ChoiceView(String value, String label) {}

  /** All declared fields of a shape; absent ones are null. */
  Map<String, Object> view(Shape shape, Value.Obj values, Page page, Map<Location, String> html) {
    Map<String, Object> views = new LinkedHashMap<>();
    for (Field field : shape.fields().values()) {
      Value value = values.values().get(field.name());
      views.put(field.name(), value == null ? null : view(field.type(), value, page, html));
    }
    return Collections.unmodifiableMap(views);
  }

  private Object view(FieldType type, Value value, Page page, Map<Location, String> html) {
    if (value instanceof Value.Items items) {
      // A list within free data is of no kind but free.
      FieldType of =
          type instanceof FieldType.Listing listing
              ? listing.of()
              : type instanceof FieldType.Steps steps
                  ? new FieldType.Structure(steps.shape())
                  : type;
      List<Object> views = new ArrayList<>();
      for (Value item : items.items()) {
        Object view = view(of, item, page, html);
        if (view != null) {
          views.add(view);
        }
      }
      return Collections.unmodifiableList(views);
    }
    if (value instanceof Value.Obj object) {
      if (type instanceof FieldType.Structure structure) {
        return view(site.config().shapes().get(structure.shape()), object, page, html);
      }
      Map<String, Object> views = new LinkedHashMap<>();
      object.values().forEach((k, v) -> views.put(k, view(FieldType.Simple.FREE, v, page, html)));
      return Collections.unmodifiableMap(views);
    }
    if (value instanceof Value.Text text) {
      return text(type, text, page, html);
    }
    if (value instanceof Value.Bool bool) {
      return bool.value();
    }
    if (value instanceof Value.Num number) {
      double n = number.value();
      return n == Math.rint(n) ? String.valueOf((long) n) : String.valueOf(n);
    }
    if (value instanceof Value.Day day) {
      return new DateView(day.date().toString(), Dates.text(day.date(), page.language()));
    }
    if (value instanceof Value.Span span) {
      return span.text();
    }
    Optional<Page> target = site.resolve((Value.Ref) value, page.language());
    return target.map(cards).orElse(null);
  }

  private Object text(FieldType type, Value.Text text, Page page, Map<Location, String> html) {
    if (type instanceof FieldType.Choice choice) {
      String label = choice.labels().getOrDefault(text.text(), text.text());
      return new ChoiceView(text.text(), label);
    }
    if (type == FieldType.Simple.MARKDOWN) {
      return html.get(text.location());
    }
    if (type == FieldType.Simple.CITATION) {
      List<Body.LegalRef> references = laws.parse(text.text(), text.location());
      return references.isEmpty()
          ? new LawRefView("", text.text(), "", true)
          : law(references.get(0), page);
    }
    return type instanceof FieldType.Text ? Typography.apply(text.text()) : text.text();
  }

  LawRefView law(Body.LegalRef reference, Page page) {
    LawBook.Target target = laws.target(reference, page.language());
    return new LawRefView(reference.law(), target.label(), target.path(), target.external());
  }
}

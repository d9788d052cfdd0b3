package fi.tukipakki.assemble;

import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sees that every reference in front matter names one page that is shown. */
final class ReferenceCheck {
  private final Site site;
  private final Diagnostics diagnostics;

  ReferenceCheck(Site site, Diagnostics diagnostics) {
    this.site = site;
    this.diagnostics = diagnostics;
  }

  void check() {
    site.pages().forEach(page -> check(page.values(), page));
  }

  private void check(Value value, Page page) {
    if (value instanceof Value.Ref ref) {
      // What a translation inherits is told at the original.
      if (ref.location().file().equals(page.source().path())) {
        check(ref);
      }
    } else if (value instanceof Value.Items list) {
      list.items().forEach(item -> check(item, page));
    } else if (value instanceof Value.Obj object) {
      object.values().values().forEach(v -> check(v, page));
    }
  }

  /** Tells when a reference does not name one page that is shown. */
  void check(Value.Ref ref) {
    List<String> ids = site.candidates(ref.slug(), ref.type());
    if (ids.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      site.bySlug()
          .forEach(
              (slug, all) ->
                  all.stream().filter(id -> fits(id, ref)).forEach(id -> known.add(slug)));
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_REFERENCE, ref.location())
              .with("value", ref.slug())
              .with("type", ref.type())
              .with("variant", ref.type().equals("any") ? "any" : "")
              .with("suggestion", nearest(ref, known)));
    } else if (ids.size() > 1) {
      diagnostics.add(
          Diagnostic.of(Code.AMBIGUOUS_REFERENCE, ref.location())
              .with("value", ref.slug())
              .with("values", String.join(", ", ids))
              .with("suggestion", ids.get(0)));
    } else if (site.hiddenIds().contains(ids.get(0))) {
      diagnostics.add(
          Diagnostic.of(Code.LINK_TO_HIDDEN, ref.location())
              .with("value", ref.slug())
              .with("variant", "reference"));
    }
  }

  /** The page may be meant although its folder is not the one that was written. */
  private static String nearest(Value.Ref ref, Set<String> known) {
    String last = ref.slug().substring(ref.slug().lastIndexOf('/') + 1);
    return known.contains(last) ? last : Nearest.to(last, known);
  }

  private boolean fits(String id, Value.Ref ref) {
    return ref.type().equals("any")
        || (site.byId().containsKey(id)
            && site.version(id, site.config().defaultLanguage()).type().name().equals(ref.type()));
  }
}

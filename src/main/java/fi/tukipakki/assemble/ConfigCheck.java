package fi.tukipakki.assemble;

import fi.tukipakki.config.SiteConfig;
import fi.tukipakki.config.Taxonomy;
import fi.tukipakki.content.Site;
import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.diagnostics.Nearest;
import fi.tukipakki.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Sees that the pages, types and values that site.yml names are there. */
final class ConfigCheck {
  private final Site site;
  private final SiteConfig config;
  private final Diagnostics diagnostics;

  ConfigCheck(Site site, Diagnostics diagnostics) {
    this.site = site;
    this.config = site.config();
    this.diagnostics = diagnostics;
  }

  void check() {
    List<SiteConfig.MenuItem> menus = new ArrayList<>(config.menu());
    menus.addAll(config.footer());
    for (SiteConfig.MenuItem item : menus) {
      type(item.type(), item.source().at("type"));
      page(item.page(), item.source().at("page"));
    }
    page(config.exit().help(), config.exit().source().at("help"));
    texts("entrances").forEach(text -> type(text.text(), text.location()));
    texts("flagships").forEach(text -> page(text.text(), text.location()));
    texts("audiences").forEach(this::audience);
  }

  private List<Value.Text> texts(String key) {
    return config.home().items(key).stream()
        .filter(Value.Text.class::isInstance)
        .map(Value.Text.class::cast)
        .toList();
  }

  private void type(String name, Location at) {
    if (!name.isEmpty() && config.type(name).isEmpty()) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_TYPE, at)
              .with("value", name)
              .with("values", String.join(", ", config.types().keySet()))
              .with("suggestion", Nearest.to(name, config.types().keySet())));
    }
  }

  private void page(String id, Location at) {
    if (!id.isEmpty()) {
      new ReferenceCheck(site, diagnostics).check(new Value.Ref(id, "any", at));
    }
  }

  private void audience(Value.Text named) {
    Taxonomy audiences = config.taxonomies().get("audience");
    if (!audiences.isOpen() && !audiences.terms().containsKey(named.text())) {
      diagnostics.add(
          Diagnostic.of(Code.UNKNOWN_TAXONOMY, named.location())
              .with("key", "audiences")
              .with("value", named.text())
              .with("values", String.join(", ", audiences.terms().keySet()))
              .with("suggestion", Nearest.to(named.text(), audiences.terms().keySet())));
    }
  }
}

package fi.tukipakki.render;

import fi.tukipakki.model.Components;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;

/**
 * Components of records, without the reflection that Pebble would read them by; it is asked for
 * everything else.
 */
final class RecordAttributes extends AbstractExtension implements AttributeResolver {
  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(this);
  }

  @Override
  public ResolvedAttribute resolve(
      Object instance,
      Object name,
      Object[] values,
      ArgumentsNode arguments,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (instance instanceof Components record && name instanceof String text && values == null) {
      int index = record.componentIndex(text);
      return index < 0 ? null : new ResolvedAttribute(record.component(index));
    }
    return null;
  }
}

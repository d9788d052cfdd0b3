package fi.tukipakki.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueBytesTest {
  private static final String FILE = "content/a.md";

  private static Location at(int line) {
    return new Location(FILE, line, line + 300, 2 * line);
  }

  @Test
  void everyKindOfValueComesBackInItsPlace() {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("title", new Value.Text("Huostaanotto – näin 👪", at(1)));
    values.put("no", new Value.Bool(false, at(2)));
    values.put("yes", new Value.Bool(true, at(3)));
    values.put("cost", new Value.Num(-1.1e-7, at(4)));
    values.put("day", new Value.Day(LocalDate.of(2026, 2, 28), at(5)));
    values.put("within", new Value.Span(TimeSpan.parse("3 kk").get(), "3  kk", at(6)));
    values.put("ref", new Value.Ref("ot-keskus", "actor", at(7)));
    values.put("none", new Value.Items(List.of(), at(8)));
    Value.Obj step = new Value.Obj(Map.of("id", new Value.Text("", at(11))), at(10));
    values.put("steps", new Value.Items(List.of(step, new Value.Text("b", at(12))), at(9)));
    Value.Obj all = new Value.Obj(values, Location.of(FILE));
    Packer out = new Packer(1);
    assertTrue(ValueBytes.write(all, FILE, out));
    Unpacker from = new Unpacker(out.bytes());
    Value.Obj back = (Value.Obj) ValueBytes.read(from, FILE);
    assertEquals(all, back);
    assertEquals(List.copyOf(values.keySet()), List.copyOf(back.values().keySet()));
    assertEquals(out.size(), from.at);
  }

  /** A place in another file could not be told from one in its own. */
  @Test
  void aValueFromElsewhereIsNotWritten() {
    Value.Text other = new Value.Text("a", Location.of("site.yml"));
    Value.Obj all = new Value.Obj(Map.of("a", other), Location.of(FILE));
    assertFalse(ValueBytes.write(all, FILE, new Packer(16)));
  }
}

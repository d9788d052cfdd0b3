package fi.tukipakki.site;

import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.model.Unpacker;
import fi.tukipakki.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Typed values of one file as bytes and back. Written out kind by kind: a thousand pages are read
 * before the first of them is shown, so this must start at once.
 */
final class ValueBytes {
  private static final int TEXT = 0;
  private static final int BOOL = 1;
  private static final int NUM = 2;
  private static final int DAY = 3;
  private static final int SPAN = 4;
  private static final int REF = 5;
  private static final int ITEMS = 6;
  private static final int OBJ = 7;

  private ValueBytes() {}

  /**
   * Writes a value.
   *
   * @param file where it and all that is in it stand
   * @return whether they all do; when not, what was written is of no use
   */
  static boolean write(Value value, String file, Packer out) {
    Location at = value.location();
    if (!at.file().equals(file)) {
      return false;
    }
    out.number(kind(value)).number(at.line()).number(at.column()).number(at.length());
    if (value instanceof Value.Items list) {
      out.number(list.items().size());
      return list.items().stream().allMatch(item -> write(item, file, out));
    } else if (value instanceof Value.Obj object) {
      out.number(object.values().size());
      return object.values().entrySet().stream()
          .allMatch(entry -> write(entry.getValue(), file, out.text(entry.getKey())));
    }
    single(value, out);
    return true;
  }

  private static int kind(Value value) {
    if (value instanceof Value.Text) {
      return TEXT;
    } else if (value instanceof Value.Bool) {
      return BOOL;
    } else if (value instanceof Value.Num) {
      return NUM;
    } else if (value instanceof Value.Day) {
      return DAY;
    } else if (value instanceof Value.Span) {
      return SPAN;
    } else if (value instanceof Value.Ref) {
      return REF;
    }
    return value instanceof Value.Items ? ITEMS : OBJ;
  }

  private static void single(Value value, Packer out) {
    if (value instanceof Value.Text text) {
      out.text(text.text());
    } else if (value instanceof Value.Bool bool) {
      out.number(bool.value() ? 1 : 0);
    } else if (value instanceof Value.Num number) {
      out.text(Double.toString(number.value()));
    } else if (value instanceof Value.Day day) {
      out.number(day.date().getYear()).number(day.date().getDayOfYear());
    } else if (value instanceof Value.Span span) {
      out.number(span.span().amount()).text(span.span().unit().name()).text(span.text());
    } else if (value instanceof Value.Ref ref) {
      out.text(ref.slug()).text(ref.type());
    }
  }

  /** The value that {@link #write} wrote. */
  static Value read(Unpacker from, String file) {
    int kind = from.number();
    int line = from.number();
    int column = from.number();
    Location at = new Location(file, line, column, from.number());
    return switch (kind) {
      case TEXT -> new Value.Text(from.text(), at);
      case BOOL -> new Value.Bool(from.number() > 0, at);
      case NUM -> new Value.Num(Double.parseDouble(from.text()), at);
      case DAY -> {
        int year = from.number();
        yield new Value.Day(LocalDate.ofYearDay(year, from.number()), at);
      }
      case SPAN -> {
        int amount = from.number();
        TimeSpan span = new TimeSpan(amount, TimeSpan.Unit.valueOf(from.text()));
        yield new Value.Span(span, from.text(), at);
      }
      case REF -> {
        String slug = from.text();
        yield new Value.Ref(slug, from.text(), at);
      }
      case ITEMS -> {
        int size = from.number();
        List<Value> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          items.add(read(from, file));
        }
        yield new Value.Items(items, at);
      }
      default -> {
        int size = from.number();
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
          String key = from.text();
          values.put(key, read(from, file));
        }
        yield new Value.Obj(values, at);
      }
    };
  }
}

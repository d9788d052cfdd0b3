package fi.tukipakki.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a declared type can hold, found out once for each part of a record.
 *
 * @param type the type without its arguments
 * @param arguments what the elements of a collection, or the keys and values of a map can be
 */
record Slot(Kind kind, Class<?> type, List<Slot> arguments) {
  enum Kind {
    INT,
    LONG,
    BOOLEAN,
    TEXT,
    RECORD,
    ENUM,
    LIST,
    SET,
    MAP,
    /** Of any other type nothing but null can be kept. */
    OTHER
  }

  private static final ClassValue<List<Slot>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(part -> of(part.getGenericType()))
              .toList();
        }
      };

  /** What the parts of a kind of record can hold, in order. */
  static List<Slot> ofRecord(Class<?> type) {
    return PARTS.get(type);
  }

  private static Slot of(Type declared) {
    if (declared instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Class<?> raw = (Class<?>) generic.getRawType();
      return new Slot(kind(raw), raw, Arrays.stream(arguments).map(Slot::of).toList());
    }
    Class<?> raw = (Class<?>) declared;
    return new Slot(kind(raw), raw, List.of());
  }

  private static Kind kind(Class<?> raw) {
    if (raw == int.class || raw == Integer.class) {
      return Kind.INT;
    } else if (raw == long.class || raw == Long.class) {
      return Kind.LONG;
    } else if (raw == boolean.class) {
      return Kind.BOOLEAN;
    } else if (raw == String.class) {
      return Kind.TEXT;
    } else if (raw.isRecord()) {
      return Kind.RECORD;
    } else if (raw.isEnum()) {
      return Kind.ENUM;
    } else if (raw == Set.class) {
      return Kind.SET;
    } else if (Collection.class.isAssignableFrom(raw)) {
      return Kind.LIST;
    } else if (raw == Map.class) {
      return Kind.MAP;
    }
    return Kind.OTHER;
  }
}

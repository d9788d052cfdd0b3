package fi.tukipakki.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a kind of record and how one is made.
 *
 * @param components its parts in order
 * @param constructor takes the parts
 */
record RecordShape(List<RecordComponent> components, Constructor<?> constructor) {
  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Class<?>[] types =
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
          try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            for (RecordComponent component : components) {
              component.getAccessor().setAccessible(true);
            }
            return new RecordShape(List.of(components), constructor);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
          }
        }
      };

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  static Object get(RecordComponent part, Object value) {
    try {
      return part.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + part, e);
    }
  }

  /**
   * Makes a record.
   *
   * @throws IllegalArgumentException when it refuses its parts
   */
  Object make(Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("no " + constructor.getDeclaringClass(), e.getCause());
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("cannot make " + constructor, e);
    }
  }
}

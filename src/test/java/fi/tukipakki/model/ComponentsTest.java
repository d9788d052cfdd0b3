package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.Main;
import fi.tukipakki.diagnostics.Location;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The build makes every record of the program tell its components. */
class ComponentsTest {
  private static List<Class<?>> records() throws IOException, URISyntaxException {
    Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> records = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes.resolve("fi"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(java.io.File.separatorChar, '.');
        try {
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  ComponentsTest.class.getClassLoader());
          if (type.isRecord()) {
            records.add(type);
          }
        } catch (ClassNotFoundException e) {
          throw new AssertionError(e);
        }
      }
    }
    return records;
  }

  @Test
  void everyRecordTellsThem() throws IOException, URISyntaxException {
    List<Class<?>> records = records();
    assertTrue(records.size() > 100, records.size() + " records");
    List<String> silent =
        records.stream()
            .filter(type -> !Components.class.isAssignableFrom(type))
            .map(Class::getName)
            .toList();
    assertEquals(List.of(), silent);
  }

  @Test
  void theyAreWhatTheAccessorsReturn() throws ReflectiveOperationException {
    Location location = new Location("a.md", 3, 0, 12);
    Components told = (Components) (Object) location;
    RecordComponent[] components = Location.class.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      assertEquals(i, told.componentIndex(components[i].getName()));
      assertEquals(components[i].getAccessor().invoke(location), told.component(i));
    }
    assertEquals(-1, told.componentIndex("toString"));
    assertEquals(-1, told.componentIndex(""));
    assertThrows(IllegalArgumentException.class, () -> told.component(components.length));
    assertThrows(IllegalArgumentException.class, () -> told.component(-1));
  }
}

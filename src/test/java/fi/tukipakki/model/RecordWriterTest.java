package fi.tukipakki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
  private enum Kind {
    GOOD,
    BAD
  }

  private record Inner(String name, Kind kind) {}

  private record All(
      int small,
      long large,
      boolean yes,
      String text,
      Inner inner,
      List<Inner> list,
      Set<String> set,
      Map<String, List<Long>> map) {}

  private record Foreign(Path path) {}

  private static All all(String text, Inner inner) {
    return new All(
        -1,
        Long.MIN_VALUE,
        true,
        text,
        inner,
        List.of(new Inner("sama", Kind.GOOD), new Inner("sama", Kind.BAD)),
        Set.of("ä", "👩‍👧"),
        Map.of("sama", List.of(0L, 127L, 128L, Long.MAX_VALUE)));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    for (All each :
        List.of(
            all("", null),
            all(null, new Inner(null, null)),
            all("ö".repeat(9_999), new Inner("sama", Kind.BAD)))) {
      assertEquals(each, RecordReader.read(RecordWriter.bytes(each), All.class));
    }
  }

  @Test
  void aTextThatComesAgainIsWrittenOnce() {
    int once = RecordWriter.bytes(new Inner("pitkähkö nimi", Kind.GOOD)).length;
    record Twice(Inner one, Inner two) {}
    Inner same = new Inner("pitkähkö nimi", Kind.GOOD);
    assertTrue(RecordWriter.bytes(new Twice(same, same)).length < once + 8);
  }

  @Test
  void bytesThatEndEarlyAreNoRecord() {
    byte[] bytes = RecordWriter.bytes(all("teksti", new Inner("nimi", Kind.GOOD)));
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> RecordReader.read(part, All.class));
    }
  }

  @Test
  void anyDamageIsARecordOrAnIoException() {
    byte[] bytes = RecordWriter.bytes(all("teksti", new Inner("nimi", Kind.GOOD)));
    for (int at = 0; at < bytes.length; at++) {
      for (int flip = 1; flip < 256; flip++) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) flip;
        try {
          RecordReader.read(damaged, All.class);
        } catch (IOException e) {
          continue;
        }
      }
    }
  }

  @Test
  void othersThanPlainValuesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> RecordWriter.bytes(new Foreign(Path.of("x"))));
  }
}

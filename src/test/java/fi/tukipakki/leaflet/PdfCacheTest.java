package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfCacheTest {
  @TempDir private Path folder;
  private int made;

  private byte[] get(PdfCache cache, PrintDocument document) {
    return cache.get(
        document,
        d -> {
          made++;
          return new byte[] {1, 2, (byte) d.html().length()};
        });
  }

  private static PrintDocument document(String html) {
    return new PrintDocument(html, Paper.A4, new TreeMap<>());
  }

  private PdfCache cache(String program) {
    return new PdfCache(folder.resolve("pdf"), () -> program);
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("pdf"))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void whatWasMadeIsNotMadeAgain() {
    byte[] first = get(cache("p"), document("a"));
    assertArrayEquals(first, get(cache("p"), document("a")));
    assertEquals(1, made);
  }

  @Test
  void anythingElseIs() {
    get(cache("p"), document("a"));
    get(cache("p"), document("b"));
    get(cache("q"), document("a"));
    get(cache("p"), new PrintDocument("a", Paper.BOOKLET, new TreeMap<>()));
    TreeMap<String, byte[]> pictures = new TreeMap<>();
    pictures.put("picture:0.png", new byte[] {1});
    get(cache("p"), new PrintDocument("a", Paper.A4, pictures));
    pictures.put("picture:0.png", new byte[] {2});
    get(cache("p"), new PrintDocument("a", Paper.A4, pictures));
    assertEquals(6, made);
  }

  @Test
  void aDamagedEntryIsMadeAnew() throws IOException {
    byte[] first = get(cache("p"), document("a"));
    byte[] kept = Files.readAllBytes(entry());
    for (int at = 0; at < kept.length; at += kept.length - 1) {
      byte[] damaged = kept.clone();
      damaged[at] ^= 1;
      Files.write(entry(), damaged);
      assertArrayEquals(first, get(cache("p"), document("a")));
    }
    assertEquals(3, made);
    assertArrayEquals(kept, Files.readAllBytes(entry()));
  }

  @Test
  void aCutEntryIsMadeAnew() throws IOException {
    byte[] first = get(cache("p"), document("a"));
    for (int size : new int[] {0, 31, 32, 34}) {
      byte[] kept = Files.readAllBytes(entry());
      Files.write(entry(), java.util.Arrays.copyOf(kept, size));
      assertArrayEquals(first, get(cache("p"), document("a")));
    }
    assertEquals(5, made);
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Files.writeString(folder.resolve("pdf"), "a file where the folder would be");
    byte[] first = get(cache("p"), document("a"));
    assertArrayEquals(first, get(cache("p"), document("a")));
    assertEquals(2, made);
  }

  @Test
  void noCacheKeepsNothing() {
    get(PdfCache.none(), document("a"));
    get(PdfCache.none(), document("a"));
    assertEquals(2, made);
  }
}

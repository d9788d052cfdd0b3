package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.tukipakki.support.PdfUa;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class OwnPdfTest {
  @Test
  void all() throws Exception {
    try (var files = Files.walk(Path.of("/tmp/pubx/out"))) {
      for (Path f : files.filter(p -> p.toString().endsWith(".pdf")).sorted().toList()) {
        System.out.println(f + " " + PdfUa.faults(Files.readAllBytes(f)));
      }
    }
  }
}

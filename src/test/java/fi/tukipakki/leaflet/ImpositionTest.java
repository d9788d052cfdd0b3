package fi.tukipakki.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImpositionTest {
  @Test
  void oneSheetHasTheLastPageBesideTheFirst() {
    assertEquals(List.of(3, 0, 1, 2), Imposition.order(4));
  }

  @Test
  void sheetsLieInEachOther() {
    assertEquals(List.of(7, 0, 1, 6, 5, 2, 3, 4), Imposition.order(8));
    assertEquals(List.of(11, 0, 1, 10, 9, 2, 3, 8, 7, 4, 5, 6), Imposition.order(12));
  }

  @Test
  void sheetsMustBeFull() {
    assertThrows(IllegalArgumentException.class, () -> Imposition.order(3));
    assertThrows(IllegalArgumentException.class, () -> Imposition.order(6));
  }
}

package fi.tukipakki.process.draw;

import fi.tukipakki.process.layout.Rect;

/**
 * Marks of roles: forms that differ without colour, so that the eye finds all steps of one role.
 * With more than twelve roles they begin anew; the role's name always stands beside its mark.
 */
final class RoleMark {

  /** Outlines within 16 × 16 units. */
  private static final String[] FORMS = {
    "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12Z", // disc
    "M3 3h10v10h-10Z", // square
    "M8 2L14.5 13.5H1.5Z", // triangle
    "M8 1L15 8L8 15L1 8Z", // diamond
    "M6 2h4v4h4v4h-4v4h-4v-4h-4v-4h4Z", // cross
    "M8 14L1.5 2.5H14.5Z", // triangle down
    "M4.5 2h7l3.5 6l-3.5 6h-7l-3.5-6Z", // hexagon
    "M8 1l2 4.8 5.2.4-4 3.4 1.3 5.1L8 12l-4.5 2.7 1.3-5.1-4-3.4 5.2-.4Z", // star
    "M2 5.5h12v5h-12Z", // bar
    "M2 8a6 6 0 0 1 12 0Z", // half disc
    "M5.5 2h5v12h-5Z", // pillar
    "M2 2L14 8L2 14Z" // arrow
  };

  private RoleMark() {}

  static void write(Markup out, int index, Rect bounds) {
    out.open("path").attribute("class", "process-mark");
    out.attribute("transform", "translate(" + bounds.x() + " " + bounds.y() + ")");
    out.attribute("d", FORMS[index % FORMS.length]).empty();
  }
}

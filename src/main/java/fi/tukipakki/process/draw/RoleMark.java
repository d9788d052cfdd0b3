package fi.tukipakki.process.draw;

import fi.tukipakki.process.layout.Rect;

/**
 * Marks of roles: forms that differ without colour, so that the eye finds all steps of one role.
 * With more than twelve roles they begin anew; the role's name always stands beside its mark.
 */
final class RoleMark {

  /**
   * A form within 16 × 16 units: where its outline begins and how it goes on from there. No
   * transform places it: Chromium loses transforms in table heads that repeat on paper.
   */
  private record Form(int x, int y, String outline) {}

  private static final Form[] FORMS = {
    new Form(8, 2, "a6 6 0 1 0 0 12a6 6 0 1 0 0-12z"), // disc
    new Form(3, 3, "h10v10h-10z"), // square
    new Form(8, 2, "l6.5 11.5h-13z"), // triangle
    new Form(8, 1, "l7 7-7 7-7-7z"), // diamond
    new Form(6, 2, "h4v4h4v4h-4v4h-4v-4h-4v-4h4z"), // cross
    new Form(8, 14, "l-6.5-11.5h13z"), // triangle on its tip
    new Form(5, 2, "h6l4 6-4 6h-6l-4-6z"), // hexagon
    new Form(8, 1, "l2 4.8 5.2 .4-4 3.4 1.3 5.1-4.5-2.7-4.5 2.7 1.3-5.1-4-3.4 5.2-.4z"), // star
    new Form(2, 6, "h12v4h-12z"), // bar
    new Form(2, 11, "a6 6 0 0 1 12 0z"), // half disc
    new Form(6, 2, "h4v12h-4z"), // pillar
    new Form(2, 2, "l12 6-12 6z") // arrow
  };

  private RoleMark() {}

  static void write(Markup out, int index, Rect bounds) {
    Form form = FORMS[index % FORMS.length];
    int x = bounds.x() + form.x;
    int y = bounds.y() + form.y;
    out.open("path").attribute("class", "process-mark");
    out.attribute("d", "M" + x + " " + y + form.outline).empty();
  }
}

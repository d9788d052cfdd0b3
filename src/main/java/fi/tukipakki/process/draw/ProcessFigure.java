package fi.tukipakki.process.draw;

import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.NarrowLayout;
import fi.tukipakki.process.layout.WideLayout;

/**
 * Everything that a page needs to show a process: the wide and the narrow drawing, of which the
 * style sheet shows the one that fits, and for paper the wide one once more in pieces that a page
 * break can fall between, with the lanes' heads above each page.
 */
public final class ProcessFigure {

  /** The scale below which the wide drawing gives way to the narrow one, in per cent. */
  private static final int LEAST_SCALE = 92;

  /** Containers are told apart in steps of this many CSS pixels. */
  private static final int STEP = 80;

  private static final int MOST = 1600;

  private ProcessFigure() {}

  /**
   * The markup, one element {@code div.process-drawings}.
   *
   * @param prefix what every id begins with; unique on the page
   */
  public static String html(ProcessModel process, ProcessLabels labels, String prefix) {
    Drawing wide = WideLayout.draw(process, labels);
    Drawing narrow = NarrowLayout.draw(process, labels);
    var out = new Markup();
    String fit = " process-fit-" + fit(wide.width());
    out.open("div").attribute("class", "process-drawings").newLine();
    out.open("div").attribute("class", "process-wide" + fit).newLine();
    out.raw(SvgWriter.write(process, labels, wide, prefix + "w-"));
    out.newLine().close("div").newLine();
    out.open("div").attribute("class", "process-narrow" + fit).newLine();
    out.raw(SvgWriter.write(process, labels, narrow, prefix + "n-"));
    out.newLine().close("div").newLine();
    pages(out, wide, prefix + "w-");
    return out.newLine().close("div").newLine().toString();
  }

  /** The least width of a container in which the wide drawing is shown, in CSS pixels. */
  static int fit(int width) {
    int least = width * LEAST_SCALE / 100;
    return Math.min(MOST, (least + STEP - 1) / STEP * STEP);
  }

  /** The wide drawing cut where only vertical lines are, each piece a view of the one above. */
  private static void pages(Markup out, Drawing wide, String prefix) {
    out.open("div").attribute("class", "process-pages").attribute("aria-hidden", "true");
    if (wide.head() > 0) {
      out.newLine().open("div").attribute("class", "process-pages-head");
      piece(out, wide, prefix + "head", 0, wide.head());
      out.close("div");
    }
    out.newLine().open("div").attribute("class", "process-pages-body");
    int top = wide.head();
    for (int cut : wide.cuts()) {
      piece(out, wide, prefix + "art", top, cut);
      top = cut;
    }
    piece(out, wide, prefix + "art", top, wide.height());
    out.close("div").newLine().close("div");
  }

  private static void piece(Markup out, Drawing wide, String id, int top, int bottom) {
    int height = bottom - top;
    out.newLine().open("svg").attribute("class", "process-page");
    out.attribute("viewBox", "0 " + top + " " + wide.width() + " " + height);
    out.attribute("width", wide.width()).attribute("height", height);
    out.attribute("focusable", "false");
    out.open("use").attribute("href", "#" + id).empty();
    out.close("svg");
  }
}

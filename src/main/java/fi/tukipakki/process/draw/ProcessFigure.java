package fi.tukipakki.process.draw;

import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.layout.Drawing;
import fi.tukipakki.process.layout.NarrowLayout;
import fi.tukipakki.process.layout.WideLayout;

/**
 * Everything that a page needs to show a process: the wide drawing, its lanes' heads following the
 * reader, and the narrow one, of which the style sheet shows what fits; and for paper the wide one
 * once more in pieces that a page break can fall between, with the lanes' heads above each page.
 */
public final class ProcessFigure {

  /** The scale below which the wide drawing gives way to the narrow one, in per cent. */
  private static final int LEAST_SCALE = 92;

  /** Containers are told apart in steps of this many CSS pixels. */
  private static final int STEP = 40;

  private static final int MOST = 1600;

  /** The widest drawing whose text is still readable across an upright A4 page. */
  private static final int UPRIGHT = 960;

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
    bar(out, wide, prefix + "w-");
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

  /** The lanes' heads once more, which stay in sight while the reader scrolls down the lanes. */
  private static void bar(Markup out, Drawing wide, String prefix) {
    if (wide.head() > 0) {
      out.newLine().open("div").attribute("class", "process-bar").attribute("aria-hidden", "true");
      piece(out, wide, prefix + "head", -1, wide.head() + 1);
      out.close("div");
    }
  }

  /** The wide drawing cut where only vertical lines are, each piece a view of the one above. */
  private static void pages(Markup out, Drawing wide, String prefix) {
    String lying = wide.width() > UPRIGHT ? " process-pages-lying" : "";
    out.open("div").attribute("class", "process-pages" + lying).attribute("aria-hidden", "true");
    if (wide.head() > 0) {
      out.newLine().open("div").attribute("class", "process-pages-head");
      piece(out, wide, prefix + "head", -1, wide.head());
      out.close("div");
    }
    out.newLine().open("div").attribute("class", "process-pages-body");
    int top = wide.head();
    for (int cut : wide.cuts()) {
      piece(out, wide, prefix + "art", top, cut);
      top = cut;
    }
    piece(out, wide, prefix + "art", top, wide.height() + 1);
    out.close("div").newLine().close("div");
  }

  private static void piece(Markup out, Drawing wide, String id, int top, int bottom) {
    int height = bottom - top;
    out.newLine().open("svg").attribute("class", "process-page");
    out.attribute("viewBox", "-1 " + top + " " + (wide.width() + 2) + " " + height);
    out.attribute("width", wide.width() + 2).attribute("height", height);
    out.attribute("focusable", "false");
    out.open("use").attribute("href", "#" + id).empty();
    out.close("svg");
  }
}

package fi.tukipakki.process.layout;

import fi.tukipakki.model.TimeSpan;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import fi.tukipakki.process.ProcessModel.Step;
import fi.tukipakki.process.layout.TextLine.Align;
import fi.tukipakki.process.text.Hyphenation;
import fi.tukipakki.process.text.LineBreaker;
import fi.tukipakki.process.text.TextMeasure;
import fi.tukipakki.process.text.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Sets the text of every kind of shape into a box of a given width. */
final class Typesetter {

  /** Size of a small sign. */
  static final int SIGN = 16;

  /** Diameter of a start and an end. */
  static final int RING = 28;

  private static final int PAD = 10;
  private static final int GAP = 5;

  private final ProcessModel process;
  private final ProcessLabels labels;
  private final LineBreaker breaker;

  Typesetter(ProcessModel process, ProcessLabels labels) {
    this.process = process;
    this.labels = labels;
    this.breaker = new LineBreaker(Hyphenation.of(labels.lang()));
  }

  ProcessLabels labels() {
    return labels;
  }

  /** A step: number and title, time limit, who takes part. */
  Caption task(int index, Step step, int width) {
    return task(index, step, width, new Stack(width));
  }

  /** A step under a band that names the responsible role. */
  Caption banded(int index, Step step, int mark, String role, int width) {
    var stack = new Stack(width);
    if (!role.isEmpty()) {
      stack.y = GAP;
      stack.signed(role, TextStyle.BAND, new Symbol(Symbol.Kind.ROLE, mark, SIGN_AT));
      stack.band = stack.y + GAP;
      stack.y = stack.band + GAP;
    }
    return task(index, step, width, stack);
  }

  private static final Rect SIGN_AT = new Rect(0, 0, SIGN, SIGN);

  private Caption task(int index, Step step, int width, Stack stack) {
    stack.left((index + 1) + ".\u00a0" + step.title(), TextStyle.TITLE);
    step.deadline()
        .ifPresent(
            d -> {
              stack.y += GAP;
              stack.signed(
                  labels.span(d.within()),
                  TextStyle.META,
                  new Symbol(Symbol.Kind.CLOCK, 0, SIGN_AT));
            });
    if (!step.participants().isEmpty()) {
      stack.y += GAP;
      stack.left(labels.text("with", participants(step)), TextStyle.META);
    }
    return stack.caption(width);
  }

  private String participants(Step step) {
    List<String> titles = step.participants().stream().map(process::roleTitle).toList();
    boolean commas = titles.stream().anyMatch(t -> t.indexOf(',') >= 0);
    return String.join(commas ? "; " : ", ", titles);
  }

  /** A condition, as narrow as its text. */
  Caption condition(String text, int width) {
    return centred(text, TextStyle.CONDITION, width);
  }

  /** A waiting time with its clock, as narrow as its text. */
  Caption timer(TimeSpan waiting, int width) {
    var stack = new Stack(width);
    stack.signed(
        labels.text("wait", labels.span(waiting)),
        TextStyle.META,
        new Symbol(Symbol.Kind.CLOCK, 0, SIGN_AT));
    int used = stack.texts.stream().mapToInt(t -> t.bounds().right()).max().orElse(0) + PAD;
    return stack.caption(Math.min(width, used + used % 2));
  }

  /** A start: its label, and the ring below it. */
  Caption start(int width) {
    var label = centred(labels.text("start"), TextStyle.META, width);
    var ring = new Rect((label.width() - RING) / 2, label.height() - GAP, RING, RING);
    return new Caption(
        label.width(),
        ring.bottom(),
        0,
        label.texts(),
        List.of(new Symbol(Symbol.Kind.START, 0, ring)));
  }

  /** An end: a ring, and its label below it. */
  Caption end(int width) {
    var label = centred(labels.text("end"), TextStyle.META, width);
    var ring = new Rect((label.width() - RING) / 2, 0, RING, RING);
    return new Caption(
        label.width(),
        RING - GAP + label.height(),
        0,
        label.texts().stream().map(t -> t.moved(0, RING - GAP)).toList(),
        List.of(new Symbol(Symbol.Kind.END, 0, ring)));
  }

  /** A ring with its label to the right of it. */
  Caption event(String text, Symbol.Kind kind) {
    int width = TextMeasure.width(text, TextStyle.META);
    int baseline = (RING - TextStyle.META.leading()) / 2 + TextStyle.META.ascent();
    return new Caption(
        RING + GAP + width,
        RING,
        0,
        List.of(new TextLine(text, RING + GAP, baseline, width, Align.LEFT, TextStyle.META)),
        List.of(new Symbol(kind, 0, new Rect(0, 0, RING, RING))));
  }

  /** The head of a lane: mark and title, flush left. */
  Caption head(String title, int mark, int width) {
    var stack = new Stack(width);
    stack.signed(title, TextStyle.ROLE, new Symbol(Symbol.Kind.ROLE, mark, SIGN_AT));
    return stack.caption(width);
  }

  /**
   * A line of a list of ways: its condition, and at the right where it leads, with a ring when it
   * leads to the end.
   */
  Caption way(String condition, String target, boolean end, int width) {
    int room = TextMeasure.width(target, TextStyle.TARGET) + (end ? SIGN + GAP : 0);
    var stack = new Stack(width - room - PAD);
    stack.left(condition, TextStyle.CONDITION);
    int height = stack.y + PAD - 2;
    int middle = height / 2;
    if (!target.isEmpty()) {
      stack.texts.add(
          new TextLine(
              target,
              width - PAD - (end ? SIGN + GAP : 0),
              middle - TextStyle.TARGET.leading() / 2 + TextStyle.TARGET.ascent(),
              TextMeasure.width(target, TextStyle.TARGET),
              Align.RIGHT,
              TextStyle.TARGET));
    }
    if (end) {
      Rect ring = new Rect(width - PAD - SIGN, middle - SIGN / 2, SIGN, SIGN);
      stack.symbols.add(new Symbol(Symbol.Kind.END, 0, ring));
    }
    return new Caption(width, height, 0, stack.texts, stack.symbols);
  }

  private Caption centred(String text, TextStyle style, int width) {
    List<String> lines = breaker.lines(text, width - 2 * PAD, style);
    int used = lines.stream().mapToInt(l -> TextMeasure.width(l, style)).max().orElse(0);
    int box = Math.min(width, used + used % 2 + 2 * PAD);
    List<TextLine> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int baseline = GAP + 1 + i * style.leading() + style.ascent();
      int measured = TextMeasure.width(lines.get(i), style);
      texts.add(new TextLine(lines.get(i), box / 2, baseline, measured, Align.MIDDLE, style));
    }
    int height = 2 * (GAP + 1) + lines.size() * style.leading();
    return new Caption(box, height, 0, texts, List.of());
  }

  /** Lines under each other, flush left. */
  private final class Stack {
    private final int width;
    private final List<TextLine> texts = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private int y = PAD - 2;
    private int band;

    Stack(int width) {
      this.width = width;
    }

    void left(String text, TextStyle style) {
      lines(text, style, PAD);
    }

    void signed(String text, TextStyle style, Symbol sign) {
      symbols.add(sign.moved(PAD, y + (style.leading() - SIGN) / 2));
      lines(text, style, PAD + SIGN + GAP);
    }

    private void lines(String text, TextStyle style, int x) {
      for (String line : breaker.lines(text, width - x - PAD, style)) {
        texts.add(
            new TextLine(
                line, x, y + style.ascent(), TextMeasure.width(line, style), Align.LEFT, style));
        y += style.leading();
      }
    }

    Caption caption(int box) {
      return new Caption(box, y + PAD - 2, band, texts, symbols);
    }
  }
}

package fi.tukipakki.yaml;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.Signs;
import fi.tukipakki.model.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds {@link YamlNode}s from SnakeYAML's events. Events carry the text of scalars and its place;
 * SnakeYAML's own typing, which takes {@code no} for false and {@code 2026-13-45} for a day in
 * 2027, never runs.
 */
public final class YamlReader {
  /**
   * The usual mistakes, by SnakeYAML's wording, so that the fix can name them; first match wins.
   */
  private static final List<Map.Entry<String, String>> MISTAKES =
      List.of(
          Map.entry("mapping values are not allowed", "colon"),
          Map.entry("unexpected end of stream", "quote"),
          Map.entry("unknown escape character", "escape"),
          Map.entry("found '<scalar>'", "rest"),
          Map.entry("expected <block end>", "indent"),
          Map.entry("expected '<document start>'", "indent"),
          Map.entry("could not find expected ':'", "nocolon"),
          Map.entry("expected ',' or", "bracket"),
          Map.entry("that cannot start any token", "start"),
          Map.entry("unexpected character found", "start"),
          Map.entry("expected the node content", "start"),
          Map.entry("sequence entries are not allowed", "start"),
          Map.entry("expected a comment or a line break", "start"));

  private final SourceFile file;
  private final int firstLine;
  private final Diagnostics diagnostics;
  private ParserImpl events;

  /** The last quoted text that goes over several lines, or null. */
  private ScalarEvent longQuote;

  private int nodes;

  private YamlReader(SourceFile file, int firstLine, Diagnostics diagnostics) {
    this.file = file;
    this.firstLine = firstLine;
    this.diagnostics = diagnostics;
  }

  /** Thrown after a diagnostic has been written down; the text cannot be read further. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused() {
      super(null, null, false, false);
    }
  }

  /**
   * Reads a text whose top is a mapping.
   *
   * @param file the file that the text is part of
   * @param text the YAML text
   * @param firstLine the 0-based line of {@code file} where the text starts
   * @return the mapping (without entries for an empty text), or nothing when it cannot be read;
   *     then {@code diagnostics} tells why
   */
  public static Optional<YamlNode.Mapping> read(
      SourceFile file, String text, int firstLine, Diagnostics diagnostics) {
    YamlReader reader = new YamlReader(file, firstLine, diagnostics);
    try {
      return reader.document(text);
    } catch (Refused e) {
      return Optional.empty();
    } catch (MarkedYAMLException e) {
      diagnostics.add(reader.syntax(e));
      return Optional.empty();
    } catch (YAMLException e) {
      diagnostics.add(
          Diagnostic.of(Code.YAML_SYNTAX, new Location(file.path(), firstLine + 1, 0, 0))
              .with("problem", String.valueOf(e.getMessage()).split("\n", 2)[0]));
      return Optional.empty();
    }
  }

  private Optional<YamlNode.Mapping> document(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    events = new ParserImpl(new StreamReader(text), options);
    events.getEvent();
    Event first = events.getEvent();
    if (first.is(Event.ID.StreamEnd)) {
      return Optional.of(YamlNode.Mapping.empty(new Location(file.path(), firstLine + 1, 0, 0)));
    }
    YamlNode top = node(events.getEvent(), 0);
    events.getEvent();
    Event last = events.getEvent();
    if (!last.is(Event.ID.StreamEnd)) {
      throw refuse(Code.YAML_FEATURE, at(last.getStartMark(), 3), "feature", "---");
    }
    if (top instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (top instanceof YamlNode.Scalar scalar && scalar.isNothing()) {
      return Optional.of(YamlNode.Mapping.empty(scalar.location()));
    }
    throw refuse(Code.WRONG_KIND, top.location(), "expected", "mapping");
  }

  private YamlNode node(Event event, int depth) {
    if (++nodes > Limits.YAML_NODES || depth > Limits.YAML_DEPTH) {
      String limit =
          String.valueOf(depth > Limits.YAML_DEPTH ? Limits.YAML_DEPTH : Limits.YAML_NODES);
      throw refuse(Code.YAML_LIMIT, at(event.getStartMark(), 1), "limit", limit);
    }
    if (event instanceof AliasEvent alias) {
      throw refuse(Code.YAML_FEATURE, at(event), "feature", "*" + alias.getAnchor());
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw refuse(Code.YAML_FEATURE, at(event), "feature", "&" + node.getAnchor());
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event);
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      rememberLongQuote(scalar);
      int bad = Signs.badAt(scalar.getValue());
      if (bad >= 0) {
        // Written as an escape; as itself it would not have come so far.
        String sign = Integer.toHexString(scalar.getValue().charAt(bad));
        throw refuse(Code.CONTROL_CHARACTER, at(event), "value", sign);
      }
      return new YamlNode.Scalar(scalar.getValue(), plain, at(event));
    }
    if (event instanceof SequenceStartEvent start) {
      refuseTag(start.getTag(), event);
      return sequence(start, depth);
    }
    MappingStartEvent start = (MappingStartEvent) event;
    refuseTag(start.getTag(), event);
    return mapping(start, depth);
  }

  private void rememberLongQuote(ScalarEvent scalar) {
    ScalarStyle style = scalar.getScalarStyle();
    boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
    if (quoted && scalar.getStartMark().getLine() < scalar.getEndMark().getLine()) {
      longQuote = scalar;
    }
  }

  private YamlNode.Sequence sequence(SequenceStartEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event e = events.getEvent(); !(e instanceof SequenceEndEvent); e = events.getEvent()) {
      items.add(node(e, depth + 1));
    }
    return new YamlNode.Sequence(items, at(start.getStartMark(), 1));
  }

  private YamlNode.Mapping mapping(MappingStartEvent start, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (Event e = events.getEvent(); !(e instanceof MappingEndEvent); e = events.getEvent()) {
      YamlNode key = node(e, depth + 1);
      YamlNode value = node(events.getEvent(), depth + 1);
      if (!(key instanceof YamlNode.Scalar name)) {
        throw refuse(Code.YAML_FEATURE, key.location(), "feature", "?");
      }
      YamlNode.Entry entry = new YamlNode.Entry(name.text(), name.location(), value);
      YamlNode.Entry earlier = entries.putIfAbsent(name.text(), entry);
      if (earlier != null) {
        diagnostics.add(
            Diagnostic.of(Code.DUPLICATE_KEY, name.location())
                .with("key", name.text())
                .with("line", String.valueOf(earlier.keyLocation().line()))
                .relatedTo(earlier.keyLocation()));
      }
    }
    return new YamlNode.Mapping(entries, at(start.getStartMark(), 1));
  }

  private void refuseTag(String tag, Event event) {
    if (tag != null) {
      throw refuse(Code.YAML_FEATURE, at(event), "feature", tag);
    }
  }

  private Refused refuse(Code code, Location location, String name, String value) {
    diagnostics.add(Diagnostic.of(code, location).with(name, value));
    return new Refused();
  }

  private Diagnostic syntax(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    Location place = mark == null ? new Location(file.path(), firstLine + 1, 0, 0) : at(mark, 1);
    String variant = variant(problem);
    int tab = file.line(place.line()).indexOf('\t');
    if (tab >= 0) {
      variant = "tab";
      place = file.locate(place.line() - 1, tab, 1);
    } else if (variant.equals("quote") && e.getContextMark() != null) {
      place = at(e.getContextMark(), 1);
    } else if (mark != null
        && longQuote != null
        && longQuote.getEndMark().getLine() == mark.getLine()) {
      // A quotation that goes on over lines has most likely lost its end on the first one.
      variant = "quote";
      place = at(longQuote.getStartMark(), 1);
    }
    return Diagnostic.of(Code.YAML_SYNTAX, place).with("problem", problem).with("variant", variant);
  }

  private static String variant(String problem) {
    for (Map.Entry<String, String> mistake : MISTAKES) {
      if (problem.contains(mistake.getKey())) {
        return mistake.getValue();
      }
    }
    return "";
  }

  private Location at(Event event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 0;
    return at(start, length);
  }

  /** SnakeYAML counts lines and columns from 0, columns in code points. */
  private Location at(Mark mark, int length) {
    return new Location(
        file.path(), mark.getLine() + firstLine + 1, mark.getColumn() + 1, Math.max(0, length));
  }
}

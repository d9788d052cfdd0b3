package fi.tukipakki.markdown;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.Media;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.Site;
import fi.tukipakki.content.TextLinker;
import fi.tukipakki.diagnostics.Diagnostics;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import fi.tukipakki.model.Value;
import fi.tukipakki.schema.Field;
import fi.tukipakki.schema.FieldType;
import fi.tukipakki.schema.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Converts pages. One converter serves all pages and threads of a build. */
public final class MarkdownConverter {
  private static final List<Extension> PARSED =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create(),
          new FootnoteSyntax());

  /** Without one of these a text has no address; an escaped sign may become one. */
  private static final List<String> SIGNS_OF_ADDRESSES = List.of("://", "@", "www.", "&", "\\");

  private static final List<Extension> RENDERED =
      List.of(TablesExtension.create(), StrikethroughExtension.create());

  private final Parser parser = parser(List.of());

  /** Looks at every letter of every text for addresses that link themselves. */
  private final Parser linkingParser = parser(List.of(AutolinkExtension.create()));

  private final Site site;
  private final LinkTargets targets;
  private final Images images;
  private final TextRuns runs;
  private final Map<String, String> foreignTerms;
  private final BinaryOperator<String> label;
  private final BinaryOperator<String> hrefs;

  /**
   * @param linkers find what links itself in running text, in order of precedence
   * @param foreignTerms languages of foreign words, by the word in lower case
   * @param label a text for readers by key and language id
   * @param hrefs the address of a path of the site, from the path of a page
   */
  public MarkdownConverter(
      Site site,
      Media media,
      List<TextLinker> linkers,
      Map<String, String> foreignTerms,
      BinaryOperator<String> label,
      BinaryOperator<String> hrefs) {
    this.site = site;
    this.targets = new LinkTargets(site, media);
    this.images = new Images(media);
    this.runs = new TextRuns(linkers);
    this.foreignTerms = Map.copyOf(foreignTerms);
    this.label = label;
    this.hrefs = hrefs;
  }

  /**
   * The body of a page and of the Markdown in its front matter.
   *
   * @param diagnostics takes what the author of the page should know
   */
  public Body convert(Page page, Diagnostics diagnostics) {
    Conversion c = new Conversion(page, hrefs, diagnostics);
    Node document = parse(page.body(), c, 1);
    List<Body.Section> sections = SectionText.of(document, c.headings);
    String html = render(document, c);
    List<Body.Heading> headings = List.copyOf(c.headings);
    Map<Location, String> fields = new HashMap<>();
    List<Body.Section> all = new ArrayList<>(sections);
    shape(page.type().shape(), page.values(), c, fields, all);
    return new Body(
        html,
        fields,
        headings,
        sections,
        c.links,
        c.laws,
        List.copyOf(c.media),
        SectionText.words(all));
  }

  private static Parser parser(List<Extension> more) {
    return Parser.builder()
        .extensions(PARSED)
        .extensions(more)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(Limits.NESTING)
        .maxInlineNesting(Limits.NESTING)
        .build();
  }

  private Node parse(String markdown, Conversion c, int headingBase) {
    int tables = TableSize.exceededAt(markdown);
    if (tables >= 0) {
      c.tellTooHeavy("table", Limits.TABLE_CELLS, c.locate(tables, 0, Integer.MAX_VALUE / 2));
      return new Document();
    }
    boolean linking = SIGNS_OF_ADDRESSES.stream().anyMatch(markdown::contains);
    Node document = (linking ? linkingParser : parser).parse(markdown);
    if (markdown.contains("&#")) {
      Nodes.clean(document);
    }
    if (markdown.contains("[^")) {
      Footnotes.resolve(document, c, label("footnotes", c), label("footnoteBack", c));
    }
    Node at = document.getFirstChild();
    while (at != null) {
      at = visit(at, document, c, headingBase);
    }
    return document;
  }

  /** Handles one node and returns the next one to handle. */
  private Node visit(Node node, Node document, Conversion c, int headingBase) {
    Node after = Nodes.after(node, document);
    if (node instanceof Text || node instanceof SoftLineBreak) {
      Node parent = node.getParent();
      Node behind = runs.link(node, c);
      return behind != null ? behind : Nodes.after(parent, document);
    }
    if (node instanceof Link link) {
      targets(link, c);
      targets.resolve(link, c);
      return after;
    }
    if (node instanceof Image image) {
      images.resolve(image, c);
      return after;
    }
    if (node instanceof Heading heading) {
      Headings.place(heading, c, headingBase);
      // The text of a heading stays as it is, since it is a title.
      targets(heading, c);
      return after;
    }
    if ((node instanceof BlockQuote || node instanceof ListItem) && isTooDeep(node, document)) {
      c.tellTooDeep(node);
    }
    if (node instanceof BlockQuote quote) {
      return Nodes.next(Callouts.resolve(quote, c, label), document);
    }
    if (node instanceof Nodes.Element) {
      return after;
    }
    if (node instanceof TableBlock table) {
      scroll(table, c);
    } else if (node instanceof Emphasis emphasis) {
      return Nodes.next(foreign(emphasis, c), document);
    }
    return Nodes.next(node, document);
  }

  /** Whether the parser's limit keeps anything from lying inside a block. */
  private static boolean isTooDeep(Node block, Node document) {
    int depth = 2;
    for (Node at = block; at != document; at = at.getParent()) {
      depth++;
    }
    return depth >= Limits.NESTING;
  }

  /** Links and pictures, however deep, of a node that is not walked itself. */
  private void targets(Node parent, Conversion c) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      targets(child, c);
      if (child instanceof Image image) {
        images.resolve(image, c);
      } else if (child instanceof Link link) {
        targets.resolve(link, c);
      }
      child = next;
    }
  }

  /** An emphasised word of another language that the glossary knows says its language. */
  private Node foreign(Emphasis emphasis, Conversion c) {
    String lang = foreignTerms.get(Nodes.plainText(emphasis).toLowerCase(Locale.ROOT));
    if (lang == null || lang.equals(c.page.language().tag())) {
      return emphasis;
    }
    Nodes.Element element = new Nodes.Element("i", Map.of("lang", lang));
    Nodes.replace(emphasis, element);
    return element;
  }

  /** A wide table scrolls in its own box, so that the page itself never does. */
  private void scroll(TableBlock table, Conversion c) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "table-scroll");
    attributes.put("role", "group");
    attributes.put("tabindex", "0");
    attributes.put("aria-label", label("table", c));
    Nodes.Frame frame = new Nodes.Frame("div", attributes, "");
    table.insertBefore(frame);
    frame.appendChild(table);
  }

  /** A block of code scrolls by itself on a narrow screen, so that a keyboard must reach it. */
  private static void reachable(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre")) {
      attributes.put("tabindex", "0");
    }
  }

  private String render(Node document, Conversion c) {
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .nodeRendererFactory(context -> new BodyRenderer(context, c))
            .attributeProviderFactory(context -> MarkdownConverter::reachable)
            .extensions(RENDERED)
            .build();
    c.rawHtml = false;
    String html = renderer.render(document);
    return c.rawHtml ? RawHtml.balanced(html) : html;
  }

  private void shape(
      Shape shape,
      Value.Obj values,
      Conversion c,
      Map<Location, String> fields,
      List<Body.Section> sections) {
    for (Field field : shape.fields().values()) {
      Value value = values.values().get(field.name());
      if (value != null && value.location().file().equals(c.page.source().path())) {
        field(field.type(), value, c, fields, sections);
      }
    }
  }

  private void field(
      FieldType type,
      Value value,
      Conversion c,
      Map<Location, String> fields,
      List<Body.Section> sections) {
    if (type == FieldType.Simple.MARKDOWN && value instanceof Value.Text text) {
      c.startField(text.location(), text.text().indexOf('\n') >= 0);
      c.headings.clear();
      Node document = parse(text.text(), c, 6);
      sections.addAll(SectionText.of(document, c.headings));
      fields.put(text.location(), render(document, c));
    } else if (type instanceof FieldType.Listing listing && value instanceof Value.Items items) {
      items.items().forEach(item -> field(listing.of(), item, c, fields, sections));
    } else if (type instanceof FieldType.Steps steps && value instanceof Value.Items items) {
      FieldType step = new FieldType.Structure(steps.shape());
      items.items().forEach(item -> field(step, item, c, fields, sections));
    } else if (type instanceof FieldType.Structure structure && value instanceof Value.Obj obj) {
      shape(site.config().shapes().get(structure.shape()), obj, c, fields, sections);
    }
  }

  private String label(String key, Conversion c) {
    return label.apply(key, c.page.language().id());
  }
}

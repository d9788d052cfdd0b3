package fi.tukipakki.markdown;

import fi.tukipakki.model.Typography;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes the nodes that differ from plain CommonMark. */
final class BodyRenderer implements NodeRenderer {
  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final Conversion conversion;
  private final Iterator<fi.tukipakki.content.Body.Heading> headings;

  BodyRenderer(HtmlNodeRendererContext context, Conversion conversion) {
    this.context = context;
    this.html = context.getWriter();
    this.conversion = conversion;
    this.headings = conversion.headings.iterator();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(
        Text.class,
        Heading.class,
        Nodes.Element.class,
        Nodes.Frame.class,
        HtmlBlock.class,
        HtmlInline.class,
        TaskListItemMarker.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Text text) {
      html.text(Typography.apply(text.getLiteral()));
    } else if (node instanceof Nodes.Element element) {
      element(element);
    } else if (node instanceof Nodes.Frame frame) {
      frame(frame);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof HtmlBlock block) {
      html.line();
      html.raw(RawHtml.block(block.getLiteral(), block, conversion));
      html.line();
    } else if (node instanceof HtmlInline inline) {
      html.raw(RawHtml.inline(inline.getLiteral(), inline, conversion));
    } else if (node instanceof TaskListItemMarker marker) {
      html.tag("span", Map.of("class", marker.isChecked() ? "task task-done" : "task"));
      html.raw(marker.isChecked() ? "☑" : "☐");
      html.tag("/span");
      html.raw(" ");
    }
  }

  private void element(Nodes.Element element) {
    html.tag(element.tag, element.attributes);
    if (!element.tag.equals("img")) {
      children(element);
      html.tag("/" + element.tag);
    }
  }

  private void frame(Nodes.Frame frame) {
    html.line();
    html.tag(frame.tag, frame.attributes);
    html.line();
    if (!frame.title.isEmpty()) {
      html.tag("p", Map.of("class", "callout-title"));
      html.text(frame.title);
      html.tag("/p");
      html.line();
    }
    children(frame);
    html.line();
    html.tag("/" + frame.tag);
    html.line();
  }

  private void heading(Heading heading) {
    html.line();
    String tag = "h" + heading.getLevel();
    html.tag(tag, Map.of("id", headings.next().id()));
    children(heading);
    html.tag("/" + tag);
    html.line();
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      context.render(child);
      child = next;
    }
  }
}

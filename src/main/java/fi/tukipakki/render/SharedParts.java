package fi.tukipakki.render;

import fi.tukipakki.model.Limits;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tag {@code shared}: a part that is the same on all pages of a folder, such as the menu, and
 * is rendered once for each folder and each view of the site. It sees {@link #VARIABLES} alone, so
 * nothing of one page can end up on another. Templates of a site's own may do in such a part what
 * they like: where there are any, every page renders it for itself.
 *
 * <p>What may differ between neighbours is a link to the page itself or below it. A page that a
 * shared part links to so has the part for itself.
 */
final class SharedParts extends AbstractExtension {
  /** What a shared part may use; {@code here} only as {@code url} and links do. */
  private static final List<String> VARIABLES = List.of("site", "t", "lang", "language", "here");

  /** Folders that are remembered; a site of more has most pages alone in theirs. */
  private static final int FOLDERS = 1_000;

  private final LinkFunctions links;
  private final boolean sharing;

  /**
   * @param sharing whether all templates are the program's
   */
  SharedParts(LinkFunctions links, boolean sharing) {
    this.links = links;
    this.sharing = sharing;
  }

  @Override
  public List<TokenParser> getTokenParsers() {
    return List.of(new Tag());
  }

  private final class Tag implements TokenParser {
    @Override
    public String getTag() {
      return "shared";
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
      TokenStream stream = parser.getStream();
      stream.next();
      stream.expect(Token.Type.EXECUTE_END);
      BodyNode body = parser.subparse(next -> next.test(Token.Type.NAME, "endshared"));
      stream.next();
      stream.expect(Token.Type.EXECUTE_END);
      return sharing ? new Shared(token.getLineNumber(), body) : body;
    }
  }

  /**
   * Where a part looks the same.
   *
   * @param folder path of the folder that the pages are in
   * @param site the view of the site, the same object for the same view
   */
  private record Place(String folder, Object site) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && folder.equals(place.folder) && site == place.site;
    }

    @Override
    public int hashCode() {
      return 31 * folder.hashCode() + System.identityHashCode(site);
    }
  }

  /**
   * A part as it was rendered.
   *
   * @param links the paths that it links to, of those inside the folder
   */
  private record Part(String text, List<String> links) {
    boolean suits(String here) {
      for (String link : links) {
        if (link.startsWith(here)) {
          return false;
        }
      }
      return true;
    }
  }

  private final class Shared extends AbstractRenderableNode {
    private final BodyNode body;
    private final Map<Place, Part> parts = new ConcurrentHashMap<>();

    Shared(int line, BodyNode body) {
      super(line);
      this.body = body;
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
        throws IOException {
      String here = (String) context.getVariable("here");
      if (here.length() < 2 || !here.endsWith("/") || links.isListening()) {
        renderAlone(self, writer, context);
        return;
      }
      String folder = here.substring(0, here.lastIndexOf('/', here.length() - 2) + 1);
      Place place = new Place(folder, context.getVariable("site"));
      Part part = parts.get(place);
      if (part == null) {
        part = part(folder, self, context);
        if (part.suits(here) && parts.size() < FOLDERS) {
          parts.put(place, part);
        }
        writer.write(part.text());
      } else if (part.suits(here)) {
        writer.write(part.text());
      } else {
        renderAlone(self, writer, context);
      }
    }

    private Part part(String folder, PebbleTemplateImpl self, EvaluationContextImpl context)
        throws IOException {
      PageWriter text = new PageWriter(Limits.RENDERED);
      List<String> linked = links.startListening();
      try {
        renderAlone(self, text, context);
      } finally {
        links.stopListening();
      }
      return new Part(
          text.toString(), linked.stream().filter(p -> p.startsWith(folder)).distinct().toList());
    }

    private void renderAlone(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
        throws IOException {
      ScopeChain scopes = context.getScopeChain();
      Object[] values = VARIABLES.stream().map(context::getVariable).toArray();
      scopes.pushLocalScope();
      try {
        for (int i = 0; i < values.length; i++) {
          scopes.put(VARIABLES.get(i), values[i]);
        }
        body.render(self, writer, context);
      } finally {
        scopes.popScope();
      }
    }

    @Override
    public void accept(NodeVisitor visitor) {
      body.accept(visitor);
    }
  }
}

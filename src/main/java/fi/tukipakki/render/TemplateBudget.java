package fi.tukipakki.render;

import fi.tukipakki.model.Limits;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** What a template may use up for one file: turns of its loops, and depth of its calls. */
final class TemplateBudget {
  /** A template that wants more; has the place where it was stopped. */
  static final class Exceeded extends PebbleException {
    private static final long serialVersionUID = 1;

    Exceeded(int line, String file) {
      super(null, "too much", line, file);
    }
  }

  /** What one file has used so far. */
  private static final class Use {
    int steps;
    int depth;
  }

  private final ThreadLocal<Use> use = ThreadLocal.withInitial(Use::new);

  /** A new file is begun on this thread. */
  void start() {
    use.set(new Use());
  }

  /** The file is done. */
  void end() {
    use.remove();
  }

  private void step(int line, PebbleTemplateImpl template) {
    if (++use.get().steps > Limits.TEMPLATE_STEPS) {
      throw new Exceeded(line, template.getName());
    }
  }

  private void enter(int line, PebbleTemplateImpl template) {
    step(line, template);
    if (++use.get().depth > Limits.TEMPLATE_DEPTH) {
      throw new Exceeded(line, template.getName());
    }
  }

  private void leave() {
    use.get().depth--;
  }

  /** The body of a loop, counted each time. */
  BodyNode counted(BodyNode body) {
    return new BodyNode(body.getLineNumber(), body.getChildren()) {
      @Override
      public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
          throws IOException {
        step(getLineNumber(), self);
        super.render(self, writer, context);
      }
    };
  }

  /** The body of a macro, which may call itself. */
  BodyNode called(BodyNode body) {
    return new BodyNode(body.getLineNumber(), body.getChildren()) {
      @Override
      public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
          throws IOException {
        enter(getLineNumber(), self);
        super.render(self, writer, context);
        leave();
      }
    };
  }

  /** A tag that renders another template. */
  RenderableNode included(RenderableNode include, int line) {
    return new RenderableNode() {
      @Override
      public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
          throws IOException {
        enter(line, self);
        include.render(self, writer, context);
        leave();
      }

      @Override
      public void accept(io.pebbletemplates.pebble.extension.NodeVisitor visitor) {
        include.accept(visitor);
      }
    };
  }
}

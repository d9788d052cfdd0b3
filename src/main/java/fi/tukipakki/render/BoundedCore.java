package fi.tukipakki.render;

import fi.tukipakki.model.Limits;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.core.CoreExtension;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.MacroNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pebble's own tags, functions and operators, those that can go on for ever bounded. */
final class BoundedCore extends ExtensionCustomizer {
  private final TemplateBudget budget;
  private final boolean core;

  BoundedCore(Extension extension, TemplateBudget budget) {
    super(extension);
    this.budget = budget;
    this.core = extension instanceof CoreExtension;
  }

  @Override
  public List<TokenParser> getTokenParsers() {
    List<TokenParser> parsers = super.getTokenParsers();
    return parsers == null || !core ? parsers : parsers.stream().map(this::bounded).toList();
  }

  private TokenParser bounded(TokenParser parser) {
    return switch (parser.getTag()) {
      case "for" -> new Bounded(parser, (node, line) -> loop((ForNode) node));
      case "macro" -> new Bounded(parser, (node, line) -> macro((MacroNode) node));
      case "include", "embed" -> new Bounded(parser, budget::included);
      default -> parser;
    };
  }

  private RenderableNode loop(ForNode loop) {
    return new ForNode(
        loop.getLineNumber(),
        loop.getIterationVariable(),
        loop.getIterable(),
        budget.counted(loop.getBody()),
        loop.getElseBody());
  }

  private RenderableNode macro(MacroNode macro) {
    return new MacroNode(macro.getName(), macro.getArgs(), budget.called(macro.getBody()));
  }

  @Override
  public Map<String, Function> getFunctions() {
    Map<String, Function> functions = super.getFunctions();
    if (functions == null || !core) {
      return functions;
    }
    Map<String, Function> bounded = new HashMap<>(functions);
    bounded.put(RangeFunction.FUNCTION_NAME, new BoundedRange());
    return bounded;
  }

  @Override
  public List<BinaryOperator> getBinaryOperators() {
    List<BinaryOperator> operators = super.getBinaryOperators();
    return operators == null || !core
        ? operators
        : operators.stream().map(BoundedCore::bounded).toList();
  }

  private static BinaryOperator bounded(BinaryOperator operator) {
    return operator.getSymbol().equals("~")
        ? new BinaryOperatorImpl(
            operator.getSymbol(),
            operator.getPrecedence(),
            BoundedJoin::new,
            operator.getType(),
            operator.getAssociativity())
        : operator;
  }

  private interface Change {
    RenderableNode of(RenderableNode node, int line);
  }

  /** A tag whose node is changed after it has been read. */
  private record Bounded(TokenParser parser, Change change) implements TokenParser {
    @Override
    public String getTag() {
      return parser.getTag();
    }

    @Override
    public RenderableNode parse(Token token, Parser tokens) {
      return change.of(parser.parse(token, tokens), token.getLineNumber());
    }
  }

  /** {@code a ~ b}: a text that doubles in a loop must not fill the memory. */
  private static final class BoundedJoin extends ConcatenateExpression {
    @Override
    public String evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
      String joined = super.evaluate(self, context);
      if (joined.length() > Limits.RENDERED / 2) {
        throw new TemplateBudget.Exceeded(getLineNumber(), self.getName());
      }
      return joined;
    }
  }

  /** {@code range(a, b, step)}, which makes the whole list before the first turn. */
  private static final class BoundedRange implements Function {
    private final RangeFunction range = new RangeFunction();

    @Override
    public List<String> getArgumentNames() {
      return range.getArgumentNames();
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      double step = args.get("increment") instanceof Number n ? n.doubleValue() : 1;
      if (args.get("start") instanceof Number start && args.get("end") instanceof Number end) {
        double count = Math.abs((end.doubleValue() - start.doubleValue()) / step);
        if (!(count <= Limits.TEMPLATE_RANGE)) {
          throw new TemplateBudget.Exceeded(line, self.getName());
        }
      }
      try {
        return range.execute(args, self, context, line);
      } catch (IllegalArgumentException | ClassCastException e) {
        throw new PebbleException(e, "range needs whole numbers", line, self.getName());
      }
    }
  }
}

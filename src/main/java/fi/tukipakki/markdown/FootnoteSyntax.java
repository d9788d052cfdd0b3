package fi.tukipakki.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * GitHub's footnotes, {@code [^name]} and {@code [^name]: text}. commonmark's own extension has not
 * followed the core's link API past 0.30, so its two rules stand here.
 */
final class FootnoteSyntax implements Parser.ParserExtension {
  private static final Pattern DEFINITION = Pattern.compile("^\\[\\^([^\\s\\]]{1,100})]:\\s*");

  /** A reference in running text. */
  static final class Reference extends CustomNode {
    final String label;

    Reference(String label) {
      this.label = label;
    }
  }

  /** The text of a footnote. */
  static final class Definition extends CustomBlock {
    final String label;

    Definition(String label) {
      this.label = label;
    }
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory()).linkProcessor(new References());
  }

  private static final class References implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
      boolean plain = info.destination() == null && info.marker() == null;
      String text = info.text(scanner);
      if (!plain || !text.startsWith("^") || text.length() < 2 || text.indexOf(' ') >= 0) {
        return LinkResult.none();
      }
      return LinkResult.replaceWith(new Reference(text.substring(1)), info.afterTextBracket());
    }
  }

  private static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= 4) {
        return BlockStart.none();
      }
      int start = state.getNextNonSpaceIndex();
      CharSequence line = state.getLine().getContent();
      if (start == line.length() || line.charAt(start) != '[') {
        return BlockStart.none();
      }
      Matcher definition = DEFINITION.matcher(line.subSequence(start, line.length()));
      return definition.find()
          ? BlockStart.of(new DefinitionParser(definition.group(1)))
              .atIndex(start + definition.end())
          : BlockStart.none();
    }
  }

  private static final class DefinitionParser extends AbstractBlockParser {
    private final Definition block;

    DefinitionParser(String label) {
      this.block = new Definition(label);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      if (state.isBlank()) {
        return BlockContinue.atIndex(state.getIndex());
      }
      return state.getIndent() >= 4
          ? BlockContinue.atColumn(state.getColumn() + 4)
          : BlockContinue.none();
    }
  }
}

package fi.tukipakki.render;

import fi.tukipakki.diagnostics.Code;
import fi.tukipakki.diagnostics.Diagnostic;
import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Limits;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * Pebble in a sandbox: everything escaped unless a template says {@code raw}, every variable must
 * exist, only accessors of records and the plain questions to collections may be called, and files
 * come from {@link TemplateFiles} alone.
 */
public final class TemplateEngine {
  /** Pebble's own {@code loop} variable: index, first, last, length. */
  private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$";

  private final TemplateBudget budget = new TemplateBudget();
  private final PebbleEngine engine;

  /**
   * @param links the functions that make addresses
   */
  public TemplateEngine(TemplateFiles files, LinkFunctions links) {
    this(files, links, files.own().isEmpty());
  }

  /**
   * @param sharing whether parts of pages are rendered once for many
   */
  TemplateEngine(TemplateFiles files, LinkFunctions links, boolean sharing) {
    this.engine =
        new PebbleEngine.Builder()
            .loader(new FilesLoader(files))
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, new HtmlEscape())
            .defaultLocale(Locale.ROOT)
            .newLineTrimming(true)
            .methodAccessValidator(TemplateEngine::isAllowed)
            .extension(links, new SharedParts(links, sharing), new RecordAttributes())
            .registerExtensionCustomizer(extension -> new BoundedCore(extension, budget))
            .build();
  }

  /** The only methods that a template can reach. */
  private static boolean isAllowed(Object target, Method method) {
    if (method.getParameterCount() > 0) {
      return false;
    }
    String name = method.getName();
    if (target instanceof Record) {
      boolean accessor = !name.equals("hashCode") && !name.equals("toString");
      return accessor && method.getDeclaringClass().isRecord();
    }
    if (method.getDeclaringClass().getName().startsWith(LOOP)) {
      return true;
    }
    return (target instanceof Collection || target instanceof Map)
            && (name.equals("size") || name.equals("isEmpty"))
        || target instanceof Map.Entry && (name.equals("getKey") || name.equals("getValue"));
  }

  /**
   * Renders a template.
   *
   * @param name the template's name without ending
   * @param variables what it may use
   * @param page the source file of the page that is rendered, for messages
   * @throws TemplateFailure when the template is missing, wrong, or too large
   */
  public String render(String name, Map<String, Object> variables, String page) {
    PageWriter out = new PageWriter(Limits.RENDERED);
    budget.start();
    try {
      engine.getTemplate(name + ".peb").evaluate(out, variables);
      return out.toString();
    } catch (LoaderException e) {
      throw new TemplateFailure(
          Diagnostic.of(Code.TEMPLATE_MISSING, Location.of(page)).with("template", name), e);
    } catch (PebbleException e) {
      throw failure(name, page, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      // A template that extends itself, or a text that grows through filters.
      throw new TemplateFailure(
          Diagnostic.of(Code.TEMPLATE_LIMIT, Location.of("templates/" + name + ".peb"))
              .with("page", page),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot render " + page, e);
    } finally {
      budget.end();
    }
  }

  private static TemplateFailure failure(String name, String page, PebbleException e) {
    String file = e.getFileName() == null ? name + ".peb" : e.getFileName();
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    String problem = e.getPebbleMessage() == null ? e.toString() : e.getPebbleMessage();
    problem = problem.replaceFirst("[.]+$", "");
    String unknown =
        e instanceof AttributeNotFoundException attribute ? attribute.getAttributeName() : "";
    boolean size =
        e instanceof TemplateBudget.Exceeded || problem.startsWith("Tried to write more than");
    return new TemplateFailure(
        Diagnostic.of(
                size ? Code.TEMPLATE_LIMIT : Code.TEMPLATE_ERROR,
                new Location("templates/" + file, line, 0, 0))
            .with("problem", problem)
            .with("value", unknown)
            .with("variant", unknown.isEmpty() ? "" : "variable")
            .with("page", page),
        e);
  }

  /** Gives Pebble the files; names are used as they stand. */
  private record FilesLoader(TemplateFiles files) implements Loader<String> {
    @Override
    public Reader getReader(String name) {
      return new StringReader(
          files
              .read(name)
              .orElseThrow(() -> new LoaderException(null, "no template \"" + name + "\"")));
    }

    @Override
    public String resolveRelativePath(String relative, String anchor) {
      return relative;
    }

    @Override
    public String createCacheKey(String name) {
      return name;
    }

    @Override
    public boolean resourceExists(String name) {
      return files.read(name).isPresent();
    }

    @Override
    public void setCharset(String charset) {
      // Templates are UTF-8.
    }

    @Override
    public void setPrefix(String prefix) {
      // Names are whole.
    }

    @Override
    public void setSuffix(String suffix) {
      // Names are whole.
    }
  }
}

package fi.tukipakki.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Browser} and the {@link OwnSite}: made when first asked for, then kept.
 */
public final class SiteExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SiteExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == OwnSite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // JUnit closes what the root store holds when all tests of the JVM are done.
    Store store = context.getRoot().getStore(NAMESPACE);
    return store.getOrComputeIfAbsent(parameter.getParameter().getType(), SiteExtension::make);
  }

  private static Object make(Class<?> type) {
    try {
      return type == Browser.class ? Browser.start(System.getenv()) : new OwnSite();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

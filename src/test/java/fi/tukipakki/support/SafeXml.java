package fi.tukipakki.support;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as a stranger's parser reads it. */
public final class SafeXml {
  private static final Set<String> DANGEROUS =
      Set.of("script", "foreignobject", "image", "animate", "set", "handler", "iframe", "style");

  private SafeXml() {}

  /** The document; throws when it is not well-formed. */
  public static Document check(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + xml, e);
    }
  }

  /** Drawings within a page: nothing in them runs or comes from elsewhere. */
  public static void svg(String html) {
    for (Element element : Jsoup.parse(html).getAllElements()) {
      if (DANGEROUS.contains(element.tagName().toLowerCase(Locale.ROOT))) {
        throw new AssertionError("<" + element.tagName() + "> in a drawing: " + html);
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean away = name.endsWith("href") && !attribute.getValue().startsWith("#");
        if (name.startsWith("on") || name.equals("style") || away) {
          throw new AssertionError(name + "=" + attribute.getValue() + " in a drawing: " + html);
        }
        if (attribute.getValue().contains("NaN") && !name.startsWith("aria")) {
          throw new AssertionError(name + "=" + attribute.getValue() + " in a drawing");
        }
      }
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}

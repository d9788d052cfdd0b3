package fi.tukipakki.support;

import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What every published site must be, whatever its authors wrote. */
public final class SafeSite {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "template");
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcset");

  private SafeSite() {}

  /** Throws when a file of a site could run what its authors wrote, or cannot be read at all. */
  public static void check(Map<String, byte[]> files) {
    files.forEach(
        (path, content) -> {
          if (path.contains("..") || path.startsWith("/") || path.contains("\\")) {
            throw new AssertionError("a file out of the site: " + path);
          }
          String text = new String(content, StandardCharsets.UTF_8);
          if (path.endsWith(".html")) {
            html(path, text);
          } else if (path.endsWith(".json")) {
            json(path, text);
          } else if (path.endsWith(".xml") || path.endsWith(".bpmn")) {
            SafeXml.check(text);
          } else if (path.endsWith(".csv")) {
            csv(path, text);
          } else if (path.endsWith(".ics")) {
            calendar(path, text);
          }
        });
  }

  private static void html(String path, String text) {
    Document document = Jsoup.parse(text);
    for (Element element : document.getAllElements()) {
      String place = path + ": " + element.tagName();
      if (FORBIDDEN.contains(element.tagName())) {
        throw new AssertionError(place);
      }
      if (element.tagName().equals("script")) {
        script(element, place);
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
          throw new AssertionError(place + " " + name);
        }
        if (ADDRESSES.contains(name) && isActive(attribute.getValue())) {
          throw new AssertionError(place + " " + name + "=" + attribute.getValue());
        }
      }
      boolean refresh = element.attr("http-equiv").equalsIgnoreCase("refresh");
      if (refresh && isActive(element.attr("content").replaceFirst("(?i)^[^=]*=", ""))) {
        throw new AssertionError(place + " " + element.attr("content"));
      }
    }
    boolean policy = document.select("meta[http-equiv=Content-Security-Policy]").size() == 1;
    if (!policy && !document.select("link[rel=stylesheet]").isEmpty()) {
      throw new AssertionError(path + " has no policy");
    }
  }

  private static void script(Element script, String place) {
    String source = script.attr("src");
    if (!source.isEmpty()) {
      if (source.contains(":") || source.startsWith("//") || !source.contains("assets/")) {
        throw new AssertionError(place + " src=" + source);
      }
    } else if (script.attr("type").endsWith("json")) {
      json(place, script.data());
    } else {
      throw new AssertionError(place + " inline");
    }
  }

  private static boolean isActive(String value) {
    String address = value.replaceAll("[\\t\\n\\r]", "").strip().toLowerCase(Locale.ROOT);
    return List.of("javascript:", "data:", "vbscript:", "file:", "blob:").stream()
        .anyMatch(address::startsWith);
  }

  private static void json(String path, String text) {
    try {
      JsonParser.any().from(text);
    } catch (JsonParserException e) {
      throw new AssertionError(path + " is no JSON: " + e.getMessage() + "\n" + text, e);
    }
  }

  /** A cell that begins so is a formula to a spreadsheet. */
  private static void csv(String path, String text) {
    for (String cell : text.split("[,;\\n]")) {
      String bare = cell.replaceFirst("^\"", "");
      if (!bare.isEmpty() && "=+-@\t\r".indexOf(bare.charAt(0)) >= 0) {
        throw new AssertionError("a formula in " + path + ": " + cell);
      }
    }
  }

  private static void calendar(String path, String text) {
    for (String line : text.split("\r\n")) {
      if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
        throw new AssertionError("a line end within a line of " + path + ": " + line);
      }
      if (!line.isEmpty() && !line.startsWith(" ") && !line.matches("[A-Z-]+[:;].*")) {
        throw new AssertionError("no property in " + path + ": " + line);
      }
    }
  }
}

package fi.tukipakki.leaflet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Tells hyphens that are part of a word from those at the end of a line, which the typesetter draws
 * alike. Who hears, copies or searches the text must get <i>lastensuojelu</i> and
 * <i>yli-ikäinen</i> back, so the former are set with a sign of their own (U+2010, which looks the
 * same), and in the finished PDF the fonts say that it means "-" and that "-" means the soft hyphen
 * U+00AD.
 */
final class Hyphens {
  private static final String HYPHEN = "-";
  private static final String OWN = "\u2010";
  private static final String CODE_HYPHEN = "002D";
  private static final String CODE_OWN = "2010";
  private static final String CODE_SOFT = "00AD";

  /** As many lines as one block of a character map may have. */
  private static final int BLOCK = 100;

  private Hyphens() {}

  /** Gives the hyphens of the text their own sign. */
  static void set(Document html) {
    html.body()
        .forEachNode(
            node -> {
              if (node instanceof TextNode text && text.getWholeText().contains(HYPHEN)) {
                text.text(text.getWholeText().replace(HYPHEN, OWN));
              }
            });
  }

  /** The description of a link is its text, without the sign and punctuation around it. */
  static void describe(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation link : page.getAnnotations()) {
        if (link.getContents() != null) {
          link.setContents(bare(link.getContents().replace(OWN, HYPHEN)));
        }
      }
    }
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "([{".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")]}.,;:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return start == end ? text : text.substring(start, end);
  }

  /** The finished PDF, in which both signs mean what they are. */
  static byte[] mean(byte[] finished) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(finished)) {
      Set<COSStream> maps = Collections.newSetFromMap(new IdentityHashMap<>());
      for (var key : new ArrayList<>(pdf.getDocument().getXrefTable().keySet())) {
        if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary font
            && font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map
            && maps.add(map)) {
          String changed = changed(text(map));
          try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(changed.getBytes(StandardCharsets.US_ASCII));
          }
        }
      }
      pdf.setDocumentId(PdfTags.ID);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static String text(COSStream stream) throws IOException {
    try (var in = stream.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  /** A character map with both signs changed, one line for each character. */
  static String changed(String map) {
    TreeMap<Integer, String> meanings = new TreeMap<>();
    boolean ranges = false;
    boolean chars = false;
    for (String line : map.split("\n")) {
      String[] parts = line.strip().split(" ");
      if (line.contains("beginbf")) {
        ranges = line.contains("beginbfrange");
        chars = !ranges;
      } else if (line.contains("endbf")) {
        ranges = false;
        chars = false;
      } else if (ranges && parts.length == 3) {
        range(parts, meanings);
      } else if (chars && parts.length == 2) {
        meanings.put(number(parts[0]), meaning(hex(parts[1])));
      }
    }
    int head = map.indexOf("endcodespacerange") + "endcodespacerange".length();
    int tail = map.lastIndexOf("endcmap");
    return map.substring(0, head) + "\n" + blocks(meanings) + map.substring(tail);
  }

  private static void range(String[] parts, TreeMap<Integer, String> meanings) {
    int from = number(parts[0]);
    String first = hex(parts[2]);
    String stem = first.substring(0, first.length() - 4);
    int last = Integer.parseInt(first.substring(first.length() - 4), 16);
    for (int code = from; code <= number(parts[1]); code++) {
      meanings.put(code, meaning(stem + String.format("%04X", last + code - from)));
    }
  }

  private static String meaning(String code) {
    return switch (code) {
      case CODE_HYPHEN -> CODE_SOFT;
      case CODE_OWN -> CODE_HYPHEN;
      default -> code;
    };
  }

  private static String blocks(TreeMap<Integer, String> meanings) {
    List<String> lines = new ArrayList<>();
    meanings.forEach((code, text) -> lines.add(String.format("<%04X> <%s>\n", code, text)));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i += BLOCK) {
      List<String> block = lines.subList(i, Math.min(lines.size(), i + BLOCK));
      out.append(block.size()).append(" beginbfchar\n");
      block.forEach(out::append);
      out.append("endbfchar\n");
    }
    return out.toString();
  }

  private static String hex(String part) {
    return part.substring(1, part.length() - 1).toUpperCase(java.util.Locale.ROOT);
  }

  private static int number(String part) {
    return Integer.parseInt(hex(part), 16);
  }
}

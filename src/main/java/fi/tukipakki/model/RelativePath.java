package fi.tukipakki.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/** Paths between places of the site, so that it works under any base address. */
public final class RelativePath {
  private RelativePath() {}

  /**
   * The relative reference from one address to another; both are paths inside the site, a page's
   * path ending in a slash. {@code between("a/b/", "a/c/")} is {@code "../c/"}; from a page to
   * itself it is {@code "./"}.
   */
  public static String between(String from, String to) {
    int shared = 0;
    int limit = Math.min(from.length(), to.length());
    for (int i = 0; i < limit && from.charAt(i) == to.charAt(i); i++) {
      if (from.charAt(i) == '/') {
        shared = i + 1;
      }
    }
    StringBuilder path = new StringBuilder();
    for (int i = shared; i < from.length(); i++) {
      if (from.charAt(i) == '/') {
        path.append("../");
      }
    }
    path.append(to, shared, to.length());
    return path.length() == 0 ? "./" : path.toString();
  }

  /** The relative reference from one file to another, as an author writes it. */
  public static String betweenFiles(String from, String to) {
    return between(from.substring(0, from.lastIndexOf('/') + 1), to);
  }

  /**
   * The file that a reference means, from a file of the site folder; steps above the folder are
   * kept as {@code ..}, so that such a path never names a file of the site.
   */
  public static String resolve(String fromFile, String reference) {
    Deque<String> parts = new ArrayDeque<>();
    String folder = fromFile.substring(0, fromFile.lastIndexOf('/') + 1);
    for (String part : (folder + reference).split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** A path as an address writes it: signs with a meaning of their own behind percent signs. */
  public static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (" %#?\"<>\\^`{|}".indexOf(c) >= 0) {
        out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The path that an address writes, its percent signs resolved; stray ones stay. */
  public static String decoded(String address) {
    if (address.indexOf('%') < 0) {
      return address;
    }
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A stray percent sign is part of the name.
      return address;
    }
  }
}

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
    String folder = fromFile.substring(0, fromFile.lastIndexOf('/') + 1);
    String plain = climbed(folder, reference);
    if (plain != null) {
      return plain;
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + reference).split("/")) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** The usual reference: some steps up, then down. Null for any other. */
  private static String climbed(String folder, String reference) {
    int end = folder.length();
    int at = 0;
    while (reference.startsWith("../", at) && end > 0) {
      end = folder.lastIndexOf('/', end - 2) + 1;
      at += 3;
    }
    boolean plain = isPlain(folder, 0) && isPlain(reference, at) && at < reference.length();
    if (!plain) {
      return null;
    }
    int stop = reference.endsWith("/") ? reference.length() - 1 : reference.length();
    return folder.substring(0, end).concat(reference.substring(at, stop));
  }

  /** Whether a path has neither empty parts nor parts of dots alone. */
  private static boolean isPlain(String path, int from) {
    int start = from;
    for (int i = from; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        boolean last = i == path.length() && start == i;
        if (!last && (start == i || path.charAt(start) == '.' && isDots(path, start, i))) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean isDots(String path, int start, int end) {
    return end - start == 1 || end - start == 2 && path.charAt(start + 1) == '.';
  }

  /** Whether an address leads out of the site: to the web, to a mailbox, to a telephone. */
  public static boolean isAbsolute(String address) {
    return address.contains("://")
        || address.startsWith("mailto:")
        || address.startsWith("tel:")
        || address.startsWith("data:");
  }

  /**
   * The place in the site that an address on a page means: {@code target("a/b/", "../c/#d")} is
   * {@code "a/c/#d"}. Addresses of folders end in a slash, those that name {@code index.html} too.
   */
  public static String target(String page, String address) {
    int hash = address.indexOf('#');
    String place = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    if (place.equals("index.html") || place.endsWith("/index.html")) {
      place = place.substring(0, place.length() - "index.html".length());
    }
    boolean folder = place.isEmpty() || place.endsWith("/") || place.endsWith(".");
    String path = resolve(page + "x", place);
    return (folder && !path.isEmpty() ? path + "/" : path) + fragment;
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

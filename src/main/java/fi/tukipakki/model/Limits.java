package fi.tukipakki.model;

/**
 * How much the program takes. Whoever sends more has made a mistake or means harm; either way a
 * message says so at its place, and the time and memory of a build stay in proportion to its text.
 */
public final class Limits {
  // Files.

  /** Greatest size of a text file, in bytes; some 300 sheets of paper. */
  public static final int FILE_BYTES = 1024 * 1024;

  /** Greatest size of any other file of the site, such as a picture, in bytes. */
  public static final int MEDIA_BYTES = 50 * 1024 * 1024;

  /** Greatest length of a path inside the site folder, in UTF-16 units. */
  public static final int PATH = 200;

  /** How many combining marks may follow a letter, as in Unicode's stream-safe text. */
  public static final int MARKS = 30;

  // YAML and values.

  /** How deeply mappings and sequences may lie within each other. */
  public static final int YAML_DEPTH = 30;

  /** How many nodes one front matter, or site.yml, may hold. */
  public static final int YAML_NODES = 20_000;

  /** Greatest length of a text without a limit of its own, in code points. */
  public static final int TEXT = 20_000;

  /** Greatest number of values in a list or keys in a map. */
  public static final int ITEMS = 2_000;

  // Markdown.

  /** How deeply blocks and inlines may lie within each other; deeper ones are read as text. */
  public static final int NESTING = 50;

  /** How many cells the tables of a page may have, those that short rows leave out included. */
  public static final int TABLE_CELLS = 200_000;

  /**
   * How many UTF-16 units the addresses and titles of a page's links may have together. A link by
   * reference writes its target anew, so that a short text can make a page without end.
   */
  public static final int LINK_TEXT = 2 * FILE_BYTES;

  /** How many pieces of raw HTML a page may have. */
  public static final int RAW_HTML = 5_000;

  // Processes.

  /** The most steps that a process may have. */
  public static final int PROCESS_STEPS = 120;

  /** The most ways between the steps of a process. */
  public static final int PROCESS_WAYS = 400;

  // Templates.

  /** Greatest size of one rendered file, in UTF-16 units. */
  public static final int RENDERED = 32 * 1024 * 1024;

  /** How many turns the loops, parts and macros of a template may take for one file. */
  public static final int TEMPLATE_STEPS = 1_000_000;

  /** How deeply parts and macros of templates may call each other. */
  public static final int TEMPLATE_DEPTH = 50;

  /** Longest {@code range(a, b)} of a template. */
  public static final int TEMPLATE_RANGE = 100_000;

  // Search.

  /** Longest word that is indexed, in UTF-16 units. */
  public static final int WORD = 100;

  /** How many words of a query count. */
  public static final int QUERY_WORDS = 10;

  // The preview.

  /** Longest address that the preview answers, in UTF-16 units. */
  public static final int REQUEST_PATH = 2_000;

  /** How many seconds a browser has for asking. */
  public static final int REQUEST_SECONDS = 30;

  /** How many headers a request may have. */
  public static final int REQUEST_HEADERS = 100;

  /** How many requests are read and answered at once. */
  public static final int REQUESTS = 64;

  /** How many browser tabs may follow the preview at once. */
  public static final int LISTENERS = 64;

  private Limits() {}
}

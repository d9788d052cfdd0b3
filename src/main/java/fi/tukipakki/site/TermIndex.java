package fi.tukipakki.site;

import fi.tukipakki.content.TextLinker.Mark;
import fi.tukipakki.content.TextLinker.TermMark;
import fi.tukipakki.search.BaseForms;
import fi.tukipakki.site.TermLinks.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms of a language, found by their first word. Most words of a text begin like none of them
 * and cost a look at a few letters; the others are analysed, each form once for all pages.
 */
final class TermIndex {
  /**
   * A name of a term.
   *
   * @param words the base forms that each of its words may have
   */
  private record Name(Term term, List<Set<String>> words, int length) {}

  private static final int QUICK = 0x180;
  private static final String[] NONE = {};

  private final String language;
  private final BaseForms forms;

  /** Beginnings of first words, by their first letter. */
  private final Map<Character, List<String>> starts = new HashMap<>();

  /** The same for letters with small numbers, which nearly all are. */
  private final String[][] quick = new String[QUICK][];

  /** Names by a base form of their first word, the longest first. */
  private final Map<String, List<Name>> names = new HashMap<>();

  private final Comparator<Name> longest;

  /** Names that a word of a text may begin, the longest first; each form is analysed once. */
  private final Map<String, List<Name>> begun = new ConcurrentHashMap<>();

  TermIndex(String language, List<Term> terms, BaseForms forms) {
    this.language = language;
    this.forms = forms;
    terms.forEach(term -> term.names().forEach(name -> add(term, name)));
    Comparator<Name> longest =
        Comparator.<Name>comparingInt(n -> -n.words().size())
            .thenComparingInt(n -> -n.length())
            .thenComparing(n -> n.term().id());
    names.values().forEach(list -> list.sort(longest));
    this.longest = longest;
    for (char c = 0; c < QUICK; c++) {
      quick[c] = starts.getOrDefault(c, List.of()).toArray(NONE);
    }
  }

  private void add(Term term, String name) {
    List<Set<String>> words = new ArrayList<>();
    int note = name.indexOf('(');
    String bare = note > 0 ? name.substring(0, note) : name;
    Words own = new Words(bare);
    String first = "";
    while (own.next()) {
      first = words.isEmpty() ? own.word() : first;
      words.add(new TreeSet<>(forms.of(language, own.word())));
    }
    if (words.isEmpty()) {
      return;
    }
    for (String base : words.get(0)) {
      names.computeIfAbsent(base, b -> new ArrayList<>()).add(new Name(term, words, bare.length()));
      start(forms.commonStart(language, base));
    }
    // A first word such as "lapsen" stands as it is, or as its base form.
    start(forms.commonStart(language, first));
  }

  private void start(String start) {
    List<String> known = starts.computeIfAbsent(start.charAt(0), c -> new ArrayList<>());
    if (!known.contains(start)) {
      known.add(start);
    }
  }

  /** The uses of terms in a text, in order and apart; those of the page's own term left out. */
  List<Mark> find(String page, String text) {
    List<Mark> marks = null;
    Words words = new Words(text);
    while (words.next()) {
      Name found = mayBegin(words) ? name(page, words) : null;
      if (found != null) {
        marks = marks == null ? new ArrayList<>() : marks;
        int start = words.start;
        for (int i = 1; i < found.words().size(); i++) {
          words.next();
        }
        Term term = found.term();
        marks.add(new TermMark(start, words.end, term.id(), term.path(), term.attributes()));
      }
    }
    return marks == null ? List.of() : marks;
  }

  private boolean mayBegin(Words words) {
    char first = words.text[words.start];
    String[] some =
        first < QUICK ? quick[first] : starts.getOrDefault(first, List.of()).toArray(NONE);
    for (String start : some) {
      if (words.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** The longest name that begins at the word that {@code words} stands on. */
  private Name name(String page, Words words) {
    String word = words.word();
    List<Name> begin = begun.get(word);
    for (Name name : begin != null ? begin : begun.computeIfAbsent(word, this::begun)) {
      boolean alone = name.words().size() == 1;
      if (!name.term().id().equals(page) && (alone || follows(name, new Words(words)))) {
        return name;
      }
    }
    return null;
  }

  private List<Name> begun(String word) {
    List<Name> begun = new ArrayList<>();
    for (String base : forms.of(language, word)) {
      begun.addAll(names.getOrDefault(base, List.of()));
    }
    begun.sort(longest);
    return List.copyOf(begun);
  }

  private boolean follows(Name name, Words words) {
    for (int i = 1; i < name.words().size(); i++) {
      if (!words.nextAdjoins()
          || Collections.disjoint(name.words().get(i), forms.of(language, words.word()))) {
        return false;
      }
    }
    return true;
  }

  /** Words of a text: letters and digits, with hyphens inside. */
  private static final class Words {
    private final char[] text;
    private int start;
    private int end;

    Words(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      // A letter that grows in lower case would move all places behind it.
      this.text = (lower.length() == text.length() ? lower : text).toCharArray();
    }

    Words(Words other) {
      this.text = other.text;
      this.start = other.start;
      this.end = other.end;
    }

    boolean next() {
      char[] all = text;
      int at = end;
      while (at < all.length && !isLetter(all[at])) {
        at++;
      }
      start = at;
      while (at < all.length && (isLetter(all[at]) || isHyphen(all, at))) {
        at++;
      }
      end = at;
      return end > start;
    }

    /** A letter or a digit; most are plain ones and need no table. */
    private static boolean isLetter(char c) {
      return c < 0x80
          ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
          : Character.isLetterOrDigit(c);
    }

    private boolean isHyphen(char[] all, int at) {
      return all[at] == '-' && at > start && at + 1 < all.length && isLetter(all[at + 1]);
    }

    /** The next word, if nothing but a space, or a hyphen and a space, parts it from this one. */
    boolean nextAdjoins() {
      int from = end;
      if (!next()) {
        return false;
      }
      String between = new String(text, from, start - from);
      return between.equals(" ") || between.equals("- ") || between.equals("\u00a0");
    }

    boolean startsWith(String beginning) {
      int length = beginning.length();
      if (end - start < length) {
        return false;
      }
      for (int i = 1; i < length; i++) {
        if (text[start + i] != beginning.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    String word() {
      return new String(text, start, end - start);
    }
  }
}

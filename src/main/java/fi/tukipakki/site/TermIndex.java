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

  private final String language;
  private final BaseForms forms;

  /** Beginnings of first words by their first letter. */
  private final Map<Character, List<String>> starts = new HashMap<>();

  /** Names by a base form of their first word, the longest first. */
  private final Map<String, List<Name>> names = new HashMap<>();

  TermIndex(String language, List<Term> terms, BaseForms forms) {
    this.language = language;
    this.forms = forms;
    terms.forEach(term -> term.names().forEach(name -> add(term, name)));
    Comparator<Name> longest =
        Comparator.<Name>comparingInt(n -> -n.words().size())
            .thenComparingInt(n -> -n.length())
            .thenComparing(n -> n.term().id());
    names.values().forEach(list -> list.sort(longest));
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
      if (!mayBegin(text, words.start(), words.end())) {
        continue;
      }
      Words ahead = new Words(words);
      Name found = name(page, words.word(), ahead);
      if (found != null) {
        marks = marks == null ? new ArrayList<>() : marks;
        int start = words.start();
        for (int i = 1; i < found.words().size(); i++) {
          words.next();
        }
        Term term = found.term();
        marks.add(new TermMark(start, words.end(), term.id(), term.path(), term.attributes()));
      }
    }
    return marks == null ? List.of() : marks;
  }

  private boolean mayBegin(String text, int from, int end) {
    for (String start :
        starts.getOrDefault(Character.toLowerCase(text.charAt(from)), Collections.emptyList())) {
      if (end - from >= start.length()
          && text.regionMatches(true, from, start, 0, start.length())) {
        return true;
      }
    }
    return false;
  }

  /** The longest name that begins at a word; {@code ahead} stands on that word. */
  private Name name(String page, String word, Words ahead) {
    for (String base : forms.of(language, word)) {
      for (Name name : names.getOrDefault(base, List.of())) {
        if (!name.term().id().equals(page) && follows(name, new Words(ahead))) {
          return name;
        }
      }
    }
    return null;
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
    private final String text;
    private int start;
    private int end;

    Words(String text) {
      this.text = text;
    }

    Words(Words other) {
      this.text = other.text;
      this.start = other.start;
      this.end = other.end;
    }

    boolean next() {
      start = end;
      while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
        start++;
      }
      end = start;
      while (end < text.length() && isInside(end)) {
        end++;
      }
      return end > start;
    }

    private boolean isInside(int at) {
      char c = text.charAt(at);
      return Character.isLetterOrDigit(c)
          || (c == '-'
              && at > start
              && at + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /** The next word, if nothing but a space, or a hyphen and a space, parts it from this one. */
    boolean nextAdjoins() {
      int before = end;
      if (!next()) {
        return false;
      }
      String between = text.substring(before, start);
      return between.equals(" ") || between.equals("- ") || between.equals("\u00a0");
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }

    String word() {
      return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
  }
}

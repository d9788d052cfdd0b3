package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All written forms of all acts, found by their first word: a hash of its letters leads to the
 * forms that begin with it, the longest first. Looking up a word allocates nothing.
 */
final class NameTable {

  /** A form that stands in a text, and where it ends. */
  record Match(LawForm form, int end) {}

  private static final LawForm[] NO_FORMS = {};

  private final LawForm[][] buckets;
  private final List<String> singleWords;

  private NameTable(LawForm[][] buckets, List<String> singleWords) {
    this.buckets = buckets;
    this.singleWords = singleWords;
  }

  /**
   * Builds the table.
   *
   * @param laws in order of precedence: of two acts with one name the earlier wins
   */
  static NameTable of(Collection<Law> laws) {
    Map<String, LawForm> forms = new LinkedHashMap<>();
    for (Law law : laws) {
      Optional<LawNumber> number = Optional.of(law.number());
      for (LawName name : law.names()) {
        add(forms, NameForms.finnish(name), LawForm.Kind.NAME, number);
      }
      law.swedish().ifPresent(s -> add(forms, NameForms.swedish(s), LawForm.Kind.NAME, number));
      for (String abbreviation : law.abbreviations()) {
        String text = abbreviation.strip();
        if (!text.isEmpty()) {
          forms.putIfAbsent(text, new LawForm(text, true, LawForm.Kind.NAME, number));
        }
      }
    }
    List<String> singleWords =
        forms.keySet().stream().filter(f -> f.indexOf(' ') < 0 && f.indexOf('-') < 0).toList();
    add(forms, Vocabulary.ACT, LawForm.Kind.ACT, Optional.empty());
    add(forms, Vocabulary.SWEDISH_ACT, LawForm.Kind.ACT, Optional.empty());
    add(forms, NameForms.given(Vocabulary.ACT), LawForm.Kind.GIVEN_ACT, Optional.empty());
    add(forms, Vocabulary.THIS_ACT, LawForm.Kind.THIS_ACT, Optional.empty());
    add(forms, Vocabulary.SAME_ACT, LawForm.Kind.SAME_ACT, Optional.empty());
    return new NameTable(buckets(forms.values()), singleWords);
  }

  private static void add(
      Map<String, LawForm> forms,
      Collection<String> texts,
      LawForm.Kind kind,
      Optional<LawNumber> law) {
    for (String text : texts) {
      forms.putIfAbsent(text, new LawForm(text, false, kind, law));
    }
  }

  private static LawForm[][] buckets(Collection<LawForm> forms) {
    LawForm[][] buckets = new LawForm[Integer.highestOneBit(forms.size() * 4)][];
    java.util.Arrays.fill(buckets, NO_FORMS);
    List<LawForm> longestFirst = new ArrayList<>(forms);
    longestFirst.sort(
        Comparator.comparingInt((LawForm f) -> f.text().length())
            .reversed()
            .thenComparing(LawForm::text));
    for (LawForm form : longestFirst) {
      NormalText text = NormalText.of(form.text());
      int slot = hash(text, 0, text.wordEnd(0)) & buckets.length - 1;
      LawForm[] bucket = java.util.Arrays.copyOf(buckets[slot], buckets[slot].length + 1);
      bucket[bucket.length - 1] = form;
      buckets[slot] = bucket;
    }
    return buckets;
  }

  private static int hash(NormalText text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text.at(i);
    }
    return hash ^ hash >>> 15;
  }

  /** The longest form that begins with the word at {@code start} and ends with a word. */
  Optional<Match> longest(NormalText text, int start, int wordEnd) {
    Optional<Match> match = lookUp(text, start, wordEnd);
    if (match.isEmpty()) {
      for (String clitic : Vocabulary.CLITICS) {
        if (text.endsWith(clitic, wordEnd) && wordEnd - clitic.length() > start) {
          return lookUp(text, start, wordEnd - clitic.length());
        }
      }
    }
    return match;
  }

  private Optional<Match> lookUp(NormalText text, int start, int wordEnd) {
    for (LawForm form : buckets[hash(text, start, wordEnd) & buckets.length - 1]) {
      int end = form.matchEnd(text, start);
      if (end > 0) {
        end = form.exact() ? afterColonCase(text, end) : afterClitic(text, end);
        if (text.isWordEnd(end)) {
          return Optional.of(new Match(form, end));
        }
      }
    }
    return Optional.empty();
  }

  /** "LSL:n", "LSL:ssä". */
  private static int afterColonCase(NormalText text, int end) {
    return text.at(end) == ':' && text.isLetter(end + 1) ? text.wordEnd(end + 1) : end;
  }

  private static int afterClitic(NormalText text, int end) {
    if (text.isLetter(end)) {
      for (String clitic : Vocabulary.CLITICS) {
        if (text.startsWith(clitic, end) && !text.isLetter(end + clitic.length())) {
          return end + clitic.length();
        }
      }
    }
    return end;
  }

  /** The one-word form that looks most like the word given, if any is close. */
  Optional<String> nearest(String word) {
    return Nearest.of(word, singleWords);
  }
}

package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Consonant gradation, both ways: {@code strong("lue") = [..., "luke", ...]}, {@code
 * weak("osoitte") = ["osoite", ...]}. The letters alone do not tell which pair it is, so all that
 * fit are given.
 */
final class Gradation {
  private static final String VOWELS = "aeiouyäöå";

  /** A pair of grades; exact ones are the whole of the consonants between two vowels. */
  private record Grade(String strong, String weak, boolean exact) {}

  private final List<Grade> grades = new ArrayList<>();

  Gradation(RuleTable table) {
    table.pairs("grades").forEach(p -> grades.add(new Grade(p[0], p[1], false)));
    table.pairs("exactGrades").forEach(p -> grades.add(new Grade(p[0], p[1], true)));
  }

  /** Stems with the strong grade in place of the weak one, before the last vowel if it ends so. */
  List<String> strong(String stem) {
    int end = stem.length();
    if (vowel(stem, end - 1)) {
      end--;
    }
    int start = clusterStart(stem, end);
    List<String> out = new ArrayList<>(4);
    for (Grade grade : grades) {
      if (start > 0 && fits(stem, start, end, grade.weak(), grade.exact())) {
        int from = end - grade.weak().length();
        out.add(stem.substring(0, from) + grade.strong() + stem.substring(end));
      }
    }
    return out;
  }

  /**
   * Base forms with the weak grade in place of the strong one, before the last vowels; a verb's
   * ending does not count.
   */
  List<String> weak(String lemma, boolean verb) {
    int end = verb ? Math.max(0, lemma.length() - 1) : lemma.length();
    while (end > 0 && !vowel(lemma, end - 1)) {
      end--;
    }
    while (end > 0 && vowel(lemma, end - 1)) {
      end--;
    }
    int start = clusterStart(lemma, end);
    List<String> out = new ArrayList<>(4);
    for (Grade grade : grades) {
      if (start > 0 && start < end && fits(lemma, start, end, grade.strong(), grade.exact())) {
        int from = end - grade.strong().length();
        out.add(lemma.substring(0, from) + grade.weak() + lemma.substring(end));
      }
    }
    return out;
  }

  private static boolean fits(String word, int start, int end, String part, boolean exact) {
    int from = end - part.length();
    return (exact ? from == start : from >= start) && word.startsWith(part, from);
  }

  private static int clusterStart(String word, int end) {
    int start = end;
    while (start > 0 && !vowel(word, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean vowel(String word, int at) {
    return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
  }
}

package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The singular cases of a Finnish noun or participle from its nominative and genitive, which
 * together show both stems: {@code laki, lain} gives the strong stem laki- (lakia, lakiin, lakina)
 * and the weak stem lai- (laissa, laista, lailla ...); {@code asetus, asetuksen} gives asetukse-
 * for both.
 */
final class FinnishCases {

  private static final String VOWELS = "aeiouyåäö";

  /** Where the partitive stands in the list of forms. */
  static final int PARTITIVE = 2;

  private FinnishCases() {}

  /**
   * The case forms of a word, always in the same order, a second partitive last, so that an
   * attribute and its noun can be paired.
   *
   * <p>Concatenates by hand, here and in {@link NameForms}: each shape of {@code +} would cost the
   * program's start a millisecond.
   *
   * @param nominative in lower case
   * @param genitive in lower case; one that does not end in a vowel and "n" gives the two forms
   *     alone
   */
  static List<String> of(String nominative, String genitive) {
    String weak = genitive.substring(0, Math.max(0, genitive.length() - 1));
    if (nominative.isEmpty() || !genitive.endsWith("n") || !endsInVowel(weak)) {
      return List.of(nominative, genitive);
    }
    boolean vowelStem = endsInVowel(nominative);
    String body = nominative.substring(0, nominative.length() - 1);
    char vowel = weak.charAt(weak.length() - 1);
    String strong = vowelStem ? body.concat(String.valueOf(vowel)) : weak;
    String a = isBack(strong) ? "a" : "ä";
    List<String> forms = new ArrayList<>(List.of(nominative, genitive));
    forms.add(vowelStem ? strong.concat(a) : nominative.concat("t").concat(a));
    forms.add(strong.concat(String.valueOf(vowel)).concat("n"));
    forms.add(strong.concat("n").concat(a));
    for (String ending : new String[] {"ss", "st", "ll", "lt"}) {
      forms.add(weak.concat(ending).concat(a));
    }
    forms.add(weak.concat("lle"));
    forms.add(weak.concat("ksi"));
    if (vowelStem && !strong.equals(nominative)) {
      forms.add(body.concat("t").concat(a)); // kaari, kaarta
    }
    return forms;
  }

  private static boolean endsInVowel(String word) {
    return !word.isEmpty() && VOWELS.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /**
   * Vowel harmony follows the last vowel that is not neutral, hence the last part of a compound.
   */
  private static boolean isBack(String stem) {
    for (int i = stem.length() - 1; i >= 0; i--) {
      char c = stem.charAt(i);
      if (c == 'a' || c == 'o' || c == 'u') {
        return true;
      }
      if (c == 'ä' || c == 'ö' || c == 'y') {
        return false;
      }
    }
    return false;
  }
}

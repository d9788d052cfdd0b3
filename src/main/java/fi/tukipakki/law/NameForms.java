package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every form in which a text may write an act's name, derived from the nominative and the genitive
 * that the site gives. All forms are in lower case with single spaces and plain hyphens.
 */
final class NameForms {

  private static final String GIVEN = " annetun ";
  private static final List<String> GIVEN_CASES = FinnishCases.of("annettu", "annetun");

  private NameForms() {}

  /**
   * The forms of a Finnish name: {@code lastensuojelulaki} gives lastensuojelulain,
   * lastensuojelulaissa ...; {@code laki X:stä} gives laissa X:stä, X:stä annetussa laissa ...
   */
  static Set<String> finnish(LawName lawName) {
    String name = normal(lawName.name());
    String genitive = lawName.genitive().map(NameForms::normal).orElseGet(() -> genitive(name));
    int given = genitive.indexOf(GIVEN);
    if (given > 0) {
      String rest = genitive.substring(0, given);
      String head = genitive.substring(given + GIVEN.length());
      if (name.endsWith(" " + rest)) {
        String nominativeHead = name.substring(0, name.length() - rest.length() - 1);
        return titleForms(rest, phrase(nominativeHead, head));
      }
    }
    return new LinkedHashSet<>(phrase(name, genitive));
  }

  /** What a name without a genitive of its own becomes: only names made of "laki" are safe. */
  private static String genitive(String name) {
    if (name.startsWith("laki ")) {
      return name.substring("laki ".length()) + GIVEN + "lain";
    }
    return name.endsWith("laki") ? name.substring(0, name.length() - 2) + "in" : name;
  }

  private static Set<String> titleForms(String rest, List<String> heads) {
    Set<String> forms = new LinkedHashSet<>();
    heads.forEach(head -> forms.add(head + " " + rest));
    given(heads).forEach(given -> forms.add(rest + " " + given));
    return forms;
  }

  /** "annetun lain", "annetussa laissa" ...: each case of the head with that of the participle. */
  static List<String> given(List<String> heads) {
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int place = i < GIVEN_CASES.size() ? i : FinnishCases.PARTITIVE;
      forms.add(GIVEN_CASES.get(place) + " " + heads.get(i));
    }
    return forms;
  }

  /** The cases of a phrase of which one word is inflected. */
  private static List<String> phrase(String nominative, String genitive) {
    List<String> words = Arrays.asList(nominative.split(" "));
    List<String> inflected = Arrays.asList(genitive.split(" "));
    int changed = -1;
    for (int i = 0; i < words.size() && words.size() == inflected.size(); i++) {
      if (!words.get(i).equals(inflected.get(i))) {
        if (changed >= 0) {
          return List.of(nominative, genitive);
        }
        changed = i;
      }
    }
    if (changed < 0) {
      return List.of(nominative, genitive);
    }
    List<String> forms = new ArrayList<>();
    for (String form : FinnishCases.of(words.get(changed), inflected.get(changed))) {
      List<String> phrase = new ArrayList<>(words);
      phrase.set(changed, form);
      forms.add(String.join(" ", phrase));
    }
    return forms;
  }

  /**
   * The forms of a Swedish name, indefinite, definite and genitive: {@code barnskyddslagen}, {@code
   * barnskyddslag} and {@code barnskyddslag(en)} are the same, and so are {@code lag om X} and
   * {@code lagen om X}.
   */
  static Set<String> swedish(String swedish) {
    Set<String> forms = new LinkedHashSet<>();
    for (String name : optionalParts(normal(swedish))) {
      int space = name.indexOf(' ');
      boolean title = space > 0 && Vocabulary.SWEDISH_ACT.contains(name.substring(0, space));
      String head = title ? name.substring(0, space) : name;
      String rest = title ? name.substring(space) : "";
      String stem = head.endsWith("lagen") ? head.substring(0, head.length() - 2) : head;
      forms.add(head + rest);
      if (stem.endsWith("lag")) {
        for (String ending : new String[] {"", "en", "s", "ens"}) {
          forms.add(stem + ending + rest);
        }
      }
    }
    return forms;
  }

  /** "samisk(a) språklag(en)" means the name with all its brackets' contents and without them. */
  private static List<String> optionalParts(String name) {
    if (name.indexOf('(') < 0) {
      return List.of(name);
    }
    StringBuilder without = new StringBuilder();
    boolean inside = false;
    for (char c : name.toCharArray()) {
      inside = c == '(' || inside && c != ')';
      if (!inside && c != ')') {
        without.append(c);
      }
    }
    return List.of(without.toString(), name.replace("(", "").replace(")", ""));
  }

  /** Lower case, single spaces, plain hyphens. */
  static String normal(String text) {
    NormalText normal = NormalText.of(text.strip());
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < normal.length(); i++) {
      if (!normal.isSpace(i) || !normal.isSpace(i - 1)) {
        out.append(normal.at(i));
      }
    }
    return out.toString();
  }
}

package fi.tukipakki.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms in which a text may write an act's name, derived from the nominative and the genitive
 * that the site gives. All forms are in lower case with single spaces and plain hyphens.
 */
final class NameForms {

  private static final String GIVEN = " annetun ";
  private static final List<String> GIVEN_CASES = FinnishCases.of("annettu", "annetun");
  private static final List<String> GIVEN_ACT = given(Vocabulary.ACT);
  private static final List<String> SWEDISH_ENDINGS = List.of("", "en", "s", "ens");

  private final LawNumber law;
  private final List<LawForm> names = new ArrayList<>();
  private final List<LawForm> titles = new ArrayList<>();

  /** Derives all forms of an act's names and abbreviations. */
  NameForms(Law law) {
    this.law = law.number();
    for (LawName name : law.names()) {
      addFinnish(name);
    }
    if (law.swedish().isPresent()) {
      addSwedish(law.swedish().get());
    }
    for (String abbreviation : law.abbreviations()) {
      if (!abbreviation.isBlank()) {
        names.add(LawForm.abbreviation(abbreviation.strip(), law.number()));
      }
    }
  }

  /** What names the act by itself. */
  List<LawForm> names() {
    return names;
  }

  /**
   * What names it after the bare word for an act: "lapsen huollosta ja tapaamisoikeudesta" after
   * "laki", "lain", "laissa" ..., "om utkomststöd" after "lagen".
   */
  List<LawForm> titles() {
    return titles;
  }

  /**
   * Adds a Finnish name: {@code lastensuojelulaki} gives lastensuojelulain, lastensuojelulaissa
   * ...; {@code laki X:stä} gives laissa X:stä, X:stä annetussa laissa ...
   */
  private void addFinnish(LawName lawName) {
    String name = normal(lawName.name());
    String genitive =
        lawName.genitive().isPresent() ? normal(lawName.genitive().get()) : genitive(name);
    int given = genitive.indexOf(GIVEN);
    String rest = genitive.substring(0, Math.max(0, given));
    if (given < 0 || !name.endsWith(" ".concat(rest))) {
      names.add(inflected(name, genitive, ""));
      return;
    }
    String head = name.substring(0, name.length() - rest.length() - 1);
    String genitiveHead = genitive.substring(given + GIVEN.length());
    if (head.equals(Vocabulary.ACT.get(0))) {
      titles.add(LawForm.name(rest, LawForm.UNCHANGED, law));
      names.add(LawForm.name(rest, GIVEN_ACT, law));
    } else {
      LawForm heads = inflected(head, genitiveHead, "");
      names.add(inflected(head, genitiveHead, " ".concat(rest)));
      names.add(LawForm.name(rest, given(List.copyOf(heads.texts())), law));
    }
  }

  /** What a name without a genitive of its own becomes: only names made of "laki" are safe. */
  private static String genitive(String name) {
    if (name.startsWith("laki ")) {
      return name.substring("laki ".length()).concat(GIVEN).concat("lain");
    }
    return name.endsWith("laki") ? name.substring(0, name.length() - 2).concat("in") : name;
  }

  /** " annetun lain", " annetussa laissa" ...: each case of the head with that of "annettu". */
  static List<String> given(List<String> heads) {
    List<String> forms = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      int place = i < GIVEN_CASES.size() ? i : FinnishCases.PARTITIVE;
      forms.add(" ".concat(GIVEN_CASES.get(place)).concat(" ").concat(heads.get(i)));
    }
    return forms;
  }

  /** The cases of a phrase of which one word is inflected, each followed by the tail. */
  private LawForm inflected(String name, String genitive, String tail) {
    if (tail.isEmpty() && name.endsWith("laki") && genitive.endsWith("lain")) {
      String stem = name.substring(0, name.length() - "laki".length());
      if (genitive.length() == name.length() && genitive.startsWith(stem)) {
        return LawForm.name(stem, Vocabulary.ACT, law);
      }
    }
    int start = 0;
    int limit = Math.min(name.length(), genitive.length());
    for (int i = 0; i < limit && name.charAt(i) == genitive.charAt(i); i++) {
      start = name.charAt(i) == ' ' ? i + 1 : start;
    }
    String changed = name.substring(start);
    String inflected = genitive.substring(start);
    List<String> cases = FinnishCases.of(changed, inflected);
    if (changed.indexOf(' ') >= 0 || inflected.indexOf(' ') >= 0) {
      cases = List.of(changed, inflected);
    }
    List<String> endings = new ArrayList<>(cases.size());
    for (String form : cases) {
      endings.add(form.concat(tail));
    }
    return LawForm.name(name.substring(0, start), endings, law);
  }

  /**
   * Adds a Swedish name, indefinite, definite and genitive: {@code barnskyddslagen}, {@code
   * barnskyddslag} and {@code barnskyddslag(en)} are the same, and so are {@code lag om X} and
   * {@code lagen om X}.
   */
  private void addSwedish(String swedish) {
    for (String name : optionalParts(normal(swedish))) {
      int space = name.indexOf(' ');
      if (space > 0 && Vocabulary.SWEDISH_ACT.contains(name.substring(0, space))) {
        titles.add(LawForm.name(name.substring(space + 1), LawForm.UNCHANGED, law));
      } else if (name.endsWith("lag") || name.endsWith("lagen")) {
        String stem = name.endsWith("en") ? name.substring(0, name.length() - 2) : name;
        names.add(LawForm.name(stem, SWEDISH_ENDINGS, law));
      } else if (!name.isEmpty()) {
        names.add(LawForm.name(name, LawForm.UNCHANGED, law));
      }
    }
  }

  /** "samisk(a) språklag(en)" means the name with all its brackets' contents and without them. */
  private static List<String> optionalParts(String name) {
    if (name.indexOf('(') < 0) {
      return List.of(name);
    }
    StringBuilder without = new StringBuilder();
    StringBuilder with = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      inside = c == '(' || inside && c != ')';
      if (c != '(' && c != ')') {
        with.append(c);
        if (!inside) {
          without.append(c);
        }
      }
    }
    return List.of(without.toString(), with.toString());
  }

  /** Lower case, single spaces, plain hyphens. */
  static String normal(String text) {
    NormalText normal = NormalText.of(text.strip());
    StringBuilder out = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      if (!normal.isSpace(i) || !normal.isSpace(i - 1)) {
        out.append(normal.at(i));
      }
    }
    return out.toString();
  }
}

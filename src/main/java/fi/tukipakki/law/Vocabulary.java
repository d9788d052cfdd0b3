package fi.tukipakki.law;

import java.util.List;
import java.util.Set;

/**
 * The words of Finnish and Swedish legal language that citations are made of. No act is named here.
 * Everything is in lower case.
 */
final class Vocabulary {

  private Vocabulary() {}

  /** Case forms of the bare word for an act. */
  static final List<String> ACT = FinnishCases.of("laki", "lain");

  /** Bare Swedish words for an act. */
  static final List<String> SWEDISH_ACT = List.of("lag", "lagen", "lagens");

  /** References to the act that is being read. */
  static final List<String> THIS_ACT = List.of("tämän lain", "tässä laissa", "denna lag");

  /** References to the act named before. */
  static final List<String> SAME_ACT =
      List.of(
          "sen",
          "saman lain",
          "mainitun lain",
          "edellä mainitun lain",
          "sanotun lain",
          "kyseisen lain",
          "ko. lain",
          "em. lain",
          "samassa laissa",
          "mainitussa laissa",
          "samma lag",
          "nämnda lag",
          "sagda lag",
          "den lagen");

  /** Ends of words that name an act, in every case. */
  private static final List<String> ACT_ENDINGS =
      List.of(
          "laki",
          "lain",
          "lakia",
          "lakiin",
          "laissa",
          "laista",
          "lailla",
          "laille",
          "lailta",
          "lakina",
          "laiksi",
          "kaari",
          "kaaren",
          "kaaressa",
          "kaarta",
          "kaareen",
          "lagen",
          "lagens",
          "lag",
          "balken",
          "balkens");

  /** Swedish words that merely end like an act's name. */
  private static final List<String> NO_ACTS =
      List.of(
          "förslag",
          "förslagen",
          "anslag",
          "anslagen",
          "underlag",
          "underlagen",
          "bolag",
          "bolagen",
          "inslag",
          "inslagen",
          "utslag",
          "utslagen",
          "avslag",
          "avslagen");

  /** Beginnings of words for a kind of act, "erityislaki", that name none. */
  private static final List<String> KINDS =
      List.of("erityisl", "yleisl", "puitel", "kehysl", "muutosl", "voimaanpanol", "kumoamisl");

  /**
   * Ends of the words for documents with sections of their own: "the minutes' 25 §" is no act's
   * section whatever was named before. In the nominative only what cannot be a heading of an act's
   * own section, as "päätös 44 §" can.
   */
  private static final List<String> DOCUMENTS =
      List.of(
          "pöytäkirjan",
          "pöytäkirja",
          "säännön",
          "sääntö",
          "sääntöjen",
          "säännöt",
          "asetuksen",
          "asetus",
          "päätöksen",
          "sopimuksen",
          "määräyksen",
          "määräysten",
          "ohjeen",
          "ohjeiden",
          "järjestyksen",
          "järjestys",
          "direktiivin",
          "ehdotuksen",
          "esityksen",
          "listan",
          "kirjan",
          "kokouksen",
          "lautakunnan",
          "lautakunta",
          "hallituksen",
          "hallitus",
          "valtuuston",
          "valtuusto",
          "protokollets",
          "protokollet",
          "förordningen",
          "stadgan",
          "stadgans",
          "beslutet");

  /** What an amending act's title says after the name of the act amended. */
  static final Set<String> AMENDING =
      Set.of(
          "muuttamisesta",
          "kumoamisesta",
          "väliaikaisesta",
          "voimaanpanosta",
          "voimaantulosta",
          "täytäntöönpanosta",
          "soveltamisesta");

  /** Words between the members of a list. */
  static final List<String> CONJUNCTIONS =
      List.of("ja", "sekä", "tai", "taikka", "och", "samt", "eller");

  /** Words that may lean on the end of a form; all end in "n". */
  private static final List<String> CLITICS = List.of("kin", "kaan", "kään", "han", "hän");

  /** The end of a word with the clitic that follows {@code end}, or {@code end} itself. */
  static int afterClitic(NormalText text, int end) {
    if (text.isLetter(end)) {
      for (String clitic : CLITICS) {
        if (text.startsWith(clitic, end) && !text.isLetter(end + clitic.length())) {
          return end + clitic.length();
        }
      }
    }
    return end;
  }

  /** The end of a word without its clitic. */
  static int beforeClitic(NormalText text, int start, int wordEnd) {
    if (text.at(wordEnd - 1) == 'n') {
      for (String clitic : CLITICS) {
        if (text.endsWith(clitic, wordEnd) && wordEnd - clitic.length() > start) {
          return wordEnd - clitic.length();
        }
      }
    }
    return wordEnd;
  }

  private static final Set<String> CHAPTER =
      Set.of(
          "luku",
          "luvun",
          "lukua",
          "luvussa",
          "luvusta",
          "lukuun",
          "luvulla",
          "luvuksi",
          "luvut",
          "lukujen",
          "lukuja",
          "luvuissa",
          "luvuista",
          "lukuihin",
          "kap",
          "kapitel",
          "kapitlet",
          "kapitlets");

  private static final Set<String> ITEM =
      Set.of(
          "kohta",
          "kohdan",
          "kohtaa",
          "kohdassa",
          "kohdasta",
          "kohtaan",
          "kohdalla",
          "kohdat",
          "kohtien",
          "kohtia",
          "kohdissa",
          "kohdista",
          "kohtiin",
          "punkt",
          "punkten",
          "punkterna");

  static boolean isChapter(String word) {
    return CHAPTER.contains(word);
  }

  static boolean isSection(String word) {
    return word.startsWith("pykälä")
        || word.equals("pykälien")
        || word.equals("pykäliä")
        || word.equals("pykäliin")
        || word.equals("pykälissä")
        || word.equals("pykälistä");
  }

  static boolean isSubsection(String word) {
    return word.startsWith("moment") || word.equals("mom");
  }

  static boolean isItem(String word) {
    return ITEM.contains(word);
  }

  static boolean isSubitem(String word) {
    return word.startsWith("alakoh") || word.startsWith("underpunkt");
  }

  /** Whether the word is a compound that names an act: "kuntalain", "kommunallagen". */
  static boolean isActName(NormalText text, int start, int end) {
    return mayEndLikeAct(text, start, end)
        && endsWithOne(ACT_ENDINGS, text, start + 2, end)
        && !endsWithOne(NO_ACTS, text, start, end)
        && !beginsWithKind(text, start);
  }

  /** A cheap look before the list: all the endings have "la", "ka" or "ba" in their six letters. */
  private static boolean mayEndLikeAct(NormalText text, int start, int end) {
    for (int i = end - 1; i > end - 7 && i > start; i--) {
      if (text.at(i) == 'a') {
        char before = text.at(i - 1);
        if (before == 'l' || before == 'k' || before == 'b') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean beginsWithKind(NormalText text, int start) {
    for (String kind : KINDS) {
      if (text.startsWith(kind, start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a document with sections of its own. */
  static boolean isDocument(NormalText text, int start, int end) {
    return endsWithOne(DOCUMENTS, text, start, end);
  }

  private static boolean endsWithOne(List<String> endings, NormalText text, int start, int end) {
    char last = text.at(end - 1);
    for (String ending : endings) {
      if (ending.charAt(ending.length() - 1) == last
          && end - ending.length() >= start
          && text.endsWith(ending, end)) {
        return true;
      }
    }
    return false;
  }
}

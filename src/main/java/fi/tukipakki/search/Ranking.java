package fi.tukipakki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what the alternatives give each page: the best alternative of each word, a share for
 * covering the rarer words of the query, then phrase and nearness. Only sums and products of
 * doubles in one order, so that the browser comes to the same bits.
 */
final class Ranking {
  /** Share of a pair of neighbours that are neighbours in a title or heading too. */
  private static final double PHRASE = 0.6;

  /** Share of the weaker of two neighbours that stand in one section. */
  private static final double NEAR = 0.2;

  /** A word counts for less and less towards this, so that no word outweighs all the others. */
  private static final double FULL = 12;

  /** A word is covered in whole by a page that gives the word's weight divided by this. */
  private static final double COVERED = 2;

  /** Who asks for a section wants to land on it, however well the statute's name fits its top. */
  private static final double SECTION = 3;

  private static final double[] SPAN = {0, 1, 0.8, 0.7};
  private static final double[] IMPACT = new double[ImpactScorer.STEPS + 1];

  static {
    for (int i = 0; i < IMPACT.length; i++) {
      double root = (double) i / ImpactScorer.STEPS;
      IMPACT[i] = root * root * ImpactScorer.TOP;
    }
  }

  private final double[][] best;
  private final int[][] primary;
  private final int[][] sections;
  private final Alternative[][] source;
  private final double[] wordWeight;
  private final double[][] phrase;

  /** What each word counts when the section of a page is chosen. */
  private final double[] share;

  Ranking(int pages, List<Query.Word> query) {
    int words = query.size();
    share = new double[words];
    for (int w = 0; w < words; w++) {
      share[w] = query.get(w).section() ? SECTION : 1;
    }
    best = new double[words][pages];
    primary = new int[words][pages];
    sections = new int[words][pages];
    source = new Alternative[words][pages];
    wordWeight = new double[words];
    phrase = new double[words][];
  }

  void add(List<Alternative> alternatives) {
    for (Alternative alternative : alternatives) {
      if (alternative.parts().size() == 1) {
        for (Term term : alternative.parts().get(0)) {
          term(alternative, term);
        }
      } else {
        group(alternative);
      }
    }
  }

  private static double rarity(Term term) {
    return term.rarity() / ImpactScorer.RARITY;
  }

  private static double share(Alternative alternative) {
    return SPAN[Math.min(3, alternative.span())];
  }

  private void term(Alternative alternative, Term term) {
    int common = Math.min(term.rarity(), alternative.rarity());
    double each = alternative.weight() * common / ImpactScorer.RARITY;
    weigh(alternative, each);
    for (int i = 0; i < term.pages().length; i++) {
      int mask = 1 << term.sections()[i] | term.others()[i];
      offer(
          alternative,
          term.pages()[i],
          each * IMPACT[term.impacts()[i]],
          1 << term.sections()[i],
          mask);
    }
  }

  private void weigh(Alternative alternative, double each) {
    double value = each * share(alternative);
    for (int w = alternative.first(); w < alternative.first() + alternative.span(); w++) {
      wordWeight[w] = Math.max(wordWeight[w], value);
    }
  }

  private void offer(Alternative alternative, int page, double value, int first, int mask) {
    double part = value * share(alternative);
    for (int w = alternative.first(); w < alternative.first() + alternative.span(); w++) {
      if (part > best[w][page]) {
        best[w][page] = part;
        primary[w][page] = first;
        sections[w][page] = mask;
        source[w][page] = alternative;
      }
    }
  }

  /** All parts preferred: the sum falls with the square of what is missing. */
  private void group(Alternative alternative) {
    int pages = best.length == 0 ? 0 : best[0].length;
    int m = alternative.parts().size();
    double[] sum = new double[pages];
    int[] met = new int[pages];
    int[] first = new int[pages];
    int[] mask = new int[pages];
    double rarest = 0;
    for (List<Term> terms : alternative.parts()) {
      double[] part = new double[pages];
      for (Term term : terms) {
        rarest = Math.max(rarest, rarity(term));
        for (int i = 0; i < term.pages().length; i++) {
          int page = term.pages()[i];
          double value = rarity(term) * IMPACT[term.impacts()[i]];
          if (value > part[page]) {
            part[page] = value;
            first[page] = 1 << term.sections()[i];
            mask[page] |= 1 << term.sections()[i] | term.others()[i];
          }
        }
      }
      for (int page = 0; page < pages; page++) {
        if (part[page] > 0) {
          sum[page] += part[page];
          met[page]++;
        }
      }
    }
    weigh(alternative, alternative.weight() * rarest);
    for (int page = 0; page < pages; page++) {
      if (met[page] > 0) {
        double covered = (double) met[page] / m;
        double value = alternative.weight() * sum[page] * covered * covered / (0.4 + 0.6 * m);
        offer(alternative, page, value, first[page], mask[page]);
      }
    }
  }

  /** Neighbours of the query that are neighbours in a title or heading too. */
  void pairs(List<Alternative> alternatives, Vocabulary vocabulary) {
    for (Alternative a : alternatives) {
      if (!plain(a)) {
        continue;
      }
      for (Alternative b : alternatives) {
        if (plain(b) && b.first() == a.first() + 1) {
          Term pair = vocabulary.get(key(a) + " " + key(b));
          if (pair != null) {
            phrase(a.first(), pair);
          }
        }
      }
    }
  }

  private void phrase(int word, Term pair) {
    if (phrase[word] == null) {
      phrase[word] = new double[best[0].length];
    }
    for (int i = 0; i < pair.pages().length; i++) {
      int page = pair.pages()[i];
      double value = PHRASE * rarity(pair) * IMPACT[pair.impacts()[i]];
      phrase[word][page] = Math.max(phrase[word][page], value);
    }
  }

  private static boolean plain(Alternative a) {
    return a.span() == 1 && a.parts().size() == 1 && a.weight() >= Matcher.FOLDED;
  }

  private static String key(Alternative a) {
    return a.parts().get(0).get(0).key();
  }

  boolean hit(int page) {
    for (double[] word : best) {
      if (word[page] > 0) {
        return true;
      }
    }
    return false;
  }

  double score(int page, boolean sameLanguage) {
    double sum = 0;
    double covered = 0;
    double all = 0;
    double extra = 0;
    for (int w = 0; w < best.length; w++) {
      sum += best[w][page] * FULL / (best[w][page] + FULL);
      all += wordWeight[w];
      covered += Math.min(wordWeight[w], COVERED * best[w][page]);
      if (phrase[w] != null) {
        extra += phrase[w][page];
      }
      if (w > 0 && (sections[w][page] & sections[w - 1][page]) != 0) {
        extra += NEAR * Math.min(best[w][page], best[w - 1][page]);
      }
    }
    double share = all > 0 ? covered / all : 0;
    double value = (sum + extra) * (0.4 + 0.6 * share);
    return sameLanguage ? value : value * 0.75;
  }

  /** The section where most of the query stands; headings first. */
  int section(int page) {
    int at = 0;
    double most = 0;
    for (int s = 0; s < PageWords.SECTIONS; s++) {
      double value = 0;
      for (int w = 0; w < best.length; w++) {
        if ((primary[w][page] >>> s & 1) != 0) {
          value += share[w] * best[w][page];
        } else if ((sections[w][page] >>> s & 1) != 0) {
          value += share[w] * 0.6 * best[w][page];
        }
      }
      if (value > most) {
        most = value;
        at = s;
      }
    }
    return at;
  }

  /** What each word gave a page. */
  List<WordScore> why(int page, List<Query.Word> words) {
    List<WordScore> out = new ArrayList<>();
    for (int w = 0; w < best.length; w++) {
      Alternative from = source[w][page];
      List<String> terms = new ArrayList<>();
      if (from != null) {
        from.parts().forEach(part -> terms.add(part.get(0).key()));
      }
      out.add(
          new WordScore(
              words.get(w).text(),
              Optional.ofNullable(from).map(Alternative::kind),
              terms,
              from == null ? 0 : from.weight(),
              best[w][page],
              phrase[w] == null ? 0 : phrase[w][page]));
    }
    return out;
  }
}

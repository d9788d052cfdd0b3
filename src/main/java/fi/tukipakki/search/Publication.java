package fi.tukipakki.search;

/**
 * What is published of a term: of the commonest words only the best pages. Only a large site has
 * more than a thousand for one word, and those beyond are neither found first nor worth the bytes.
 */
final class Publication {
  private static final int STARTS_KEPT = 40;
  private static final int PAGES_KEPT = 1000;

  private Publication() {}

  /** How many pages of a term are kept. */
  static int most(String key) {
    return key.endsWith("*") ? STARTS_KEPT : PAGES_KEPT;
  }

  /** The term as it is published; it stays as common as it was. */
  static Term of(Term term) {
    int n = term.pages().length;
    int most = most(term.key());
    if (n <= most) {
      return term;
    }
    int[] above = new int[ImpactScorer.STEPS + 2];
    for (int impact : term.impacts()) {
      above[impact]++;
    }
    // The weakest impact kept, and how many of that impact there is room for.
    int least = ImpactScorer.STEPS;
    int room = most;
    while (room > above[least]) {
      room -= above[least--];
    }
    int[] kept = new int[most];
    int count = 0;
    for (int i = 0; i < n && count < most; i++) {
      int impact = term.impacts()[i];
      if (impact > least || (impact == least && room-- > 0)) {
        kept[count++] = i;
      }
    }
    return new Term(
        term.key(),
        term.flags(),
        term.rarity(),
        pick(term.pages(), kept),
        pick(term.impacts(), kept),
        pick(term.sections(), kept),
        // So common a word need not lead to more than one section.
        n > PAGES_KEPT ? new int[most] : pick(term.others(), kept));
  }

  private static int[] pick(int[] values, int[] kept) {
    int[] out = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      out[i] = values[kept[i]];
    }
    return out;
  }
}

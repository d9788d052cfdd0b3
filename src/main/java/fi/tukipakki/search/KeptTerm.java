package fi.tukipakki.search;

/**
 * A term as it waits for the next build and is written into the files.
 *
 * @param count on how many pages it is
 * @param size how much room it takes in a shard
 * @param postings of all its pages, as {@link Postings} writes them
 */
record KeptTerm(String key, int flags, int rarity, int count, int size, String postings) {
  /** Raw bytes of a key's bar, flags and rarity. */
  private static final int FACTS = 4;

  /**
   * @param term with all its pages
   */
  static KeptTerm of(Term term) {
    String postings = Postings.write(term);
    Term published = Publication.of(term);
    int length = published == term ? postings.length() : Postings.write(published).length();
    return new KeptTerm(
        term.key(),
        term.flags(),
        term.rarity(),
        term.pages().length,
        length + term.key().length() + FACTS,
        postings);
  }

  Term term() {
    return Postings.read(key, flags, rarity, postings);
  }

  /** The postings that are published. */
  String published() {
    return count <= Publication.most(key) ? postings : Postings.write(Publication.of(term()));
  }
}

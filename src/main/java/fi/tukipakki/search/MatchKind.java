package fi.tukipakki.search;

/** How a word of a query was understood. */
public enum MatchKind {
  /** The word itself. */
  EXACT,
  /** A form of a word. */
  LEMMA,
  /** A noun of a verb. */
  DERIVED,
  /** The word with other marks on its letters. */
  FOLDED,
  /** The beginning of a word. */
  PREFIX,
  /** One or two letters at the beginning of titles. */
  START,
  /** Words written together. */
  JOINED,
  /** A section of a statute. */
  SECTION,
  /** A compound that no page has, in its parts. */
  SPLIT,
  /** The end of a compound. */
  PART,
  /** A word with a typo. */
  FUZZY,
  /** Another word of the site for the same. */
  SYNONYM
}

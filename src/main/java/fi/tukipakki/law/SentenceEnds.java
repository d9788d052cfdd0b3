package fi.tukipakki.law;

/** Tells where sentences end; in doubt they go on, for an act's name resets the context anyway. */
final class SentenceEnds {

  private final NormalText text;

  SentenceEnds(NormalText text) {
    this.text = text;
  }

  /** Whether the mark at {@code i} ends a sentence. */
  boolean at(int i) {
    char c = text.at(i);
    if (c == NormalText.BREAK) {
      return true;
    }
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int closing = i + 1;
    while ("\"'”’»)]".indexOf(text.at(closing)) >= 0) {
      closing++;
    }
    int next = text.skipSpaces(closing);
    if (next == closing) {
      return false;
    }
    if (text.isDigit(next)) {
      // "ks. 25 §" goes on; "25 §. 26 §" and "on voimassa. 26 §" do not.
      return c != '.' || text.at(i - 1) == '§' || i - text.wordStart(i) > 3;
    }
    return !text.isLetter(next) || text.isUpper(next);
  }
}

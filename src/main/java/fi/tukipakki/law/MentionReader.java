package fi.tukipakki.law;

import java.util.Optional;

/**
 * Reads the name of an act with its number, or a reference back to an act. A number written goes
 * before the name: two acts may share a name, and the title of an amending act holds that of the
 * act amended.
 */
final class MentionReader {

  /** How many characters a title may have between its head and its number. */
  private static final int TITLE = 240;

  private final NormalText text;
  private final NameTable names;
  private final NumberReader numbers;

  MentionReader(NormalText text, NameTable names) {
    this.text = text;
    this.names = names;
    this.numbers = new NumberReader(text);
  }

  /** The mention that begins with the word at {@code start}, where a word may begin. */
  Optional<Mention> read(int start) {
    return read(start, text.wordEnd(start));
  }

  /** The same, where the end of the word is known. */
  Optional<Mention> read(int start, int wordEnd) {
    Optional<NameTable.Match> match = names.longest(text, start);
    if (match.isEmpty()) {
      return compound(start, wordEnd);
    }
    int end = match.get().end();
    return switch (match.get().form().kind()) {
      case NAME -> Optional.of(named(start, end, match.get().form()));
      case ACT ->
          numbered(start, end)
              .or(() -> title(start, end))
              .or(() -> Optional.of(Mention.of(start, end, bareAct(end))));
      case GIVEN_ACT ->
          numbered(start, end).or(() -> Optional.of(Mention.of(start, end, Mention.Kind.UNKNOWN)));
      case THIS_ACT -> Optional.of(Mention.of(start, end, Mention.Kind.THIS_ACT));
      case SAME_ACT -> Optional.of(Mention.of(start, end, Mention.Kind.SAME_ACT));
    };
  }

  private Optional<Mention> numbered(int start, int end) {
    return numbers.read(end).map(number -> Mention.numbered(start, number));
  }

  /** "kuntalain", "kommunallagen (410/2015)": the word alone tells that it is an act's name. */
  private Optional<Mention> compound(int start, int wordEnd) {
    int end = Vocabulary.beforeClitic(text, start, wordEnd);
    return Vocabulary.isActName(text, start, end) && text.isWordEnd(wordEnd)
        ? numbered(start, wordEnd)
            .or(() -> Optional.of(Mention.of(start, wordEnd, Mention.Kind.UNKNOWN)))
        : Optional.empty();
  }

  private Mention named(int start, int end, LawForm form) {
    Optional<Mention> amending = amendingAct(start, end);
    if (amending.isPresent()) {
      return amending.get();
    }
    Optional<Mention> numbered = numbered(start, end);
    if (numbered.isPresent()) {
      return numbered.get();
    }
    return new Mention(
        start, afterAlias(end, form), Mention.Kind.NAMED, form.law(), false, !form.exact());
  }

  /** "lastensuojelulain (LSL)": another name of the same act in brackets belongs to the mention. */
  private int afterAlias(int end, LawForm form) {
    int open = text.skipSpaces(end);
    int close = text.at(open) == '(' ? numbers.close(open) : -1;
    if (close < 0) {
      return end;
    }
    int word = text.skipSpaces(open + 1);
    return names
        .longest(text, word)
        .filter(alias -> text.skipSpaces(alias.end()) == close)
        .filter(alias -> alias.form().law().equals(form.law()))
        .map(alias -> close + 1)
        .orElse(end);
  }

  /** "lastensuojelulain muuttamisesta annettu laki (542/2019)", from the end of the name on. */
  private Optional<Mention> amendingAct(int start, int nameEnd) {
    int word = text.skipSpaces(nameEnd);
    int wordEnd = text.wordEnd(word);
    if (wordEnd - word < 12 || !Vocabulary.AMENDING.contains(text.word(word, wordEnd))) {
      return Optional.empty();
    }
    return bracketAfter(wordEnd)
        .filter(open -> Vocabulary.ACT.contains(lastWord(open)))
        .flatMap(numbers::inBrackets)
        .map(number -> Mention.numbered(start, number));
  }

  /** "laki X:stä (1/2020)", "lagen om X (1/2020)", from the end of the head on. */
  private Optional<Mention> title(int start, int headEnd) {
    return bracketAfter(headEnd)
        .filter(open -> isTitleEnd(headEnd, open))
        .flatMap(numbers::inBrackets)
        .map(number -> Mention.numbered(start, number));
  }

  private boolean isTitleEnd(int headEnd, int open) {
    String last = lastWord(open);
    return last.endsWith("sta") || last.endsWith("stä") || isSwedishTitle(headEnd);
  }

  /** "lain" points back; "lagen om X" begins the title of an act that the catalog lacks. */
  private Mention.Kind bareAct(int end) {
    return isSwedishTitle(end) ? Mention.Kind.UNKNOWN : Mention.Kind.BARE_ACT;
  }

  private boolean isSwedishTitle(int headEnd) {
    int next = text.skipSpaces(headEnd);
    return text.startsWith("om ", next) || text.startsWith("angående ", next);
  }

  private String lastWord(int open) {
    int end = text.skipSpacesBack(open) + 1;
    return text.word(text.wordStart(end), end);
  }

  /** The bracket that opens after nothing but the words of a title. */
  private Optional<Integer> bracketAfter(int start) {
    for (int i = start; i < start + TITLE; i++) {
      char c = text.at(i);
      if (c == '(') {
        return Optional.of(i);
      }
      if (c != ' ' && c != '-' && c != ',' && c != ':' && !NormalText.isLetter(c)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package fi.tukipakki.law;

import java.util.List;
import java.util.Optional;

/** One pass over one sentence. */
final class CitationScan {

  private final NormalText text;
  private final Collector found;
  private final boolean bareNames;
  private final Sentence sentence;
  private final MentionReader mentions;
  private final GroupReader groups;
  private final NumberReader numbers;
  private final RunReader runs;

  /**
   * Prepares a scan.
   *
   * @param defaultLaw the act that sections without a name belong to
   * @param bareNames whether an act's name alone, without section and number, is a citation
   */
  CitationScan(
      NormalText text, LawCatalog catalog, Optional<LawNumber> defaultLaw, boolean bareNames) {
    this.text = text;
    this.found = new Collector(text, catalog);
    this.bareNames = bareNames;
    this.sentence = new Sentence(defaultLaw);
    this.mentions = new MentionReader(text, catalog.names());
    this.groups = new GroupReader(text);
    this.numbers = new NumberReader(text);
    this.runs = new RunReader(text);
  }

  /** What the sentence holds. */
  Collector run() {
    int i = 0;
    while (i < text.length()) {
      char c = text.at(i);
      if (NormalText.isLetter(c)) {
        i = word(i);
      } else if (c >= '0' && c <= '9') {
        i = number(i);
      } else {
        i = c == '§' ? skipMinutes(i) : i + 1;
      }
    }
    return found;
  }

  /** "§ 32" and "§ 32/2024": an item of minutes, no section. */
  private int skipMinutes(int sign) {
    int i = text.skipSpaces(sign + 1);
    while (text.isDigit(i) || text.at(i) == '/' && text.isDigit(i + 1)) {
      i++;
    }
    return i;
  }

  private int word(int start) {
    int wordEnd = text.wordEnd(start);
    if (!text.isWordStart(start)) {
      return wordEnd;
    }
    if (text.at(wordEnd) == ':' && text.startsWith("//", wordEnd + 1)
        || wordEnd == start + 3 && text.startsWith("www.", start)) {
      return addressEnd(wordEnd);
    }
    Optional<Mention> mention = mentions.read(start, wordEnd);
    return mention.isPresent() ? mention(mention.get()) : wordEnd;
  }

  private int addressEnd(int i) {
    int end = i;
    while (end < text.length() && !text.isSpace(end)) {
      end++;
    }
    return end;
  }

  /** A mention of an act and the sections that follow it; returns where to go on. */
  private int mention(Mention mention) {
    int gap = text.skipSpaces(mention.end());
    boolean comma = text.at(gap) == ',' || text.at(gap) == ':';
    int next = comma ? text.skipSpaces(gap + 1) : gap;
    GroupReader.Chain chain = groups.chain(next, !comma);
    List<Group> cited = chain.groups();
    if (cited.isEmpty() || comma && !cited.get(0).signed()) {
      return alone(mention, next);
    }
    int end = chain.end();
    Optional<LawNumber> law = trailingNumber(mention, end).or(() -> sentence.resolve(mention));
    Optional<Mention> after = cited.size() > 1 ? lawAfter(end) : Optional.empty();
    if (after.isPresent()) {
      cited = cited.subList(0, cited.size() - 1);
      end = cited.get(cited.size() - 1).end();
    }
    attribute(mention, law, cited, mention.start(), end);
    if (after.isEmpty()) {
      return end;
    }
    Group last = chain.groups().get(chain.groups().size() - 1);
    return lawBehind(after.get(), List.of(last));
  }

  /** Gives the groups to the act of the mention, or tells why none can be given. */
  private void attribute(
      Mention mention, Optional<LawNumber> law, List<Group> cited, int start, int end) {
    if (law.isPresent()) {
      found.cite(law.get(), cited, start, end);
    } else if (mention.isReference()) {
      found.bareSection(start, end);
    } else {
      found.unknownLaw(mention, start, end);
    }
    if (law.isPresent() || !mention.isReference()) {
      sentence.cite(law);
    }
  }

  /** A mention without a section. */
  private int alone(Mention mention, int next) {
    if (mention.isReference()) {
      return mention.end();
    }
    sentence.name(mention);
    if (text.at(next) == '§') {
      RunReader.Run run = runs.read(text.skipSpaces(next + 1));
      if (!run.set().isEmpty()) {
        found.reversedSign(mention.start(), run);
        return run.end();
      }
    }
    if (mention.numbered() || bareNames && mention.law().isPresent()) {
      found.citeWhole(mention.law().get(), mention.start(), mention.end());
    }
    return mention.end();
  }

  /**
   * The number in a bracket behind the sections, "Kuntalaki 92 § (410/2015)". It tells the act when
   * the name does not; beside a known name it counts only if it is the number of an older act of
   * that name or of an act in the catalog, because otherwise it is that of an amendment.
   */
  private Optional<LawNumber> trailingNumber(Mention mention, int end) {
    int open = text.skipSpaces(end);
    if (mention.isReference() || mention.numbered() || text.at(open) != '(') {
      return Optional.empty();
    }
    return numbers
        .inBrackets(open)
        .map(NumberReader.Numbered::number)
        .filter(
            n ->
                mention.law().isEmpty()
                    || n.year() < mention.law().get().year()
                    || found.isKnown(n));
  }

  /** Sections without an act's name before them; returns where to go on. */
  private int number(int start) {
    char before = text.at(start - 1);
    if (!text.isWordStart(start) || before == '/' || before == '.' || before == ':') {
      return runs.read(start).end();
    }
    GroupReader.Chain chain = groups.chain(start, false);
    if (chain.groups().isEmpty()) {
      return chain.end();
    }
    Optional<Mention> after = lawAfter(chain.end());
    if (after.isPresent()) {
      return lawBehind(after.get(), chain.groups());
    }
    List<Group> signed = chain.groups().stream().filter(Group::signed).toList();
    if (signed.isEmpty() || followsDocument(start)) {
      return chain.end();
    }
    int first = signed.get(0).start();
    int end = signed.get(signed.size() - 1).end();
    Optional<LawNumber> law = sentence.bare();
    if (law.isPresent()) {
      found.cite(law.get(), signed, first, end);
      sentence.cite(law);
    } else {
      found.bareSection(first, end);
    }
    return chain.end();
  }

  /** Whether a document with sections of its own is named right before, "pöytäkirjan 25 §". */
  private boolean followsDocument(int start) {
    int last = text.skipSpacesBack(start);
    if (text.at(last) == ')') {
      last = text.skipSpacesBack(numbers.open(last));
    }
    return Vocabulary.isDocument(text, text.wordStart(last + 1), last + 1);
  }

  /** The act that Swedish puts behind its sections: "25 § i barnskyddslagen". */
  private Optional<Mention> lawAfter(int end) {
    int word = text.skipSpaces(end);
    if (word > end && text.startsWith("i ", word)) {
      word = text.skipSpaces(word + 1);
    } else if (!text.endsWith("lagen", text.wordEnd(word))) {
      return Optional.empty();
    }
    return word > end && text.isLetter(word) ? mentions.read(word) : Optional.empty();
  }

  private int lawBehind(Mention law, List<Group> cited) {
    attribute(law, sentence.resolve(law), cited, cited.get(0).start(), law.end());
    return law.end();
  }
}

package fi.tukipakki.law;

import java.util.Optional;

/**
 * Which act a section without a name belongs to. In order: the act whose section was cited before
 * it in the sentence, the page's own act, the act that the sentence names in full. An act that
 * nobody can point to takes sections away from the one before it.
 *
 * <p>The page's act goes before one merely named, because on an act's own page "sosiaalihuoltolain
 * arviointi tehdään samalla (26 §)" means 26 § of the page's act. An abbreviation alone gives no
 * act, because it may be an attribute: "SHL palvelut (36 §)".
 */
final class Sentence {

  private final Optional<LawNumber> defaultLaw;
  private Optional<LawNumber> law = Optional.empty();
  private boolean named;
  private boolean cited;
  private boolean inFull;

  Sentence(Optional<LawNumber> defaultLaw) {
    this.defaultLaw = defaultLaw;
  }

  void end() {
    law = Optional.empty();
    named = false;
  }

  /** A section of an act has been read; empty for an act that is not known. */
  void cite(Optional<LawNumber> cited) {
    law = cited;
    named = true;
    this.cited = true;
  }

  /** An act has been named without a section. */
  void name(Mention mention) {
    law = mention.law();
    named = true;
    cited = false;
    inFull = mention.inFull();
  }

  /** The act of a section that stands without a name. */
  Optional<LawNumber> bare() {
    if (!named) {
      return defaultLaw;
    }
    return cited ? law : defaultLaw.or(() -> inFull ? law : Optional.empty());
  }

  Optional<LawNumber> resolve(Mention mention) {
    return switch (mention.kind()) {
      case NAMED -> mention.law();
      case UNKNOWN -> Optional.empty();
      case THIS_ACT -> defaultLaw.or(() -> law);
      case SAME_ACT -> named ? law : defaultLaw;
      case BARE_ACT -> bare();
    };
  }
}

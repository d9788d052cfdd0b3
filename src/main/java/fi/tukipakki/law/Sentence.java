package fi.tukipakki.law;

import java.util.Optional;

/**
 * Which act the sections of a sentence belong to: the one named last, else the page's own. An act
 * named that nobody can point to takes sections away from the one before it.
 */
final class Sentence {

  private final Optional<LawNumber> defaultLaw;
  private Optional<LawNumber> named = Optional.empty();
  private boolean unknown;

  Sentence(Optional<LawNumber> defaultLaw) {
    this.defaultLaw = defaultLaw;
  }

  void end() {
    named = Optional.empty();
    unknown = false;
  }

  /** An act has been named; empty for one that is not known. */
  void name(Optional<LawNumber> law) {
    named = law;
    unknown = law.isEmpty();
  }

  /** The act of a section that stands without a name. */
  Optional<LawNumber> bare() {
    return unknown ? Optional.empty() : named.or(() -> defaultLaw);
  }

  Optional<LawNumber> resolve(Mention mention) {
    return switch (mention.kind()) {
      case NAMED -> mention.law();
      case UNKNOWN -> Optional.empty();
      case THIS_ACT -> defaultLaw.or(() -> named);
      case SAME_ACT -> bare();
    };
  }
}

package fi.tukipakki.law;

import java.util.Optional;

/**
 * A Finnish name of an act.
 *
 * @param name the nominative: "lastensuojelulaki", "laki lapsen huollosta ja tapaamisoikeudesta"
 * @param genitive the form before a section: "lastensuojelulain", "lapsen huollosta ja
 *     tapaamisoikeudesta annetun lain"; without it, names in -laki and "laki ...sta" are inflected
 *     alike, and any other name is known in the nominative only
 */
public record LawName(String name, Optional<String> genitive) {

  public LawName {
    name = name.strip();
    genitive = genitive.map(String::strip).filter(g -> !g.isEmpty());
    if (name.isEmpty()) {
      throw new IllegalArgumentException("empty name");
    }
  }

  public static LawName of(String name) {
    return new LawName(name, Optional.empty());
  }

  public static LawName of(String name, String genitive) {
    return new LawName(name, Optional.of(genitive));
  }
}

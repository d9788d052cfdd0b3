package fi.tukipakki.model;

/**
 * A language version of the site.
 *
 * @param id what file names and addresses say: {@code fi}, {@code sv}, {@code selko}
 * @param tag BCP 47 tag for {@code lang} attributes
 * @param label the language's own name for itself
 */
public record Language(String id, String tag, String label) {
  /** Written out: a record's own are made at run time by code that takes long to start. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Language language
            && id.equals(language.id)
            && tag.equals(language.tag)
            && label.equals(language.label);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}

package fi.tukipakki.model;

/**
 * A language version of the site.
 *
 * @param id what file names and addresses say: {@code fi}, {@code sv}, {@code selko}
 * @param tag BCP 47 tag for {@code lang} attributes
 * @param label the language's own name for itself
 */
public record Language(String id, String tag, String label) {}

package fi.tukipakki.search;

/**
 * One term of the finished index. The arrays run in parallel, one entry a page, by page number.
 *
 * @param key base form, stem, section ({@code §25a}), pair ({@code lapsi kuulla}) or beginning
 *     ({@code hu*})
 * @param flags of {@link Inflections} and {@link Stemmer#FLAGS}
 * @param rarity inverse document frequency in steps of 1/7, 1 to 63
 * @param pages page numbers, ascending
 * @param impacts BM25 over all fields, in 63 steps of its root
 * @param sections the first matching section, a matching heading before others; 0 to 31
 * @param others the other matching sections, a bit each, bit 31 never
 */
public record Term(
    String key, int flags, int rarity, int[] pages, int[] impacts, int[] sections, int[] others) {}

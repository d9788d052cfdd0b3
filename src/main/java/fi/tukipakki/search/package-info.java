/**
 * Search that knows Finnish: pages in, a static index for the browser out, and the same ranking on
 * the command line.
 *
 * <ol>
 *   <li>{@link fi.tukipakki.search.EntryMaker} reads a page, a long one in {@linkplain
 *       fi.tukipakki.search.PageParts parts}: its distinct words, field by field and section by
 *       section. That is all that the index keeps of it from one build to the next.
 *   <li>{@link fi.tukipakki.search.SearchIndexBuilder} takes pages from any thread; Lucene collects
 *       the word forms of all.
 *   <li>{@link fi.tukipakki.search.Lemmatizer} sees each distinct form once and turns it into
 *       lemmas, compound parts and derived words: rules propose ({@link
 *       fi.tukipakki.search.Inflections}), the word list and the site's own vocabulary confirm.
 *   <li>{@link fi.tukipakki.search.ImpactScorer} folds the fields into one BM25 impact per lemma
 *       and page, so that a query only multiplies and adds.
 *   <li>{@link fi.tukipakki.search.IndexFiles} writes the JSON shards; {@link
 *       fi.tukipakki.search.SearchEngine} ranks over the same numbers and shows one result for each
 *       family of pages: the parts of one, and the easy version that repeats it.
 * </ol>
 *
 * <p>When few pages have changed, {@link fi.tukipakki.search.IndexEdit} makes the next index from
 * the last one, without Lucene: it takes the terms of those pages out and puts them in again as
 * they are now. A test holds it to the same bytes.
 *
 * <p>{@code rules.json} is the one table of Finnish inflection. {@code assets/js/search.js} reads
 * it too and repeats {@code Inflections}, {@code Tokenizer} and {@code SearchEngine} step by step;
 * a test holds the two together.
 */
package fi.tukipakki.search;

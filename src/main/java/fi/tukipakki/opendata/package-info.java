/**
 * The site as open data: JSON files under {@code api/v1/} that say what the pages say, and JSON
 * Schemas of them. A phase beside rendering: it reads what rendering reads and knows no template.
 *
 * <ul>
 *   <li>{@link fi.tukipakki.opendata.OpenData} lists the files,
 *   <li>{@code IndexJson}, {@code PageJson} and {@code CitationsJson} make the documents,
 *   <li>{@code PageSchema} and {@code IndexSchema} make the schemas from the declared types.
 * </ul>
 *
 * <p>Paths inside the documents are relative to the root of the site. No key ever has the value
 * null: what is not known is left out.
 */
package fi.tukipakki.opendata;

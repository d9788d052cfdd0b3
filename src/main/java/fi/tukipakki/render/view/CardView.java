package fi.tukipakki.render.view;

import java.util.List;
import java.util.Map;

/**
 * A page as it shows in a list, a card, a backlink.
 *
 * @param id stable id of the page: its path
 * @param title the page's title
 * @param description one or two sentences, or empty
 * @param path path in the site
 * @param lang BCP 47 tag of the page's language
 * @param language the site's id of that language ({@code selko} differs from its tag)
 * @param fallback whether the page is in another language than the list it stands in
 * @param type name of the content type
 * @param typeLabel singular label of the type
 * @param audience labels of its audiences
 * @param region labels of its regions
 * @param tags labels of its themes
 * @param updated ISO date of the last edit, or empty
 * @param updatedText the same as readers write it
 * @param fields the type's own fields; every declared key is present, absent values are null;
 *     models and events have {@code _when} beside them, their period or their next session
 */
public record CardView(
    String id,
    String title,
    String description,
    String path,
    String lang,
    String language,
    boolean fallback,
    String type,
    String typeLabel,
    List<String> audience,
    List<String> region,
    List<String> tags,
    String updated,
    String updatedText,
    Map<String, Object> fields) {}

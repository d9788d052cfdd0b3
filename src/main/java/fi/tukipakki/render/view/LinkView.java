package fi.tukipakki.render.view;

/**
 * A link in a menu or a list.
 *
 * @param label what the reader sees
 * @param path path in the site without a leading slash, or an absolute URL when {@code external}
 * @param external whether the link leaves the site
 * @param current whether it is, or holds, the page being rendered
 * @param count how many pages stand behind it, 0 when that is not told
 */
public record LinkView(String label, String path, boolean external, boolean current, int count) {}

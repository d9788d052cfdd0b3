package fi.tukipakki.render;

import fi.tukipakki.content.Body;
import fi.tukipakki.content.LawBook;
import fi.tukipakki.content.Page;
import fi.tukipakki.content.ProcessArt;
import fi.tukipakki.content.Site;
import fi.tukipakki.model.Language;
import fi.tukipakki.relate.Relations;
import fi.tukipakki.render.view.LinkView;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What rendering draws on.
 *
 * @param site the pages
 * @param bodies converted pages by path
 * @param relations backlinks and neighbours
 * @param laws the site's knowledge of laws
 * @param processes pictures of processes
 * @param strings the words of the templates
 * @param assets output path of each asset by its plain name
 * @param links makes addresses
 * @param search the data block that tells the search script where the index is, by language and by
 *     the path of the page
 * @param downloads other forms of a page, such as PDFs
 * @param generator the program's name and version
 */
public record RenderContext(
    Site site,
    Function<String, Body> bodies,
    Relations relations,
    LawBook laws,
    ProcessArt processes,
    Strings strings,
    Map<String, String> assets,
    LinkFunctions links,
    BiFunction<Language, String, String> search,
    Function<Page, List<LinkView>> downloads,
    String generator) {}

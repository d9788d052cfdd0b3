/**
 * A static-site generator. A build is a function from a folder of text to files and diagnostics;
 * writing, checking and the command line stand around it.
 *
 * <pre>
 * diagnostics   what is told to authors: codes, places, texts, forms
 * model         source files, typed values, slugs, paths
 * html          orderly HTML in one pass, without a tree
 * yaml          YAML as nodes with places
 * schema        declared fields, and the one reader of typed values
 * config        site.yml: types, languages, taxonomies, menus
 * content       pages and what they hold, as phases hand them on
 *
 * discover → parse → assemble → markdown → relate → render → check → write      (and assets)
 *
 * opendata      JSON of all pages and its schemas, beside render
 * law           citations of laws in running text
 * process       processes: rules, drawings, BPMN, time limits
 * calendar      events as iCalendar files
 * search        the index, its Finnish, the ranking
 * leaflet       PDFs: typesetting, booklets, what is kept of them
 * epub          books as EPUB
 * site          SiteBuild: the only one that knows all phases
 * serve         the site from memory while it is being written
 * cli           the verbs, over streams, clock and environment that come in from Main
 * </pre>
 *
 * <p>Each line may use those above it; a phase never uses another phase. A test holds this.
 *
 * <p>Two choices differ from the usual shape of such a program. Markdown is converted after all
 * pages have their addresses, in one pass per page whose syntax tree is dropped at once: links are
 * final when they are first written, and memory grows with the text, not with its tree. And what a
 * content type is stands in data: code asks what a type declares, never what it is called.
 */
package fi.tukipakki;

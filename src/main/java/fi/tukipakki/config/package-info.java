/**
 * site.yml: what a site chooses. Its own form is declared as data too ({@code site-schema.yml}), so
 * that one reader of typed values serves site.yml and every page's front matter.
 */
package fi.tukipakki.config;

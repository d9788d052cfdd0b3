/** Joins the phases into a build; the only package that knows all of them. */
package fi.tukipakki.site;

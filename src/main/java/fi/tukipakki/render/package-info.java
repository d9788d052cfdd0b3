/** Renders pages, lists and the machine-readable files through Pebble templates. */
package fi.tukipakki.render;

/**
 * Text without a screen: how wide it can get, where Finnish words break, how it fills lines. The
 * widths are bounds that hold in every usual system font, so that a drawing made at build time is
 * right in a browser that nobody asked.
 */
package fi.tukipakki.process.text;

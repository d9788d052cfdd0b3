/** Looks at finished pages as a browser would: what templates and raw HTML made counts too. */
package fi.tukipakki.check;

/** Pages and what they hold, as the phases from parsing to writing hand them on. */
package fi.tukipakki.content;

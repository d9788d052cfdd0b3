/**
 * Gives every document its type, typed values and address, and sees all of them at once: language
 * versions, references, collisions, what is hidden today.
 */
package fi.tukipakki.assemble;

/** What holds for any input whatever, tried on what chance makes. */
package fi.tukipakki.properties;

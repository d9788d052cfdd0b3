/** What templates see: plain records, built anew for each page, holding text ready for reading. */
package fi.tukipakki.render.view;

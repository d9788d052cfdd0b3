/** What pages say of each other once all are converted: backlinks, neighbours, who cites what. */
package fi.tukipakki.relate;

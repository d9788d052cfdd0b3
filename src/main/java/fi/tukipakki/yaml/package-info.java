/**
 * Reads YAML as a tree of nodes with places, every scalar as the text that the author wrote: dates,
 * numbers and booleans get their meaning from the field they stand in, never from YAML's own
 * guesses. Anchors, tags and several documents in one file are refused.
 */
package fi.tukipakki.yaml;

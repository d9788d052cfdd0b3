/**
 * Declared fields and the one reader that turns YAML into typed values by them. Knows the kinds of
 * fields; knows no content type.
 */
package fi.tukipakki.schema;

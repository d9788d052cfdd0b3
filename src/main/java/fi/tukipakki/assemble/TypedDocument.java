package fi.tukipakki.assemble;

import fi.tukipakki.config.ContentType;
import fi.tukipakki.content.Document;
import fi.tukipakki.model.Value;

/** A document with its type and the typed values of its own front matter. */
public record TypedDocument(Document document, ContentType type, Value.Obj values) {}

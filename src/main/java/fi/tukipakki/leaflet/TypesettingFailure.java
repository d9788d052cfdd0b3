package fi.tukipakki.leaflet;

/** A document that the typesetter could not set. */
public final class TypesettingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TypesettingFailure(Throwable cause) {
    super(String.valueOf(cause), cause);
  }
}

package fi.tukipakki.leaflet;

/** A document that the typesetter could not set. */
public final class TypesettingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TypesettingFailure(Throwable cause) {
    super(reason(cause), cause);
  }

  /** What an editor can make something of: the deepest cause, without the names of our classes. */
  private static String reason(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = deepest.getMessage();
    return message == null || message.isBlank() ? deepest.getClass().getSimpleName() : message;
  }
}

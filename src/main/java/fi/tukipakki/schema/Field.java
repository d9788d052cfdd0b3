package fi.tukipakki.schema;

/**
 * A declared field.
 *
 * @param name its key
 * @param type the kind of its value
 * @param required whether it must be there
 * @param label what editors call it, in Finnish
 * @param help what to write into it, or empty
 */
public record Field(String name, FieldType type, boolean required, String label, String help) {

  /** This field, required or not. */
  public Field withRequired(boolean isRequired) {
    return new Field(name, type, isRequired, label, help);
  }
}

package fi.tukipakki.cli;

/** The command line asks for something that cannot be; told in the reader's language. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String key;
  private final String value;

  /**
   * @param key key of the message in the texts of the command line
   * @param value what was written, for the placeholder {@code {0}}
   */
  UsageException(String key, String value) {
    super(key + " " + value);
    this.key = key;
    this.value = value;
  }

  String key() {
    return key;
  }

  String value() {
    return value;
  }
}

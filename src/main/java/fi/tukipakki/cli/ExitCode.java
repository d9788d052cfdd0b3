package fi.tukipakki.cli;

/** What the program's exit tells. */
final class ExitCode {
  static final int FINE = 0;
  static final int CONTENT = 1;
  static final int USAGE = 2;
  static final int ENVIRONMENT = 3;

  private ExitCode() {}
}

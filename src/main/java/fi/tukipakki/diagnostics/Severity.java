package fi.tukipakki.diagnostics;

/** How grave a diagnostic is; the order is from gravest to mildest. */
public enum Severity {
  /** The site is not written. */
  ERROR,
  /** The site is written; under {@code --strict} it is not. */
  WARNING,
  /** Advice that never stops a build. */
  HINT
}

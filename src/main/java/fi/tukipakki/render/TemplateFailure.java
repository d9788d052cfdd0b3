package fi.tukipakki.render;

import fi.tukipakki.diagnostics.Diagnostic;

/** A template that could not be rendered; the diagnostic says where and for which page. */
public final class TemplateFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Diagnostic diagnostic;

  TemplateFailure(Diagnostic diagnostic, Throwable cause) {
    super(diagnostic.location() + " " + diagnostic.args(), cause);
    this.diagnostic = diagnostic;
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}

package fi.tukipakki.write;

import java.nio.file.Path;

/** The output folder must not be written: it is not ours, or another build writes it. */
public final class OutputRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why a folder is refused. */
  public enum Reason {
    /** It is, or holds, the site folder, the home folder or the root. */
    DANGEROUS,
    /** It lies where the site's sources are. */
    SOURCE,
    /** It holds files that we did not write. */
    FOREIGN,
    /** Another build is writing it. */
    LOCKED
  }

  private final Reason reason;
  private final transient Path path;

  OutputRefused(Reason reason, Path path) {
    super(reason + " " + path);
    this.reason = reason;
    this.path = path;
  }

  public Reason reason() {
    return reason;
  }

  /** The folder, or the first foreign file in it. */
  public Path path() {
    return path;
  }
}

package fi.tukipakki.site;

/** Hears how far a build is. Called from several threads. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void phase(String name, int total) {
          // Nobody listens.
        }

        @Override
        public void step() {
          // Nobody listens.
        }
      };

  /**
   * A phase begins.
   *
   * @param name one of {@code read, configure, parse, assemble, convert, index, plan, render,
   *     others, data, check, write}
   * @param total number of things it will handle, 0 when it takes no steps
   */
  void phase(String name, int total);

  /** One thing of the phase is done. */
  void step();
}

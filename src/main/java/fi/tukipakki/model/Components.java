package fi.tukipakki.model;

/**
 * A record that tells its components without reflection, which costs a call through native code
 * each time. The build makes every record of the program one; see {@code
 * src/build/TellComponents.java}.
 */
public interface Components {
  /** The place of a component in the order of declaration, or -1 when there is none so named. */
  int componentIndex(String name);

  /**
   * A component, as its accessor returns it.
   *
   * @throws IllegalArgumentException when there are not so many
   */
  Object component(int index);
}

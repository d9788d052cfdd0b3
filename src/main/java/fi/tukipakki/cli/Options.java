package fi.tukipakki.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What the verbs may be asked. Told to picocli by its builders: annotations are made into classes
 * while the program starts, which takes longer than all else that it does then.
 */
final class Options {
  private Options() {}

  /**
   * A verb, with its help.
   *
   * @param command is called when the verb is asked for
   */
  static CommandSpec command(Object command) {
    return CommandSpec.wrapWithoutInspection(command)
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).descriptionKey("opt.help").build());
  }

  /** An option that is there or not. */
  static OptionSpec flag(String name, String key) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .descriptionKey(key)
        .build();
  }

  /**
   * An option with a value.
   *
   * @param label stands for the value in the help
   */
  static OptionSpec value(String name, Class<?> type, String label, String key) {
    return valued(name, type, label, key).build();
  }

  /** An option with a value, which some text stands for when it is not there. */
  static OptionSpec value(String name, Class<?> type, String label, String key, String byDefault) {
    return valued(name, type, label, key).defaultValue(byDefault).build();
  }

  /** An option with a value, which must be there. */
  static OptionSpec required(String name, Class<?> type, String label, String key) {
    return valued(name, type, label, key).required(true).build();
  }

  private static OptionSpec.Builder valued(String name, Class<?> type, String label, String key) {
    return OptionSpec.builder(name).type(type).paramLabel(label).descriptionKey(key);
  }

  /**
   * What comes after the options.
   *
   * @param arity how many, such as {@code 0..1}
   */
  static PositionalParamSpec parameter(String arity, Class<?> type, String label, String key) {
    return PositionalParamSpec.builder()
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(type)
        .paramLabel(label)
        .descriptionKey(key)
        .build();
  }

  /** The folder of the site. */
  static OptionSpec site() {
    return value("--site", Path.class, "DIR", "opt.site");
  }
}

package fi.tukipakki.cli;

import fi.tukipakki.diagnostics.Texts;
import fi.tukipakki.write.OutputRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program: its verbs, its languages, its exit codes. */
public final class Cli {
  static final String BUNDLE = "messages.cli";

  private static final Map<String, Function<Cli, Verb>> VERBS = new LinkedHashMap<>();

  static {
    VERBS.put("build", BuildCommand::new);
    VERBS.put("check", CheckCommand::new);
    VERBS.put("init", InitCommand::new);
    VERBS.put("explain", ExplainCommand::new);
    VERBS.put("search", SearchCommand::new);
    VERBS.put("report", ReportCommand::new);
    VERBS.put("serve", ServeCommand::new);
  }

  private static final Pattern SITE_LANGUAGE =
      Pattern.compile("(?m)^defaultLanguage:\\s*[\"']?([a-z]{2,8})");

  private final Surroundings surroundings;

  private final OptionSpec lang =
      OptionSpec.builder("--lang")
          .type(String.class)
          .paramLabel("fi|en")
          .scopeType(CommandLine.ScopeType.INHERIT)
          .descriptionKey("opt.lang")
          .build();

  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs a command line and returns its exit code. */
  public int run(String... args) {
    String language = languageOf(args);
    if (!language.equals("fi") && !language.equals("en")) {
      String wrong = bundle("fi").getString("usage.value");
      surroundings.err().println(MessageFormat.format(wrong, "--lang " + language));
      return ExitCode.USAGE;
    }
    CommandLine command = new CommandLine(spec(args));
    command.setResourceBundle(bundle(language));
    command.setOut(new java.io.PrintWriter(surroundings.out(), true));
    command.setErr(new java.io.PrintWriter(surroundings.err(), true));
    command.setUsageHelpWidth(90);
    command.setUsageHelpAutoWidth(false);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler((e, a) -> usage(e, language));
    command.setExecutionExceptionHandler((e, c, r) -> failed(e, language));
    if (args.length == 0) {
      command.usage(surroundings.out());
      return ExitCode.USAGE;
    }
    try {
      return command.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      surroundings.err().println(failure(e, Texts.in(language)));
      return ExitCode.ENVIRONMENT;
    }
  }

  private CommandSpec spec(String... args) {
    CommandSpec spec =
        Options.command(this)
            .name("tukipakki")
            .version("tukipakki " + version())
            .addOption(
                OptionSpec.builder("-V", "--version")
                    .versionHelp(true)
                    .descriptionKey("opt.version")
                    .build())
            .addOption(lang);
    VERBS.forEach(
        (name, verb) -> {
          // A verb that is the first word is the only one that the line can mean.
          if (args.length == 0 || args[0].equals(name) || !VERBS.containsKey(args[0])) {
            spec.addSubcommand(name, verb.apply(this).spec());
          }
        });
    return spec;
  }

  private int usage(CommandLine.ParameterException e, String language) {
    String word = "";
    String key = "usage.wrong";
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      key = "usage.unknown";
      word = String.join(" ", unmatched.getUnmatched());
    } else if (e instanceof CommandLine.MissingParameterException missing) {
      key = "usage.missing";
      word = String.join(", ", missing.getMissing().stream().map(arg -> arg.paramLabel()).toList());
    } else if (e.getArgSpec() != null) {
      key = "usage.value";
      word =
          e.getArgSpec().isOption()
              ? ((CommandLine.Model.OptionSpec) e.getArgSpec()).longestName()
              : e.getArgSpec().paramLabel();
      word += e.getValue() == null ? "" : " " + e.getValue();
    }
    ResourceBundle bundle = bundle(language);
    surroundings.err().println(MessageFormat.format(bundle.getString(key), word));
    List<String> near =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!near.isEmpty()) {
      surroundings
          .err()
          .println(MessageFormat.format(bundle.getString("usage.near"), String.join(", ", near)));
    }
    String verb = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    surroundings.err().println(MessageFormat.format(bundle.getString("usage.help"), verb));
    return ExitCode.USAGE;
  }

  private int failed(Exception e, String language) {
    Texts texts = Texts.in(language);
    if (e instanceof UsageException wrong) {
      surroundings
          .err()
          .println(MessageFormat.format(bundle(language).getString(wrong.key()), wrong.value()));
      return ExitCode.USAGE;
    }
    if (e instanceof OutputRefused refused) {
      String key = "env." + refused.reason().name().toLowerCase(Locale.ROOT);
      surroundings.err().println(texts.text(key, Map.of("path", refused.path().toString())));
      return ExitCode.ENVIRONMENT;
    }
    surroundings.err().println(failure(e, texts));
    return ExitCode.ENVIRONMENT;
  }

  /** What is told of a failure that is none of the content's. */
  static String failure(Throwable e, Texts texts) {
    if (e instanceof IOException io) {
      String problem = problem(io);
      String key = problem.contains("No space left") ? "env.space" : "env.io";
      return texts.text(key, Map.of("problem", problem));
    }
    if (e instanceof OutOfMemoryError) {
      return texts.text("env.memory", Map.of("problem", fault(e)));
    }
    // A fault of the program. What the reader can do is tell us; what we need is its name and
    // place.
    return texts.text("env.fault", Map.of("problem", fault(e)));
  }

  private static String fault(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String place = trace.length == 0 ? "" : " (" + trace[0] + ")";
    return e.getClass().getSimpleName() + ": " + e.getMessage() + place;
  }

  private static String problem(IOException e) {
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return file.getFile() + ": " + reason;
    }
    return String.valueOf(e.getMessage());
  }

  /** The language that the reader asked for, or empty. */
  String language() {
    String asked = lang.getValue();
    return asked == null ? "" : asked;
  }

  /** The language that the reader asked for, else the site's. */
  String languageOrSites() {
    return language().isEmpty() ? siteLanguage(surroundings.folder()) : language();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Terminal terminal() {
    boolean interactive =
        surroundings.environment().containsKey("TUKIPAKKI_TTY")
            && !surroundings.environment().containsKey("CI");
    return new Terminal(this, interactive);
  }

  /** A text of the command line, with {@code {0}} and further placeholders filled. */
  String text(String key, String... values) {
    return MessageFormat.format(bundle(languageOrSites()).getString(key), (Object[]) values);
  }

  static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language.equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("fi"),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The help must know its language before the command line is parsed. */
  private String languageOf(String... args) {
    Path site = surroundings.folder();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--lang=")) {
        return args[i].substring("--lang=".length());
      }
      if (i + 1 < args.length && args[i].equals("--lang")) {
        return args[i + 1];
      }
      if (i + 1 < args.length && args[i].equals("--site")) {
        try {
          site = surroundings.folder().resolve(args[i + 1]);
        } catch (InvalidPathException e) {
          // Letters that this system's locale does not have; the option itself is told below.
          return "fi";
        }
      }
    }
    return siteLanguage(site);
  }

  private static String siteLanguage(Path site) {
    Path file = site.resolve("site.yml");
    try {
      if (Files.isRegularFile(file)) {
        Matcher language =
            SITE_LANGUAGE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (language.find()) {
          return language.group(1).equals("en") ? "en" : "fi";
        }
      }
    } catch (IOException e) {
      // The build itself tells what is wrong with the file; a message needs some language now.
      return "fi";
    }
    return "fi";
  }

  /** The program's version, from its jar. */
  static String version() {
    String version = Cli.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }
}

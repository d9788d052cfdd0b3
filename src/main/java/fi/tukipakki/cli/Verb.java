package fi.tukipakki.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A verb of the command line; calling it does what was asked and gives the exit code. */
interface Verb extends Callable<Integer> {
  /** What it may be asked. */
  CommandSpec spec();
}

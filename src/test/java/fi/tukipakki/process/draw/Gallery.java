package fi.tukipakki.process.draw;

import fi.tukipakki.process.GeneratedProcesses;
import fi.tukipakki.process.ProcessFiles;
import fi.tukipakki.process.ProcessLabels;
import fi.tukipakki.process.ProcessModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a page for each process of a folder, to be looked at: {@code java ... Gallery FOLDER OUT}.
 */
public final class Gallery {

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    String css = Files.readString(Path.of("assets/css/process.css"));
    String site = args.length > 2 ? Files.readString(Path.of(args[2])) : "";
    for (int seed = 1; seed <= 6; seed++) {
      Path file = out.resolve("seed-" + seed + ".html");
      Files.writeString(
          file, page(GeneratedProcesses.one(seed), site + css + ":root{--bar-height:0px}"));
    }
    for (ProcessModel process : ProcessFiles.in(Path.of(args[0]))) {
      Files.writeString(
          out.resolve(name(process)), page(process, site + css + ":root{--bar-height:0px}"));
    }
  }

  private static String name(ProcessModel process) {
    String language = process.language().equals("fi") ? "" : "." + process.language();
    return process.id() + language + ".html";
  }

  static String page(ProcessModel process, String css) {
    ProcessLabels labels = ProcessLabels.of(process.language());
    return "<!DOCTYPE html><html lang=\"fi\"><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width\"><title>"
        + process.id()
        + "</title><style>"
        + css
        + "</style><body><main class=\"wrap\">"
        + ProcessFigure.html(process, labels, "p-")
        + "</main></body></html>";
  }
}

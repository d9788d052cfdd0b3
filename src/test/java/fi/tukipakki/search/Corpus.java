package fi.tukipakki.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * Pages of Finnish-looking text, some 500 words each, always the same for the same number: nouns of
 * the word list, inflected by simple rules and joined into compounds, drawn so that few are common
 * and most are rare (Zipf's law). Each page has some words of its own, in its title and headings.
 */
public final class Corpus {
  private static final String[] FOLDERS = {
    "prosessit", "menetelmat", "esitteet", "toimijat", "palvelut", "kasikirjat", "sanasto", "mallit"
  };
  private static final int SECTIONS = 5;

  /** A page: its file without {@code .md}, and its text. */
  public record Page(String id, String title, String description, List<SearchSection> sections) {}

  private final Random random = new Random(417);
  private final List<String> nouns = nouns();

  private Corpus() {}

  /** The first pages of the corpus. */
  public static List<Page> pages(int count) {
    Corpus corpus = new Corpus();
    List<Page> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(corpus.page(i));
    }
    return pages;
  }

  /** What the search sees of a page. */
  public static SearchPage searchPage(Page page) {
    return new SearchPage(
        page.id() + "/",
        page.title(),
        page.description(),
        "fi",
        page.id().substring(0, page.id().indexOf('/')),
        "Sivu",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        page.sections(),
        "");
  }

  /** Writes a site folder. */
  public static void write(Path folder, List<Page> pages) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("site.yml"), "title: Mittaus\n");
    for (Page page : pages) {
      Path file = folder.resolve("content").resolve(page.id() + ".md");
      Files.createDirectories(file.getParent());
      StringBuilder text = new StringBuilder("---\ntitle: ").append(page.title());
      text.append("\ndescription: ").append(page.description()).append("\n---\n");
      for (SearchSection section : page.sections()) {
        if (!section.heading().isEmpty()) {
          text.append("## ").append(section.heading()).append("\n\n");
        }
        text.append(section.text()).append("\n\n");
      }
      Files.writeString(file, text);
    }
  }

  private Page page(int number) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String noun = nouns.get(random.nextInt(nouns.size()));
      own.add(random.nextInt(3) == 0 ? noun + common() : noun);
    }
    String title = capital(own.get(0)) + " ja " + own.get(1) + " " + number;
    List<SearchSection> sections = new ArrayList<>();
    sections.add(new SearchSection("", "", sentences(own, 40)));
    for (int i = 1; i < SECTIONS; i++) {
      String heading = capital(form(own.get(i + 1))) + " " + form(common());
      String anchor = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
      sections.add(new SearchSection(anchor, heading, sentences(own, 110)));
    }
    String id = FOLDERS[number % FOLDERS.length] + "/sivu-" + number;
    return new Page(id, title, sentences(own, 14), sections);
  }

  private String sentences(List<String> own, int words) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < words; i++) {
      int kind = random.nextInt(40);
      String noun =
          kind < 8
              ? own.get(random.nextInt(own.size()))
              : kind == 8 ? common() + common() : common();
      String word = form(noun);
      out.append(first ? capital(word) : word);
      first = i % 11 == 10 || i == words - 1;
      out.append(first ? ". " : " ");
    }
    if (random.nextInt(4) == 0) {
      out.append("Lastensuojelulain ").append(1 + random.nextInt(90)).append(" §.");
    }
    return out.toString().strip();
  }

  /** A noun, the first of them much more often than the last. */
  private String common() {
    return nouns.get((int) StrictMath.pow(nouns.size(), random.nextDouble()) - 1);
  }

  /** A noun in some case. */
  private String form(String noun) {
    boolean back = noun.chars().anyMatch(c -> c == 'a' || c == 'o' || c == 'u');
    String stem =
        noun.endsWith("nen")
            ? noun.substring(0, noun.length() - 3) + "se"
            : noun.endsWith("us") || noun.endsWith("ys")
                ? noun.substring(0, noun.length() - 1) + "kse"
                : noun;
    String[] endings = {"", "n", "ssA", "stA", "llA", "lle", "ltA", "t", "nA", "ksi", "nsA", ""};
    String ending = endings[random.nextInt(endings.length)];
    return ending.isEmpty() ? noun : stem + ending.replace('A', back ? 'a' : 'ä');
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Nouns without consonant gradation that the simple rules inflect, in an order of chance. */
  private static List<String> nouns() {
    try (InputStream in = Corpus.class.getResourceAsStream("/search/words.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> nouns = new ArrayList<>();
      for (String line : text.lines().toList()) {
        String[] part = line.split(" ");
        boolean plain = part.length > 1 && part[1].equals("n") && !line.startsWith("#");
        if (plain && part[0].matches(".*([aäoöuy]|nen|[uy]s)") && !part[0].contains("+")) {
          nouns.add(part[0]);
        }
      }
      Collections.shuffle(nouns, new Random(1));
      return nouns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

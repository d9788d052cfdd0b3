package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.tukipakki.model.Packer;
import fi.tukipakki.model.Unpacker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An index made from the last one is, byte for byte, the one made from all pages. */
class IndexEditTest {
  private static final String[] WORDS = {
    "lapsen",
    "huostaanotosta",
    "tukea",
    "vanhemmat",
    "kuullaan",
    "25 §",
    "LSL",
    "lapsi",
    "sosiaalityöntekijöille",
    "perhe-työ",
    "perhetyöhön",
    "hakemus",
    "hakemuksen",
    "ja",
    "tuet",
    "veturointi",
    "veturoinnin",
    "blorppia",
    "blorpin",
    "blorpissa",
    "zyrkki",
    "zyrkin",
    "zyrkkiä",
    "zyrkkituki",
    "zyrkkituen",
    "gluffo",
    "gluffossa",
    "gluffotuki",
    "grönt",
    "barnet",
    "barnens"
  };

  private static final String[] CHOSEN = {"kumkvatti", "papaijan", "guava hillo", "sitrus"};

  private static final SearchOptions OPTIONS =
      new SearchOptions(
          "fi",
          List.of(
              SynonymRule.parse("blorppi <-> zyrkki, lapsi"),
              SynonymRule.parse("gluffo -> hakemus"),
              SynonymRule.parse("tukea, sitrus <-> kumkvatti"),
              SynonymRule.parse("hakemus -> papaija, guavan hillo")),
          List.of(),
          List.of("lapsen"),
          List.of(),
          Map.of(),
          false);

  private final Random random = new Random(11);
  private final EntryMaker maker = new EntryMaker();
  private final Map<String, SearchPage> pages = new TreeMap<>();
  private final Map<String, SearchEntry> entries = new TreeMap<>();
  private int rare;

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      // The later words of the list are rare: forms come and go.
      int most = random.nextInt(4) == 0 ? WORDS.length : WORDS.length / 2;
      text.append(WORDS[random.nextInt(most)]).append(' ');
    }
    return text.toString();
  }

  private void put(String path, int sections) {
    List<SearchSection> all = new ArrayList<>();
    for (int i = 0; i < sections; i++) {
      all.add(new SearchSection("s" + i, i == 0 ? "" : text(2), text(25)));
    }
    int number = Integer.parseInt(path.replaceAll("[^0-9]", ""));
    String language = number % 7 == 3 ? "sv" : "fi";
    SearchPage page =
        new SearchPage(
            path,
            text(2) + number,
            text(5),
            language,
            "page",
            "Sivu",
            List.of("client"),
            List.of(),
            number % 5 == 0 ? List.of(text(1)) : List.of(),
            number % 3 == 0 ? List.of("LSL 25 a §") : List.of(),
            all,
            number % 11 == 4 ? "sivu-1/" : "");
    pages.put(path, page);
    entries.put(path, maker.entry(page));
  }

  /** Changes some words of a page in place, as authors do. */
  private void edit(String path) {
    SearchPage page = pages.get(path);
    List<SearchSection> sections = new ArrayList<>(page.sections());
    int at = random.nextInt(sections.size());
    SearchSection old = sections.get(at);
    String[] words = old.text().split(" ");
    words[random.nextInt(words.length)] = WORDS[random.nextInt(WORDS.length)];
    if (random.nextInt(6) == 0) {
      // Words that only one page has, and the site's choices lead to: they come and go.
      words[random.nextInt(words.length)] = "numero " + rare + " " + CHOSEN[rare % CHOSEN.length];
      rare++;
    }
    sections.set(at, new SearchSection(old.anchor(), old.heading(), String.join(" ", words)));
    SearchPage fresh = page.withSections(sections);
    pages.put(path, fresh);
    entries.put(path, maker.entry(fresh));
  }

  private KeptIndex clean() {
    try (SearchIndexBuilder builder = new SearchIndexBuilder(OPTIONS)) {
      entries.forEach(builder::add);
      return builder.files(2);
    }
  }

  private static void same(KeptIndex wanted, KeptIndex got, Map<String, byte[]> before) {
    assertEquals(
        wanted.files().stream().map(SearchFile::path).toList(),
        got.files().stream().map(SearchFile::path).toList());
    for (int i = 0; i < wanted.files().size(); i++) {
      SearchFile file = got.files().get(i);
      assertArrayEquals(wanted.files().get(i).bytes(), file.bytes(), file.path());
      if (file.same()) {
        assertArrayEquals(before.get(file.path()), file.bytes(), file.path());
      }
    }
  }

  private int edits(int count, int howMany) throws IOException {
    List<String> paths = List.copyOf(pages.keySet());
    KeptIndex before = clean();
    int made = 0;
    for (int i = 0; i < count; i++) {
      Map<String, byte[]> content = new HashMap<>();
      entries.forEach((path, entry) -> content.put(path, entry.content().get()));
      Map<String, byte[]> files = new HashMap<>();
      before.files().forEach(file -> files.put(file.path(), file.bytes()));
      for (int n = 0; n < howMany; n++) {
        edit(paths.get(random.nextInt(paths.size())));
      }
      KeptIndex wanted = clean();
      Optional<KeptIndex> got =
          KeptIndex.read(new Unpacker(before.write(new Packer(16)).bytes()))
              .edited(OPTIONS, entries, path -> Optional.ofNullable(content.get(path)));
      if (got.isPresent()) {
        made++;
        same(wanted, got.get(), files);
      }
      // What was edited is edited on.
      before = got.orElse(wanted);
    }
    return made;
  }

  @Test
  void everyEditGivesTheSameAsACleanBuild() throws IOException {
    for (int i = 0; i < 60; i++) {
      put("sivu-" + i + "/", i == 17 ? 70 : 3);
    }
    int made = edits(150, 1);
    assertTrue(made > 75, made + " of 150 were made from the last one");
    made = edits(30, 3);
    assertTrue(made > 10, made + " of 30 were made from the last one");
  }

  @Test
  void aLargerSiteHasALexiconAndWordsOnMoreThanAThousandPages() throws IOException {
    for (int i = 0; i < 1_100; i++) {
      put("sivu-" + i + "/", 2);
    }
    int made = edits(6, 2);
    assertTrue(made > 3, made + " of 6 were made from the last one");
  }

  /** Maps of the JDK that cannot be changed have another order in each run of the program. */
  @Test
  void choicesHaveAnOrderThatLasts() {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      names.put("type:" + random.nextInt(), "Sivu");
    }
    SearchOptions.Contact contact = new SearchOptions.Contact(names, "116 111", names);
    SearchOptions options =
        new SearchOptions(
            "fi", List.of(), List.of(), List.of(), List.of(contact), Map.of("fi", names), false);
    List<String> sorted = List.copyOf(new TreeMap<>(names).keySet());
    assertEquals(sorted, List.copyOf(options.labels().get("fi").keySet()));
    assertEquals(sorted, List.copyOf(contact.label().keySet()));
    assertEquals(sorted, List.copyOf(contact.note().keySet()));
  }
}

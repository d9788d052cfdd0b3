package fi.tukipakki.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leads the forms of every class of inflection back to their base forms. */
class ParadigmsTest {
  private final Inflections rules = new Inflections(RuleTable.load());

  @Test
  void everyFormLeadsToItsBaseForm() throws IOException {
    WordList list = WordList.load(List.of());
    List<String> missed = new ArrayList<>();
    for (String line : JudgedQueries.lines("/search/paradigms.txt")) {
      String[] words = line.split(" ");
      boolean guessed = words[0].endsWith("?");
      String lemma = words[0].replace("?", "");
      List<String> forms = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
      forms.add(lemma);
      Lemmatizer lemmatizer = new Lemmatizer(rules, list);
      Set<String> vocabulary = new HashSet<>(forms);
      if (guessed) {
        forms.forEach(lemmatizer::learn);
      }
      for (String form : forms) {
        List<String> found =
            guessed
                ? lemmatizer.guess(form, lemmatizer.support(), vocabulary).stream()
                    .map(Lemmatizer.Reading::lemma)
                    .toList()
                : lemmatizer.lemmas(form);
        if (!found.contains(lemma)) {
          missed.add(form + " (" + lemma + "): " + found);
        }
      }
    }
    assertEquals("", String.join("\n", missed));
  }
}

package fi.tukipakki.search;

import fi.tukipakki.search.Lemmatizer.Reading;
import java.util.ArrayList;
import java.util.List;

/** Stems, and the parts of words with hyphens: Swedish and English; Sámi words as they are. */
final class StemReader implements FormReader {
  private final String language;
  private final Stemmer stemmer;
  private final int flag;

  StemReader(String language, Stemmer stemmer) {
    this.language = language;
    this.stemmer = stemmer;
    flag = Stemmer.FLAGS.getOrDefault(language, 256);
  }

  @Override
  public Readings read(String[] forms, List<List<Reading>> known) {
    List<List<Reading>> out = new ArrayList<>(forms.length);
    for (String form : forms) {
      out.add(FormReader.plain(form) ? stems(form) : FormReader.itself(form));
    }
    return new Readings(out, new boolean[forms.length]);
  }

  private List<Reading> stems(String form) {
    List<Reading> out = new ArrayList<>();
    out.add(new Reading(stemmer.stem(language, form.replace("-", "")), flag, 1));
    if (form.indexOf('-') > 0) {
      for (String part : form.split("-", -1)) {
        out.add(new Reading(stemmer.stem(language, part), flag, Lemmatizer.PART));
      }
    }
    return out;
  }
}

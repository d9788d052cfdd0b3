package fi.tukipakki.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an index was written into files.
 *
 * @param pages how many there are, parts counted on their own
 * @param portable whether the files are scripts
 * @param shardEnds by shard, the number of the term after its last one
 * @param shardPrints fingerprints of the shards
 * @param cardsPerFile pages in one file of cards
 * @param cardPrints fingerprints of the files of cards
 * @param filters fingerprint of the filters
 * @param synonyms where phrases lead, in base forms
 * @param pieces JSON of those parts of the start file that are no names of files, by key
 */
record Layout(
    int pages,
    boolean portable,
    List<Integer> shardEnds,
    List<String> shardPrints,
    int cardsPerFile,
    List<String> cardPrints,
    String filters,
    Map<String, List<String>> synonyms,
    Map<String, String> pieces) {

  /** This layout with other shards. */
  Layout withShards(List<Integer> ends, List<String> prints) {
    return new Layout(
        pages, portable, ends, prints, cardsPerFile, cardPrints, filters, synonyms, pieces);
  }

  /** This layout with other cards. */
  Layout withCards(List<String> prints) {
    return new Layout(
        pages, portable, shardEnds, shardPrints, cardsPerFile, prints, filters, synonyms, pieces);
  }

  /** This layout with other words of the site's choices. */
  Layout withWords(Map<String, List<String>> other, List<String> distress) {
    Map<String, String> changed = new LinkedHashMap<>(pieces);
    changed.put("distress", JsonText.of(distress));
    return new Layout(
        pages, portable, shardEnds, shardPrints, cardsPerFile, cardPrints, filters, other, changed);
  }
}

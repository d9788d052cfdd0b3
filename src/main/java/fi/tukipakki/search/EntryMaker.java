package fi.tukipakki.search;

import fi.tukipakki.model.Digest;
import fi.tukipakki.model.Packer;
import fi.tukipakki.model.RecordWriter;
import fi.tukipakki.search.EntryContent.Facts;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads pages for the index, from any thread. */
public final class EntryMaker {
  private final StopWords stop = new StopWords(RuleTable.load().stopWords());
  private final Queue<Tools> idle = new ConcurrentLinkedQueue<>();

  /** What one thread needs, used again for the next page. */
  private record Tools(PageWords words, Packer out) {}

  /** What the index keeps of a page. */
  public SearchEntry entry(SearchPage page) {
    Tools tools = idle.poll();
    if (tools == null) {
      tools = new Tools(new PageWords(stop), new Packer(1 << 14));
    }
    List<SearchPage> parts = PageParts.of(page);
    List<IndexedPage> shown = parts.stream().map(Excerpts::of).toList();
    Facts known = new Facts(page.repeats(), shown);
    byte[] facts = RecordWriter.bytes(known);
    Packer out = tools.out();
    out.restart();
    out.number(facts.length).raw(facts, 0, facts.length);
    for (SearchPage part : parts) {
      tools.words().read(part, out);
    }
    byte[] content = out.bytes();
    idle.add(tools);
    String shape =
        new Digest()
            .add(page.path())
            .add(page.language())
            .add(page.type())
            .add(page.audiences())
            .add(page.regions())
            .add(page.repeats())
            .add(parts.size())
            .end();
    return new SearchEntry(
        new Digest().add(content).end(), shape, new EntryContent.Fresh(content, known));
  }
}

package fi.tukipakki.site;

import fi.tukipakki.opendata.OpenData.DataFile;
import fi.tukipakki.site.BuildMemory.Made;
import fi.tukipakki.site.TracedBodies.Traced;
import java.io.IOException;
import java.util.Optional;

/** Makes the files of the open data that are not the same as in the last build. */
final class OpenDataFiles {
  private final Sink sink;
  private final BuildMemory memory;
  private final TracedBodies bodies;
  private final String planKey;

  /**
   * @param planKey digest of what all files may depend on, but for the text of pages
   */
  OpenDataFiles(Sink sink, BuildMemory memory, TracedBodies bodies, String planKey) {
    this.sink = sink;
    this.memory = memory;
    this.bodies = bodies;
    this.planKey = planKey;
  }

  TracedBodies bodies() {
    return bodies;
  }

  /**
   * Makes one file.
   *
   * @return its size in bytes; 0 when it waits until somebody asks for it
   */
  long make(DataFile file) throws IOException {
    Optional<Made> before = memory.published(file.path());
    if (before.isPresent()
        && before.get().planKey().equals(planKey)
        && bodies.isSame(before.get().reads())
        && sink.keep(file.path(), before.get().size())) {
      memory.made(file.path(), before.get());
      return before.get().size();
    }
    if (sink.isLazy()) {
      sink.later(file.path(), file.content());
      return 0;
    }
    Traced<byte[]> content = bodies.trace(file.content());
    sink.write(file.path(), content.result());
    memory.made(file.path(), new Made(planKey, content.reads(), null, content.result().length));
    return content.result().length;
  }
}

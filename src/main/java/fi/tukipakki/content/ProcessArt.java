package fi.tukipakki.content;

/** Pictures of processes. */
public interface ProcessArt {

  /** No pictures: pages show their steps as text alone. */
  ProcessArt NONE =
      new ProcessArt() {
        @Override
        public String figure(Page page) {
          return "";
        }

        @Override
        public String bpmn(Page page) {
          return "";
        }
      };

  /** The drawings of a page's process as HTML, or empty when it has none. */
  String figure(Page page);

  /** The process as BPMN 2.0 XML, or empty when it has none. */
  String bpmn(Page page);

  /** Where the BPMN file of a page goes. */
  static String bpmnPath(Page page) {
    return page.path() + page.slug() + ".bpmn";
  }
}

package fi.tukipakki.content;

import fi.tukipakki.diagnostics.Location;
import fi.tukipakki.model.Language;
import java.util.List;
import java.util.Optional;

/** What the site knows of laws: how citations read, and where they lead. */
public interface LawBook {

  /** A book without any law: citations stay text. */
  LawBook NONE =
      new LawBook() {
        @Override
        public List<Body.LegalRef> parse(String citation, Location from) {
          return List.of();
        }

        @Override
        public Target target(Body.LegalRef reference, Language language) {
          return new Target("", "", true);
        }

        @Override
        public String shortName(String number) {
          return number;
        }

        @Override
        public Optional<Page> page(String number) {
          return Optional.empty();
        }

        @Override
        public List<Section> sections(Page law) {
          return List.of();
        }
      };

  /**
   * Where a citation leads.
   *
   * @param label the citation as a list shows it: "Lastensuojelulaki 25 a §"
   * @param path our page of the law with fragment, or a Finlex address when {@code external}
   */
  record Target(String label, String path, boolean external) {}

  /**
   * A section of a law that the site has a page of.
   *
   * @param id such as {@code 25 a}
   * @param anchor its fragment, such as {@code p-25a}
   */
  record Section(String id, String anchor) {}

  /**
   * The citations in a front-matter value such as {@code LSL 25 §}; none when it is no citation.
   */
  List<Body.LegalRef> parse(String citation, Location from);

  Target target(Body.LegalRef reference, Language language);

  /** What people call a law for short, {@code LSL}; its number when the site does not know it. */
  String shortName(String number);

  /** The page about a law in the site's own language, if it has one. */
  Optional<Page> page(String number);

  /** The sections of the law that a page is about, in their order. */
  List<Section> sections(Page law);
}

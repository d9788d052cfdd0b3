package fi.tukipakki.diagnostics;

import static fi.tukipakki.diagnostics.Severity.ERROR;
import static fi.tukipakki.diagnostics.Severity.HINT;
import static fi.tukipakki.diagnostics.Severity.WARNING;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of problems. An id never changes its meaning and is never used again; the texts are in
 * {@code messages/diagnostics_*.properties} under the id.
 */
public enum Code {
  // Files and text.
  NOT_UTF8("TP001", ERROR),
  CONTROL_CHARACTER("TP002", ERROR),
  FILE_TOO_LARGE("TP003", ERROR),
  LINK_OUT_OF_FOLDER("TP004", ERROR),
  BAD_FILE_NAME("TP005", ERROR),
  CASE_COLLISION("TP006", ERROR),
  UNREADABLE_FILE("TP007", ERROR),
  MORE_ALIKE("TP008", HINT),
  // Front matter and YAML.
  YAML_SYNTAX("TP010", ERROR),
  FRONT_MATTER_NOT_CLOSED("TP011", ERROR),
  UNKNOWN_KEY("TP012", ERROR),
  DUPLICATE_KEY("TP013", ERROR),
  MISSING_KEY("TP014", ERROR),
  WRONG_KIND("TP015", ERROR),
  YAML_FEATURE("TP016", ERROR),
  FRONT_MATTER_MISSING("TP017", ERROR),
  YAML_LIMIT("TP018", ERROR),
  // Values.
  TOO_LONG("TP020", ERROR),
  BAD_PATTERN("TP021", ERROR),
  BAD_DATE("TP022", ERROR),
  BAD_BOOLEAN("TP023", ERROR),
  BAD_NUMBER("TP024", ERROR),
  NUMBER_OUT_OF_RANGE("TP025", ERROR),
  BAD_URL("TP026", ERROR),
  BAD_EMAIL("TP027", ERROR),
  BAD_PHONE("TP028", ERROR),
  NOT_IN_LIST("TP029", ERROR),
  BAD_DURATION("TP030", ERROR),
  BAD_CITATION("TP031", ERROR),
  UNKNOWN_TAXONOMY("TP032", ERROR),
  UNKNOWN_TYPE("TP033", ERROR),
  UNKNOWN_LANGUAGE("TP034", ERROR),
  EMPTY_VALUE("TP035", ERROR),
  TRANSLATION_WITHOUT_ORIGINAL("TP036", WARNING),
  DATES_OUT_OF_ORDER("TP037", ERROR),
  REVIEW_LATE("TP038", WARNING),
  PERSONAL_CONTACT("TP039", ERROR),
  // References, addresses and links.
  UNKNOWN_REFERENCE("TP040", ERROR),
  AMBIGUOUS_REFERENCE("TP041", ERROR),
  SAME_ADDRESS("TP042", ERROR),
  BAD_ALIAS("TP043", ERROR),
  BROKEN_LINK("TP044", ERROR),
  BROKEN_FRAGMENT("TP045", ERROR),
  LINK_TO_HIDDEN("TP046", WARNING),
  UNSAFE_LINK("TP047", ERROR),
  RESERVED_ADDRESS("TP048", ERROR),
  // Markdown.
  RAW_HTML_DROPPED("TP050", WARNING),
  IMAGE_WITHOUT_ALT("TP051", ERROR),
  IMAGE_NOT_FOUND("TP052", ERROR),
  HEADING_ONE("TP053", ERROR),
  HEADING_SKIPPED("TP054", ERROR),
  EMPTY_HEADING("TP055", ERROR),
  UNKNOWN_ALERT("TP056", WARNING),
  NESTED_TOO_DEEP("TP057", ERROR),
  EXTERNAL_IMAGE("TP058", ERROR),
  BAD_IMAGE("TP059", ERROR),
  UNDEFINED_FOOTNOTE("TP060", WARNING),
  UPDATED_BEFORE_CREATED("TP061", WARNING),
  PAGE_TOO_HEAVY("TP062", ERROR),
  // Processes.
  PROCESS_TOO_LARGE("TP069", ERROR),
  STEP_UNKNOWN_ROLE("TP070", ERROR),
  STEP_NO_WAY_IN("TP071", ERROR),
  STEP_NO_WAY_OUT("TP072", ERROR),
  NEXT_TO_NOWHERE("TP073", ERROR),
  CYCLE_WITHOUT_EXIT("TP074", ERROR),
  SAME_CONDITION("TP075", ERROR),
  DEADLINE_WITHOUT_START("TP076", ERROR),
  CHECK_WITHOUT_ROLE("TP077", WARNING),
  SAME_STEP_ID("TP078", ERROR),
  UNUSED_ROLE("TP079", WARNING),
  // Law citations.
  UNKNOWN_LAW("TP080", WARNING),
  UNKNOWN_SECTION("TP081", WARNING),
  REPEALED_SECTION("TP082", WARNING),
  BARE_SECTION("TP083", HINT),
  SAME_LAW_TWICE("TP084", ERROR),
  WRONG_CHAPTER("TP085", WARNING),
  REVERSED_SIGN("TP086", HINT),
  // The finished page.
  DUPLICATE_ID("TP090", ERROR),
  PAGE_BROKEN_LINK("TP091", ERROR),
  PAGE_HEADING_ORDER("TP092", ERROR),
  PAGE_IMAGE_WITHOUT_ALT("TP093", ERROR),
  TEMPLATE_ERROR("TP094", ERROR),
  TEMPLATE_MISSING("TP095", ERROR),
  TEMPLATE_LIMIT("TP096", ERROR),
  // site.yml.
  SITE_YML_MISSING("TP100", ERROR),
  UNKNOWN_SHAPE("TP101", ERROR),
  NO_BASE_URL("TP102", HINT),
  CONTENT_MISSING("TP103", ERROR),
  UNKNOWN_FIELD_REQUIRED("TP104", ERROR),
  SAME_FOLDER("TP105", ERROR),
  BAD_SYNONYM("TP106", ERROR),
  // Print and e-books.
  PRINT_SIGN("TP110", WARNING),
  PRINT_PICTURE("TP111", WARNING),
  LEAFLET_LONG("TP112", HINT),
  PDF_FAILED("TP113", ERROR),
  // Events, projects and forms.
  BAD_MOMENT("TP120", ERROR),
  ENDS_BEFORE_START("TP121", ERROR),
  ENROLMENT_AFTER_START("TP122", WARNING),
  ASKS_IDENTITY_CODE("TP123", ERROR),
  ENDED_WITHOUT_OWNER("TP124", WARNING);

  private final String id;
  private final Severity severity;

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id, such as {@code TP012}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** The code with an id, in any case of letters. */
  public static Optional<Code> byId(String id) {
    String wanted = id.strip().toUpperCase(Locale.ROOT);
    for (Code code : values()) {
      if (code.id.equals(wanted)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}

package fi.tukipakki.schema;

import java.util.Locale;
import java.util.Set;

/**
 * Tells contacts of organisations from contacts of persons. The site names organisations, units and
 * roles only: a person changes work, a published name cannot be taken back.
 */
final class PersonalContacts {
  /** Words that stand in shared mailboxes of two parts, such as {@code sosiaali.paivystys@}. */
  private static final Set<String> SHARED_WORDS =
      Set.of(
          "asiakas",
          "asiakaspalvelu",
          "aluehallinto",
          "anmalan",
          "avoin",
          "data",
          "epost",
          "family",
          "feedback",
          "hallinto",
          "info",
          "kirjaamo",
          "kirje",
          "koulu",
          "lapsi",
          "lapset",
          "lasten",
          "lastensuojelu",
          "neuvonta",
          "nuoret",
          "nuorten",
          "office",
          "opiskeluhuolto",
          "osasto",
          "paivystys",
          "palaute",
          "palvelu",
          "palvelut",
          "perhe",
          "perheet",
          "perhehoito",
          "perhekeskus",
          "perhepalvelut",
          "poliisi",
          "posti",
          "press",
          "registratur",
          "service",
          "social",
          "sosiaali",
          "sosiaalipaivystys",
          "sosiaalipalvelut",
          "suojelu",
          "support",
          "tiimi",
          "tieto",
          "tietosuoja",
          "toimisto",
          "tuki",
          "tukipakki",
          "vastaava",
          "viestinta",
          "viranomainen",
          "web",
          "yhteys");

  private PersonalContacts() {}

  /** Whether an address has the form {@code first.last@}, without a word of a shared mailbox. */
  static boolean isPersonalEmail(String email) {
    String local = email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT);
    String[] parts = local.split("\\.");
    if (parts.length < 2) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty() || !part.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
        return false;
      }
      if (SHARED_WORDS.contains(part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a number is a Finnish mobile one (04x or 050), which most often rings one person. */
  static boolean isMobile(String phone) {
    String digits = phone.replaceAll("[^0-9+]", "");
    if (digits.startsWith("+358")) {
      digits = "0" + digits.substring(4).replaceFirst("^0", "");
    }
    return digits.startsWith("04") || digits.startsWith("050");
  }
}

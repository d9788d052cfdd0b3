package fi.tukipakki.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a PDF keeps the rules of PDF/UA-1 (ISO 14289-1). */
public final class PdfUa {
  private PdfUa() {}

  /** The rules that a PDF breaks, once each, with a place. */
  public static List<String> faults(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      TreeMap<String, String> faults = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        faults.putIfAbsent(
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
            assertion.getMessage() + " at " + assertion.getLocation().getContext());
      }
      if (faults.isEmpty() && !result.isCompliant()) {
        faults.put("?", "not compliant");
      }
      return faults.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    } catch (IOException | EncryptedPdfException | ModelParsingException | ValidationException e) {
      throw new AssertionError(e);
    }
  }
}

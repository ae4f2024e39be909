package dev.waybill.shipment;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReading;
import dev.waybill.signature.SignatureFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The SIGNATURE text that the service made for a manifest, as a saved answer has it, or that a job
 * folder keeps with the manifest.
 *
 * <p>Usable only when nothing in the answer is doubtful or contradicts anything else, and when the
 * manifest that the answer repeats is the one at hand.
 */
public sealed interface AnsweredSignature {

  /**
   * It may be written as it is.
   *
   * @param file what the text says
   * @param text character for character, in ASCII
   * @param repeatsManifest whether the answer repeats the manifest, which is then the same but for
   *     line ends; the answer to the creation of a job does not repeat it
   * @param isOfService whether the service answered it; of a text that was only found in a job
   *     folder the service may know nothing
   */
  record Usable(SignatureFile file, String text, boolean repeatsManifest, boolean isOfService)
      implements AnsweredSignature {
    /** The bytes of the SIGNATURE file. */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "SIGNATURE text of job " + file.jobId();
    }
  }

  /**
   * It must not be used.
   *
   * @param reasons at least one; harmless to show, quoting neither manifest nor signature
   */
  record Refused(List<String> reasons) implements AnsweredSignature {
    /** Copies the reasons. */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** Takes the text from an answer, for this manifest. */
  static AnsweredSignature of(AnswerReading reading, byte[] manifest) {
    List<String> reasons = new ArrayList<>();
    for (Diagnostic finding : reading.findings()) {
      if (finding.severity() == Severity.ERROR) {
        reasons.add(
            "line " + finding.span().start().line() + " of the answer: " + finding.message());
      }
    }
    if (!(reading instanceof AnswerReading.Read read)) {
      return new Refused(reasons);
    }
    if (!(read.answer() instanceof Answer.Result result)) {
      reasons.add("the answer is a refusal of the service");
      return new Refused(reasons);
    }
    return new AnswerComparison(result, manifest, reasons).outcome();
  }
}

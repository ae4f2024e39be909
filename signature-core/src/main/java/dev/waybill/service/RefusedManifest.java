package dev.waybill.service;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Operation;
import dev.waybill.manifest.ReadResult;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The one error that the service answers to a manifest with several. */
final class RefusedManifest {
  /** Seen: a public report on a refused job, of 2015. */
  private static final String MALFORMED = "Your manifest is not well-formed";

  /**
   * What cannot be read is refused first, then what is absent, then what is wrong; no source tells
   * more of the order. Of several of one kind the first in the text.
   */
  private static final Comparator<Diagnostic> FIRST =
      Comparator.comparing(RefusedManifest::error).thenComparing(Diagnostic.ORDER);

  private RefusedManifest() {}

  /** Empty when the manifest has no error. */
  static Optional<Answer.Refusal> of(Operation operation, ReadResult manifest) {
    return manifest.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .min(FIRST)
        .map(
            finding ->
                new Answer.Refusal(
                    operation, error(finding).code(), message(finding), Certainty.EXACT));
  }

  /** An error of which nobody knows what the service calls it is one of an option's value. */
  private static ServiceError error(Diagnostic finding) {
    ServiceError error = finding.serviceError();
    return error == null ? ServiceError.INVALID_MANIFEST_FIELD : error;
  }

  private static String message(Diagnostic finding) {
    return error(finding) == ServiceError.MALFORMED_MANIFEST
        ? MALFORMED
        : String.format(
            Locale.ROOT,
            "Your manifest is not valid: line %d: %s",
            finding.span().start().line(),
            finding.message());
  }
}

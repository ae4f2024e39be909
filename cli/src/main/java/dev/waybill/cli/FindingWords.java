package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import org.jspecify.annotations.Nullable;

/** The words of a finding that all forms of a report share. */
final class FindingWords {
  private FindingWords() {}

  /** What was found; a message is harmless by contract, and a report makes sure of it. */
  static String message(Diagnostic finding) {
    return Terminal.noCommand(Terminal.harmless(finding.message()));
  }

  /** What to write instead; null when that cannot be known. */
  static @Nullable String fix(Diagnostic finding) {
    return finding.fix() == null ? null : Terminal.noCommand(Terminal.harmless(finding.fix()));
  }

  /** What happens if nothing is mended; null when the message says all. */
  static @Nullable String otherwise(Diagnostic finding) {
    String consequence =
        finding.consequence() == null ? null : Terminal.harmless(finding.consequence());
    ServiceError error = finding.serviceError();
    if (consequence == null) {
      return error == null ? null : "the service answers " + error.code();
    }
    return error == null ? consequence : consequence + " (" + error.code() + ")";
  }

  /** Message, remedy and what happens otherwise, each on a line of its own. */
  static String paragraph(Diagnostic finding) {
    StringBuilder words = new StringBuilder(message(finding));
    String fix = fix(finding);
    if (fix != null) {
      words.append("\nto mend it: ").append(fix);
    }
    String otherwise = otherwise(finding);
    if (otherwise != null) {
      words.append("\nthen: ").append(otherwise);
    }
    return words.toString();
  }
}

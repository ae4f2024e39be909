package dev.waybill.diagnostic;

import dev.waybill.text.Span;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found, with its place.
 *
 * @param rule the id of the rule, for example {@code missing-option}
 * @param severity how much it weighs
 * @param span where, in the text as written; for something missing, the option it is missing from,
 *     or the start of the file
 * @param message what was found and what was expected, in one line without a full stop; never a
 *     secret
 * @param option the option it is about, for example {@code returnAddress.city}; null when it is
 *     about none
 * @param serviceError what the service would answer; null when it would not notice or nobody knows
 * @param consequence what would happen to the device; null when the message says all
 * @param fix what to write instead, in words; null when that cannot be known
 * @param correction the same as a change of the text; null when only a person can make it
 */
public record Diagnostic(
    String rule,
    Severity severity,
    Span span,
    String message,
    @Nullable String option,
    @Nullable ServiceError serviceError,
    @Nullable String consequence,
    @Nullable String fix,
    @Nullable Correction correction) {

  /** By place, then by rule, then by message: the order in which findings are always given. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.span().start())
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::message);

  /** A finding that only has a place and a message. */
  public static Diagnostic of(String rule, Severity severity, Span span, String message) {
    return new Diagnostic(rule, severity, span, message, null, null, null, null, null);
  }

  /** The same finding, about an option. */
  public Diagnostic about(String optionPath) {
    return new Diagnostic(
        rule, severity, span, message, optionPath, serviceError, consequence, fix, correction);
  }

  /** The same finding, with what the service would answer. */
  public Diagnostic sparing(ServiceError error) {
    return new Diagnostic(
        rule, severity, span, message, option, error, consequence, fix, correction);
  }

  /** The same finding, with what would happen. */
  public Diagnostic leadingTo(String sentence) {
    return new Diagnostic(
        rule, severity, span, message, option, serviceError, sentence, fix, correction);
  }

  /** The same finding, with what to write instead. */
  public Diagnostic mendedBy(String instruction) {
    return new Diagnostic(
        rule, severity, span, message, option, serviceError, consequence, instruction, correction);
  }

  /** The same finding, with the change of the text that mends it. */
  public Diagnostic correctedBy(Correction change) {
    return new Diagnostic(
        rule, severity, span, message, option, serviceError, consequence, fix, change);
  }

  /** The same finding with another weight. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(
        rule, other, span, message, option, serviceError, consequence, fix, correction);
  }

  /**
   * The finding on one line, as editors and grep like it: {@code m.txt:6:1: error: unknown option
   * "devcieId" […]}.
   *
   * @param path how the file is called there
   */
  public String render(String path) {
    return path
        + ":"
        + span.start().line()
        + ":"
        + span.start().column()
        + ": "
        + severity.word()
        + ": "
        + message
        + " ["
        + rule
        + "]";
  }
}

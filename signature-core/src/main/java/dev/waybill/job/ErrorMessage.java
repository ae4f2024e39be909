package dev.waybill.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the command line says on standard error when the service refuses, in all its releases. */
final class ErrorMessage {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:aws: \\[ERROR\\]: |aws: )?An error occurred \\(([A-Za-z]{1,80})\\) when calling the ([A-Za-z]{1,40}) operation(?: \\([^)\\n]{1,80}\\))?: (.*)",
          Pattern.DOTALL);

  /** Until June 2016. */
  private static final Pattern OLD_MESSAGE =
      Pattern.compile(
          "A client error \\(([A-Za-z]{1,80})\\) occurred(?: when calling the ([A-Za-z]{1,40}) operation)?: (.*)",
          Pattern.DOTALL);

  /** Code and Message as columns, which {@code --cli-error-format text} prints. */
  private static final Pattern COLUMNS =
      Pattern.compile("([A-Z][A-Za-z]{2,79})(?:\\t| {2,})(.*)", Pattern.DOTALL);

  private ErrorMessage() {}

  /** Whether a text, without blank lines in front, begins as one. */
  static boolean isIt(String text) {
    return text.startsWith("An error occurred (")
        || text.startsWith("A client error (")
        || text.startsWith("aws: ");
  }

  /** Whether a text is the two columns of one. */
  static boolean isInColumns(String text) {
    Matcher matcher = COLUMNS.matcher(text);
    return matcher.matches() && Vocabulary.isErrorCode(matcher.group(1));
  }

  /** Null when it is none of the service's refusals; a finding says so. */
  static @Nullable Draft read(AnswerText source, Findings findings) {
    String text = source.text().stripLeading();
    Draft plain = read(text, source, Certainty.EXACT);
    // A terminal may have broken the line before the message begins.
    Draft draft =
        plain == null ? read(Wrapping.undo(text), source, Certainty.RECONSTRUCTED) : plain;
    if (draft == null) {
      findings.error(
          Findings.MALFORMED,
          source.start(),
          "a message of the command line, but not that the service refused something");
    }
    return draft;
  }

  private static @Nullable Draft read(String text, AnswerText source, Certainty certainty) {
    for (Pattern pattern : new Pattern[] {MESSAGE, OLD_MESSAGE}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        @Nullable String operation = matcher.group(2);
        return Draft.of(
            AnswerFormat.MESSAGE,
            refusal(
                operation == null ? null : Operation.of(operation).orElse(null),
                matcher.group(1),
                matcher.group(3),
                source,
                certainty));
      }
    }
    return null;
  }

  /** Reads what {@link #isInColumns} says it is. */
  static Draft readColumns(AnswerText source) {
    Matcher matcher = COLUMNS.matcher(source.text().stripLeading());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not in columns");
    }
    return Draft.of(
        AnswerFormat.TEXT,
        refusal(null, matcher.group(1), matcher.group(2), source, Certainty.RECONSTRUCTED));
  }

  private static Answer.Refusal refusal(
      @Nullable Operation operation,
      String code,
      String message,
      AnswerText source,
      Certainty certainty) {
    String text = message.endsWith("\n") ? message.substring(0, message.length() - 1) : message;
    // Whether the service's message went on over several lines, or the command line added some.
    boolean isOneLine = text.indexOf('\n') < 0;
    return new Answer.Refusal(
        operation,
        code,
        text,
        certainty
            .and(source.certaintyOf(text))
            .and(isOneLine ? Certainty.EXACT : Certainty.RECONSTRUCTED));
  }
}

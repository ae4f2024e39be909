package dev.waybill.cli;

import dev.waybill.job.output.CommandLineRelease;
import dev.waybill.job.output.ErrorForm;
import dev.waybill.job.output.ErrorOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the provider's command line says what went wrong. */
final class ErrorOptions {
  private static final String NAME = "--cli-error-format";
  private static final String VARIABLE = "AWS_CLI_ERROR_FORMAT";

  @Option(
      names = NAME,
      paramLabel = "FORM",
      description =
          "form of refusals: ${COMPLETION-CANDIDATES}; from release 2.34 on (default: enhanced, a"
              + " sentence)")
  @Nullable ErrorForm form;

  /**
   * What prints errors.
   *
   * @throws ParameterException when the release has only one form
   */
  ErrorOutput output(CommandSpec spec, CommandLineRelease release, boolean isColored) {
    if (form != null && !release.knowsErrorForms()) {
      throw new ParameterException(
          spec.commandLine(),
          "release " + release + " of the provider's command line has no " + NAME);
    }
    return new ErrorOutput(release, form == null ? told() : form, isColored);
  }

  /** As the provider's command line, this heeds no name that it does not know. */
  private static ErrorForm told() {
    String told = System.getenv(VARIABLE);
    return told == null ? ErrorForm.ENHANCED : ErrorForm.of(told).orElse(ErrorForm.ENHANCED);
  }
}

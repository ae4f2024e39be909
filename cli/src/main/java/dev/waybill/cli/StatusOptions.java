package dev.waybill.cli;

import dev.waybill.job.Expiry;
import dev.waybill.job.Operation;
import dev.waybill.job.output.CommandLineRelease;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.TimestampForm;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What {@code status} shows, and in which form. */
final class StatusOptions {
  @Option(
      names = "--output",
      paramLabel = "FORM",
      converter = FormConverter.class,
      completionCandidates = FormNames.class,
      description =
          "print it as the provider's command line prints it: ${COMPLETION-CANDIDATES}; xml is the"
              + " service's own form")
  @Nullable OutputForm form;

  @Option(
      names = "--query",
      paramLabel = "JMESPATH",
      description = "pick values with a JMESPath expression; with --output (default there: json)")
  @Nullable String query;

  @Option(
      names = "--field",
      paramLabel = "NAME",
      description = "print one member, such as JobId, and nothing else, not even a line end")
  @Nullable String field;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "with --field: write it to a file; replaces nothing but a SIGNATURE file")
  @Nullable Path target;

  @Option(
      names = "--cli-version",
      paramLabel = "RELEASE",
      defaultValue = "2",
      converter = ReleaseConverter.class,
      description =
          "the release to print like: 1, 2, or one such as 2.9.19; 2.34.0 changed what is said of"
              + " refusals (default: ${DEFAULT-VALUE}, the newest)")
  CommandLineRelease release = CommandLineRelease.VERSION_2;

  @Mixin ErrorOptions errors = new ErrorOptions();

  @Option(
      names = "--timestamp-format",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES} (default: wire in version 1, iso8601 in version 2)")
  @Nullable Timestamps timestamps;

  @Option(
      names = "--no-paginate",
      description = "print one page of a list of jobs as the service sent it")
  boolean noPaginate;

  @Option(
      names = "--operation",
      paramLabel = "NAME",
      converter = OperationConverter.class,
      completionCandidates = OperationNames.class,
      description =
          "what the service was asked, where the answer does not say: ${COMPLETION-CANDIDATES}")
  @Nullable Operation operation;

  @Mixin ColorOptions color = new ColorOptions();

  @Option(
      names = "--show-secrets",
      description = "show manifest, SIGNATURE and signed links, and do not warn of them")
  boolean showSecrets;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "count the days to expiry from here, such as 2014-02-23T00:00:00Z")
  @Nullable Instant now;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "form of Waybill's own report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  ReportOptions.Format format = ReportOptions.Format.text;

  /** The names of {@link TimestampForm}, small. */
  enum Timestamps {
    wire,
    iso8601;

    TimestampForm form() {
      return this == wire ? TimestampForm.WIRE : TimestampForm.ISO8601;
    }
  }

  boolean isColored() {
    return color.isColored();
  }

  Instant instant() {
    return now == null ? Instant.now() : now;
  }

  /** Asked for whatever the provider's command line would print. */
  boolean isForMachines() {
    return form != null || query != null;
  }

  static final class FormNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    FormNames() {
      super(Arrays.stream(OutputForm.values()).map(OutputForm::text).toList());
    }
  }

  static final class OperationNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    OperationNames() {
      super(Arrays.stream(Operation.values()).map(Operation::command).toList());
    }
  }

  static final class FormConverter implements ITypeConverter<OutputForm> {
    @Override
    public OutputForm convert(String typed) {
      return OutputForm.of(typed)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of " + String.join(", ", new FormNames())));
    }
  }

  static final class OperationConverter implements ITypeConverter<Operation> {
    @Override
    public Operation convert(String typed) {
      return Operation.of(typed)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of " + String.join(", ", new OperationNames())));
    }
  }

  static final class ReleaseConverter implements ITypeConverter<CommandLineRelease> {
    @Override
    public CommandLineRelease convert(String typed) {
      try {
        return CommandLineRelease.of(typed);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  static final class InstantConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String typed) {
      return Expiry.instant(typed)
          .orElseThrow(
              () -> new TypeConversionException("expected a time such as 2014-02-23T00:00:00Z"));
    }
  }
}

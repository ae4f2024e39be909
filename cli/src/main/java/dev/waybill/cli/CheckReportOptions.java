package dev.waybill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How the findings of {@code check} look. */
final class CheckReportOptions extends ColorOptions {
  /** For people, scripts, code scanning, build servers and GitHub Actions. */
  enum Format {
    text,
    json,
    sarif,
    junit,
    github
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "form of the report: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  Format format = Format.text;

  /** A report on this many files. */
  Report report(PrintWriter out, int files) throws IOException {
    return switch (format) {
      case text -> new CheckText(out, paint(), files > 1);
      case json -> new CheckJson(out);
      case sarif -> new CheckSarif(out);
      case junit -> new CheckJunit(out);
      case github -> new CheckGithub(out);
    };
  }
}

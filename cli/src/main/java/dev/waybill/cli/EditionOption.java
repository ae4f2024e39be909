package dev.waybill.cli;

import dev.waybill.option.Edition;
import picocli.CommandLine.Option;

/** The state of the rules that something is made for, rather than checked against. */
final class EditionOption {
  @Option(
      names = "--edition",
      paramLabel = "YEAR",
      converter = RuleOptions.EditionConverter.class,
      completionCandidates = RuleOptions.EditionConverter.Years.class,
      description = "state of the rules: ${COMPLETION-CANDIDATES} (default: the newest)")
  Edition edition = Edition.NEWEST;
}

package dev.waybill.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Shows {@code --fleet} in the help and the completion of a command for one device. A command line
 * that has it never comes here: {@link WaybillCommand} hands it to the command for fleets.
 */
final class FleetHint {
  static final String OPTION = "--fleet";

  /** For the help of each command that takes a fleet. */
  static final String EXIT_STATUS =
      "The exit status is that of the worst item: 2 before 3 before 1 before 0.";

  @Option(
      names = OPTION,
      paramLabel = "LIST",
      description =
          "many devices at a time; '${COMMAND-FULL-NAME} --fleet --help' tells how it is used")
  @Nullable String fleet;
}

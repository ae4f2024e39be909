package dev.waybill.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Job folders by hand. */
@Command(
    name = "job",
    addMethodSubcommands = false,
    description = "Keeps manifest, SIGNATURE and answers of one job together in a folder.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      JobAddCommand.class,
      JobListCommand.class,
      JobShowCommand.class,
      JobCheckCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill job add status.json",
      "  waybill job list",
      "  waybill job check 7K2QZ --device /media/stick"
    })
final class JobCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

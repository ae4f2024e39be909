package dev.waybill.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
    name = "waybill",
    description =
        "Checks manifests, signs them and prepares storage devices for shipment, offline.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      SignCommand.class,
      VerifyCommand.class,
      PrepareCommand.class,
      PreflightCommand.class,
      CommandLine.HelpCommand.class,
      AutoComplete.GenerateCompletion.class
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing wrong",
      "1:findings at error level, or a mismatch",
      "2:the command line is not right",
      "3:it could not be done (file, permission, device)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill check manifest.txt",
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --dry-run",
      "  waybill preflight /media/stick --manifest manifest.txt --job-id 7K2QZ",
      "",
      "'waybill help COMMAND' tells more. Bash completion: source <(waybill generate-completion)"
    })
final class WaybillCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

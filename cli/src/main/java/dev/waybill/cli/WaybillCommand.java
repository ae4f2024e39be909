package dev.waybill.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
    name = "waybill",
    addMethodSubcommands = false,
    description =
        "Checks manifests, signs them and prepares storage devices for shipment, offline.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:nothing wrong",
      "1:findings at error level, or a mismatch",
      "2:the command line is not right",
      "3:it could not be done (file, permission, device)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill new import-s3 -o manifest.txt",
      "  waybill check manifest.txt",
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --dry-run",
      "  waybill preflight /media/stick --manifest manifest.txt --job-id 7K2QZ",
      "",
      "'waybill help COMMAND' tells more. Bash completion: source <(waybill generate-completion)"
    })
final class WaybillCommand implements Runnable {
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("new", NewCommand.class);
    COMMANDS.put("check", CheckCommand.class);
    COMMANDS.put("show", ShowCommand.class);
    COMMANDS.put("fix", FixCommand.class);
    COMMANDS.put("explain", ExplainCommand.class);
    COMMANDS.put("schema", SchemaCommand.class);
    COMMANDS.put("sign", SignCommand.class);
    COMMANDS.put("verify", VerifyCommand.class);
    COMMANDS.put("prepare", PrepareCommand.class);
    COMMANDS.put("preflight", PreflightCommand.class);
    COMMANDS.put("status", StatusCommand.class);
    COMMANDS.put("job", JobCommand.class);
    COMMANDS.put("create-job", CreateJobCommand.class);
    COMMANDS.put("update-job", UpdateJobCommand.class);
    COMMANDS.put("get-status", GetStatusCommand.class);
    COMMANDS.put("list-jobs", ListJobsCommand.class);
    COMMANDS.put("cancel-job", CancelJobCommand.class);
    COMMANDS.put("help", HelpCommand.class);
    COMMANDS.put("generate-completion", AutoComplete.GenerateCompletion.class);
  }

  /** The same commands for many devices, in classes of their own: they share no options but few. */
  private static final Map<String, Class<?>> FLEET_COMMANDS =
      Map.of(
          "sign", SignFleetCommand.class,
          "verify", VerifyFleetCommand.class,
          "prepare", PrepareFleetCommand.class,
          "preflight", PreflightFleetCommand.class);

  @Spec CommandSpec spec;

  /**
   * The command line for these arguments. When they begin with the name of a command, it is that
   * command alone: to read the annotations of the others, and of this class, is half of a cold
   * start.
   */
  static CommandLine lineFor(String... args) {
    boolean isOne =
        args.length > 0
            && COMMANDS.containsKey(args[0])
            && !args[0].equals("help")
            && !args[0].startsWith("generate");
    if (isOne) {
      boolean isFleet = FLEET_COMMANDS.containsKey(args[0]) && isFleet(args);
      CommandLine line = new CommandLine((isFleet ? FLEET_COMMANDS : COMMANDS).get(args[0]));
      tellVersion(line);
      return line.setCommandName("waybill " + args[0]);
    }
    CommandLine line = new CommandLine(new WaybillCommand());
    for (Map.Entry<String, Class<?>> command : COMMANDS.entrySet()) {
      line.addSubcommand(command.getKey(), command.getValue());
    }
    tellVersion(line);
    return line;
  }

  private static void tellVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    for (CommandLine command : line.getSubcommands().values()) {
      tellVersion(command);
    }
  }

  /** What such a command line has still to parse. */
  static String[] argumentsFor(CommandLine line, String... args) {
    return line.getCommand() instanceof WaybillCommand
        ? args
        : Arrays.copyOfRange(args, 1, args.length);
  }

  private static boolean isFleet(String... args) {
    for (String arg : args) {
      if (arg.equals("--")) {
        return false;
      }
      if (arg.equals(FleetHint.OPTION) || arg.startsWith(FleetHint.OPTION + "=")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}

package dev.waybill.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The help of a command, also of one below another: {@code help job add}. */
@Command(
    name = "help",
    addMethodSubcommands = false,
    helpCommand = true,
    mixinStandardHelpOptions = true,
    description = "Tells how a command is used; without one, which commands there are.")
final class HelpCommand implements Runnable {
  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "the command, such as check or job add")
  List<String> names = List.of();

  @Override
  public void run() {
    CommandLine line = spec.root().commandLine();
    for (String name : names) {
      CommandLine below = line.getSubcommands().get(name);
      if (below == null) {
        throw new ParameterException(
            spec.commandLine(),
            line.getSubcommands().isEmpty()
                ? line.getCommandName() + " has no commands below it"
                : UsageHandler.unknownCommand(line, name));
      }
      line = below;
    }
    line.usage(spec.commandLine().getOut());
    spec.commandLine().getOut().flush();
  }
}

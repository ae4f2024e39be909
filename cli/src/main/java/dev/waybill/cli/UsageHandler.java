package dev.waybill.cli;

import dev.waybill.job.Operation;
import dev.waybill.option.NearestName;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, without repeating values: one of them may be a key. */
final class UsageHandler implements IParameterExceptionHandler {
  private static final Pattern ABOUT_KEYS = Pattern.compile("(?i).*(key|secret|pass|pin).*");

  private static final Pattern COMMAND = Pattern.compile("(?=.{1,24}$)[a-z]+(-[a-z]+)*");

  private static final Pattern NAME = Pattern.compile("--[a-z][a-z-]{0,23}|-[A-Za-z]");

  private final Execution execution;

  UsageHandler(Execution execution) {
    this.execution = execution;
  }

  @Override
  public int handleParseException(ParameterException mistake, String[] args) {
    CommandLine line = mistake.getCommandLine();
    PrintWriter err = line.getErr();
    String sentence = PossibleKey.without(args, sentence(mistake) + hint(mistake, args));
    err.println("waybill: " + sentence);
    if (execution.hasBegun()) {
      AfterFailure.letSay(line.getCommand(), mistake, sentence, ExitCode.USAGE);
    }
    err.println("'" + line.getCommandSpec().qualifiedName() + " --help' tells how it is used");
    // The commands of the service's side have the status of the provider's command line.
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** Where something is missing, or too much is there that is no option. */
  private static String hint(ParameterException mistake, String... args) {
    boolean isTooMuch =
        mistake instanceof UnmatchedArgumentException unmatched
            && unmatched.getUnmatched().stream().noneMatch(arg -> arg.startsWith("-"));
    return isTooMuch || mistake instanceof MissingParameterException
        ? MisplacedArgument.hint(mistake.getCommandLine(), args)
        : "";
  }

  private static String sentence(ParameterException mistake) {
    if (isValueOfSwitch(mistake)) {
      return ((OptionSpec) mistake.getArgSpec()).longestName() + " takes no value";
    }
    if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
      return inHouseStyle(Terminal.harmless(String.valueOf(mistake.getMessage())));
    }
    CommandLine line = mistake.getCommandLine();
    String firstArg = unmatched.getUnmatched().get(0);
    if (!firstArg.startsWith("-") && hasOnlyCommands(line)) {
      // Its options are nobody's, so that they are not what is wrong.
      return unknownCommand(line, firstArg);
    }
    List<String> options =
        unmatched.getUnmatched().stream()
            .filter(arg -> arg.startsWith("-"))
            .map(UsageHandler::name)
            .toList();
    if (options.isEmpty()) {
      int count = unmatched.getUnmatched().size();
      return count
          + (count == 1 ? " argument" : " arguments")
          + " too many"
          + (unmatched.getUnmatched().stream().anyMatch(PossibleKey::is) ? PossibleKey.ADVICE : "");
    }
    String first = options.get(0);
    String hint = ABOUT_KEYS.matcher(first).matches() ? PossibleKey.ADVICE : suggestion(unmatched);
    return "unknown option " + first + hint;
  }

  private static boolean hasOnlyCommands(CommandLine line) {
    return !line.getSubcommands().isEmpty()
        && line.getCommandSpec().positionalParameters().isEmpty();
  }

  /** Repeats only what can be a name: a key may have been put in the place of a command. */
  static String unknownCommand(CommandLine line, String typed) {
    if (typed.equals(Operation.GET_SHIPPING_LABEL.command())) {
      return "only the service can make a shipping label; 'waybill status FILE' reads its answer to "
          + typed;
    }
    return "unknown command"
        + (COMMAND.matcher(typed).matches() ? " \"" + typed + "\"" : "")
        + NearestName.of(typed, line.getSubcommands().keySet())
            .map(near -> "; did you mean " + near)
            .orElse("");
  }

  /** {@code --key-stdin=VALUE}: picocli would quote the value. */
  private static boolean isValueOfSwitch(ParameterException mistake) {
    return mistake.getArgSpec() instanceof OptionSpec option
        && option.arity().max() == 0
        && mistake.getValue() != null;
  }

  /** Only what can be the name of an option: a value may stick to it, as in {@code -pVALUE}. */
  private static String name(String arg) {
    Matcher name = NAME.matcher(arg);
    return name.lookingAt() ? name.group() : "-";
  }

  /** picocli's words, without the values that it quotes. */
  private static String inHouseStyle(String message) {
    String plain =
        message
            .replaceFirst("^Error: ", "")
            .replaceFirst(" but found '.*", "")
            .replaceFirst("^(expected only one) match but got (\\[[^\\]]*\\])=.*", "$1 of $2")
            .replaceFirst("\\.$", "");
    return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private static String suggestion(UnmatchedArgumentException unmatched) {
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near);
  }
}

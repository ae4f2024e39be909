package dev.waybill.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the program with its exit status. */
  public static void main(String[] args) {
    CommandLine line = commandLine(args);
    // UTF-8 whatever the locale: a report is the same bytes on every machine.
    StandardStream out = new StandardStream(new FileOutputStream(FileDescriptor.out));
    line.setOut(writer(out));
    line.setErr(writer(new StandardStream(new FileOutputStream(FileDescriptor.err))));
    int status = execute(line, args);
    line.getErr().flush();
    // A full disk or a closed pipe behind standard output must not look like success.
    boolean lost = line.getOut().checkError();
    if (lost && !out.isLeft()) {
      line.getErr().println("waybill: standard output cannot be written to");
      line.getErr().flush();
    }
    System.exit(lost ? ExitCode.FAILED : status);
  }

  /** No input should bring an Error about; if one does, it is no finding. */
  static int execute(CommandLine line, String... args) {
    try {
      return line.execute(WaybillCommand.argumentsFor(line, args));
    } catch (Error | RuntimeException e) {
      line.getErr().println("waybill: " + FailureHandler.internal(e));
      return ExitCode.FAILED;
    }
  }

  /**
   * The command line for these arguments, ready to execute them; tests give it writers of their
   * own.
   */
  static CommandLine commandLine(String... args) {
    Execution execution = new Execution();
    return WaybillCommand.lineFor(args)
        .setExecutionStrategy(execution)
        .setExecutionExceptionHandler(new FailureHandler())
        .setParameterExceptionHandler(new UsageHandler(execution))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        // "--fleet LIST --typo" is a typo, not a second list.
        .setUnmatchedOptionsAllowedAsOptionParameters(false)
        .setUsageHelpWidth(100)
        .setColorScheme(Terminal.helpColors());
  }

  private static PrintWriter writer(StandardStream stream) {
    return new LineFeedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}

package dev.waybill.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;
import picocli.CommandLine.RunLast;

/**
 * Runs the command of a line that was parsed, and remembers that it did. A class, since the JVM
 * cannot keep the lambda of so old an interface for the next start.
 */
final class Execution implements IExecutionStrategy {
  private boolean begun;

  /** Whether a command runs or has run; before, its options may have any value. */
  boolean hasBegun() {
    return begun;
  }

  /** Of what is thrown outside of a command, as by its help, picocli would print the message. */
  @Override
  public int execute(ParseResult parsed) {
    PossibleKey.refuseIn(parsed);
    begun = true;
    try {
      return new RunLast().execute(parsed);
    } catch (PicocliException e) {
      throw e;
    } catch (RuntimeException e) {
      CommandLine line = parsed.commandSpec().commandLine();
      throw new ExecutionException(line, "internal error", e);
    }
  }
}

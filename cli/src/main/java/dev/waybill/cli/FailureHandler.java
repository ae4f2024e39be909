package dev.waybill.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where an exception becomes a sentence. */
final class FailureHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof ConfigurationException mistake) {
      mistake.sentences().forEach(sentence -> line.getErr().println("waybill: " + sentence));
      return ExitCode.USAGE;
    }
    line.getErr().println("waybill: " + sentence(failure));
    return ExitCode.FAILED;
  }

  /** What went wrong, harmless to show. */
  static String sentence(Exception failure) {
    if (failure instanceof NoSuchFileException missing) {
      return path(missing) + ": no such file or directory";
    }
    if (failure instanceof AccessDeniedException denied) {
      return path(denied) + ": permission denied";
    }
    if (failure instanceof NotDirectoryException file) {
      return path(file) + ": not a directory";
    }
    if (failure instanceof FileSystemException other) {
      String reason =
          other.getReason() == null ? other.getClass().getSimpleName() : other.getReason();
      return path(other) + ": " + Terminal.harmless(reason);
    }
    if (failure instanceof IOException) {
      String message = failure.getMessage();
      return message == null ? failure.getClass().getSimpleName() : Terminal.harmless(message);
    }
    return internal(failure);
  }

  /**
   * Nobody outside this project can mend these. The message, and those of the causes, may hold
   * anything, so only the place is told.
   */
  static String internal(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return "internal error: "
        + failure.getClass().getSimpleName()
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private static String path(FileSystemException failure) {
    String name = String.valueOf(failure.getFile());
    return PossibleKey.isIn(name) ? "the file" : Terminal.noCommand(Terminal.harmless(name));
  }
}

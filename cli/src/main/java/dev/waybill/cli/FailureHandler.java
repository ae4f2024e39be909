package dev.waybill.cli;

import dev.waybill.shipment.FailedWriteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where an exception becomes a sentence. */
final class FailureHandler implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    List<String> sentences =
        failure instanceof ConfigurationException mistake
            ? mistake.sentences()
            : List.of(sentence(failure));
    sentences.forEach(sentence -> line.getErr().println("waybill: " + sentence));
    int status = failure instanceof ConfigurationException ? ExitCode.USAGE : ExitCode.FAILED;
    AfterFailure.letSay(line.getCommand(), failure, String.join("; ", sentences), status);
    return status;
  }

  /** What went wrong, harmless to show. */
  static String sentence(Exception failure) {
    if (failure instanceof FailedWriteException failed) {
      return sentence(failed.reason());
    }
    if (failure instanceof FileSystemException file) {
      return path(file) + ": " + reason(file);
    }
    return failure instanceof IOException io ? reason(io) : internal(failure);
  }

  /** The same without the name of the file. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException there && there.getReason() == null) {
      return "is there already";
    }
    if (failure instanceof NotDirectoryException) {
      return "not a directory";
    }
    String reason =
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
    return reason == null ? failure.getClass().getSimpleName() : Terminal.harmless(reason);
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
    return PossibleKey.isIn(name) || PossibleKey.isInPath(name)
        ? "the file"
        : Terminal.noCommand(Terminal.harmless(name));
  }
}

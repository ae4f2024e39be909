package dev.waybill.cli;

import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What somebody seems to have meant who left out the name of an option, or swapped two things. */
final class MisplacedArgument {
  private static final String JOB_ID = "--job-id";

  private MisplacedArgument() {}

  /** For the end of a sentence; empty where nothing comes to mind. Repeats nothing but a job ID. */
  static String hint(CommandLine line, String... args) {
    Object command = line.getCommand();
    if (!(command instanceof SignCommand
        || command instanceof VerifyCommand
        || command instanceof PrepareCommand
        || command instanceof PreflightCommand)) {
      return "";
    }
    List<String> unnamed = unnamed(line, args);
    String job =
        isGiven(JOB_ID, args)
            ? ""
            : unnamed.stream().filter(MisplacedArgument::isJobId).findFirst().orElse("");
    if (!job.isEmpty()) {
      return "; a job is named by its option: " + JOB_ID + " " + job;
    }
    if (unnamed.size() < 2 || command instanceof SignCommand) {
      return "";
    }
    return command instanceof VerifyCommand
        ? "; only the manifest has no option: the device is named by --device, a SIGNATURE file by --signature"
        : "; only the device has no option: the manifest is named by --manifest";
  }

  /** What stands behind the command neither as an option nor as the value of one. */
  private static List<String> unnamed(CommandLine line, String... args) {
    List<String> unnamed = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      OptionSpec option = line.getCommandSpec().findOption(args[i]);
      if (option != null && option.arity().max() > 0) {
        i++;
      } else if (!args[i].startsWith("-")) {
        unnamed.add(args[i]);
      }
    }
    return unnamed;
  }

  private static boolean isGiven(String option, String... args) {
    for (String arg : args) {
      if (arg.equals(option) || arg.startsWith(option + "=")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJobId(String word) {
    return JobId.isWellFormed(word) && Files.notExists(Path.of(word));
  }

  /**
   * Refuses a SIGNATURE file in the place of the manifest where its own place has none.
   *
   * @param signature what is in the place of the SIGNATURE file
   * @throws ParameterException that says so
   */
  static void refuseSwapped(CommandLine line, Input manifest, byte[] signature) throws IOException {
    if (!manifest.isStandardInput()
        && SignatureFileReader.read(signature) instanceof SignatureFileReading.Unreadable
        && Files.isRegularFile(manifest.path())
        && SignatureFileReader.read(manifest.readUpTo(SignatureFile.MOST_BYTES))
            instanceof SignatureFileReading.Read) {
      throw new ParameterException(
          line,
          "the manifest is a SIGNATURE file, and --signature is none: they seem to have changed"
              + " places");
    }
  }

  /**
   * Refuses a directory in the place of a manifest where the place of a directory has a file.
   *
   * @throws ParameterException that says so
   */
  static void refuseSwapped(CommandLine line, String manifest, Path directory, String place) {
    try {
      if (Files.isDirectory(Path.of(manifest)) && Files.isRegularFile(directory)) {
        throw new ParameterException(
            line,
            "the manifest is a directory and "
                + place
                + " is a file: they seem to have changed places");
      }
    } catch (InvalidPathException e) {
      // Whoever opens it says what is wrong.
      return;
    }
  }
}

package dev.waybill.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What several commands say in the same words. */
final class Commands {
  private Commands() {}

  static void refuseTwoFromStandardInput(CommandSpec spec, Input manifest, KeyOptions keys) {
    if (manifest.isStandardInput() && keys.takesStandardInput()) {
      throw new ParameterException(
          spec.commandLine(), "manifest and key cannot both come from standard input");
    }
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

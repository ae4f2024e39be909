package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** A command that has more to say of a failure than what went wrong. */
interface AfterFailure {
  /**
   * Called when the sentence stands on standard error, and only once the command had begun.
   *
   * @param failure what ended the command
   * @param sentence what was said of it
   * @param status the exit status that it leads to
   */
  void sayAfter(Exception failure, String sentence, int status);

  /** Lets a command say more, if it has more to say. */
  static void letSay(Object command, Exception failure, String sentence, int status) {
    if (command instanceof AfterFailure more) {
      try {
        more.sayAfter(failure, sentence, status);
      } catch (RuntimeException e) {
        // Whatever standard output throws once more, picocli would print with its message.
        return;
      }
    }
  }

  /** A whole report in JSON that says only what went wrong. */
  static void report(CommandSpec spec, String sentence, int status) {
    Json.print(
        spec.commandLine().getOut(),
        json -> {
          Json.tool(json);
          members(json, sentence, status);
        });
  }

  /** The members that every command has in JSON instead of its report. */
  static void members(JsonGenerator json, String sentence, int status) throws IOException {
    json.writeStringField("error", sentence);
    json.writeNumberField("status", status);
  }
}

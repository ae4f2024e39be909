package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Value;
import dev.waybill.option.NearestName;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One member of an answer, character for character, or nothing and the reason. */
final class StatusField {
  private final CommandSpec spec;
  private final StatusOptions options;

  StatusField(CommandSpec spec, StatusOptions options) {
    this.spec = spec;
    this.options = options;
  }

  int print(SavedAnswer saved, Answer answer, String name) throws IOException {
    Member member = Member.of(name).orElseThrow(() -> unknown(name));
    if (!(answer instanceof Answer.Result result)) {
      return refuse("the service refused, so there is no " + name);
    }
    if (result.pages().size() > 1) {
      return refuse("there are several pages; choose --output json and --query");
    }
    Optional<Field> field = result.field(member);
    if (field.isEmpty()) {
      return refuse("the answer has no " + name);
    }
    if (field.get().certainty() == Certainty.AMBIGUOUS) {
      return refuse(name + " is doubtful, there is another reading; nothing was printed");
    }
    Optional<String> text = text(field.get().value());
    if (text.isEmpty()) {
      return refuse(name + " is no single value; choose --output json");
    }
    int status = deliver(member, text.get());
    if (status == ExitCode.FINE && field.get().certainty() == Certainty.RECONSTRUCTED) {
      say(name + " was put together: blanks and line ends may differ from what was answered");
    }
    return status == ExitCode.FINE && saved.isDoubtful() ? ExitCode.FINDINGS : status;
  }

  private ParameterException unknown(String name) {
    List<String> names = Arrays.stream(Member.values()).map(Member::text).toList();
    return new ParameterException(
        spec.commandLine(),
        "no answer has a member \""
            + Terminal.harmless(name)
            + "\""
            + NearestName.of(name, names).map(near -> "; did you mean " + near).orElse(""));
  }

  private static Optional<String> text(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Numeral numeral) {
      return Optional.of(numeral.digits());
    }
    return value instanceof Value.Flag flag
        ? Optional.of(Boolean.toString(flag.isTrue()))
        : Optional.empty();
  }

  private int deliver(Member member, String text) throws IOException {
    Path target = options.target;
    if (target == null) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Terminal.console() == null ? text : HarmlessAnswer.text(text));
      out.flush();
      return ExitCode.FINE;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (member != Member.SIGNATURE_FILE_CONTENTS) {
      // A manifest has passwords in it, and none of the others is for everybody.
      OutputFile.writeNewForOwner(target, bytes);
      return ExitCode.FINE;
    }
    if (!(SignatureFileReader.read(bytes) instanceof SignatureFileReading.Read)) {
      return refuse(member.text() + " is not of the form of a SIGNATURE file; nothing was written");
    }
    OutputFile.refuseAllButSignature(target);
    RootOfDevice.refuseAnother(target, bytes);
    OutputFile.write(target, bytes);
    return ExitCode.FINE;
  }

  private int refuse(String sentence) {
    say(sentence);
    return ExitCode.FINDINGS;
  }

  private void say(String sentence) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("waybill: " + sentence);
    err.flush();
  }
}

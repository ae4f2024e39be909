package dev.waybill.cli;

import dev.waybill.guide.Dialogue;
import dev.waybill.guide.Skeleton;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A manifest to fill in. */
@Command(
    name = "new",
    addMethodSubcommands = false,
    description =
        "Prints a manifest to fill in, with a comment on every option; or asks for each of them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill new import-s3 -o manifest.txt",
      "  waybill new export-s3 --interactive -o manifest.txt",
      "",
      "'waybill check' says what is still to be filled in."
    })
final class NewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "KIND",
      converter = Kinds.class,
      completionCandidates = Kinds.Words.class,
      description = "${COMPLETION-CANDIDATES}")
  @Nullable JobKind kind;

  @Mixin EditionOption rules = new EditionOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write to a file that is not there yet instead of standard output")
  @Nullable Path output;

  @Option(
      names = "--interactive",
      description = "ask for every option on the terminal, and check each answer at once")
  boolean interactive;

  @Override
  public Integer call() throws IOException {
    JobKind wanted = kind;
    Edition edition = rules.edition;
    if (wanted == null) {
      throw new ParameterException(spec.commandLine(), "KIND is missing");
    }
    Kinds.refuseBefore(wanted, edition, spec);
    Path target = output;
    if (target != null) {
      OutputFile.refuseExisting(target);
    }
    Optional<String> manifest =
        interactive
            ? Dialogue.hold(wanted, edition, new PersonAtTerminal(terminal()))
            : Optional.of(Skeleton.of(wanted, edition));
    if (manifest.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("\nwaybill: ended before the last answer; nothing was written");
      return ExitCode.FAILED;
    }
    if (target != null) {
      byte[] content = manifest.get().getBytes(StandardCharsets.UTF_8);
      if (interactive) {
        // One of the answers may be a password.
        OutputFile.writeNewForOwner(target, content);
      } else {
        OutputFile.writeNew(target, content);
      }
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.print(manifest.get());
      out.flush();
    }
    return ExitCode.FINE;
  }

  private Console terminal() {
    Console console = Terminal.console();
    if (console == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--interactive needs a terminal; without it, 'waybill new' prints a manifest to fill in");
    }
    return console;
  }
}

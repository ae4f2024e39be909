package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Value;
import dev.waybill.job.output.AnswerOutput;
import dev.waybill.job.output.NotPrintableException;
import dev.waybill.job.output.OutputForm;
import dev.waybill.job.output.OutputSettings;
import dev.waybill.job.output.Query;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a saved answer of the service says. */
@Command(
    name = "status",
    addMethodSubcommands = false,
    description =
        "Reads what the service said about a job, in whatever form it was saved, and tells where"
            + " the device is, what state the job is in and what to do next; or prints it in any"
            + " other form.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the answer was read, whatever it says of the job",
      "1:it is a refusal, cannot be read, is doubtful, or has not got what was asked for",
      "2:the command line is not right",
      "3:it could not be done (file, permission)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill status answer.txt",
      "  waybill status answer.txt --field SignatureFileContents -o SIGNATURE",
      "  waybill status answer.json --output table",
      "  aws importexport get-status --job-id 7K2QZ | waybill status -",
      "",
      "--output prints byte for byte what the provider's command line prints for the same answer,",
      "with manifest and passwords if they are in it. The provider's exit statuses are not copied:",
      "a refusal goes to standard error in its words, with status 1."
    })
final class StatusCommand implements Callable<Integer>, AfterFailure {
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "ANSWER",
      arity = "1..*",
      description =
          "the file that the answer was saved in, - is standard input; several are the pages of one"
              + " list of jobs")
  List<String> files = List.of();

  @Mixin StatusOptions options = new StatusOptions();

  @Override
  public Integer call() throws IOException {
    refuseWhatDoesNotGoTogether();
    Query query = query();
    SavedAnswer saved = SavedAnswer.read(spec, files);
    Answer answer = saved.answer() == null ? null : withOperation(saved.answer());
    if (options.field != null) {
      sayFindings(saved);
      return answer == null
          ? ExitCode.FINDINGS
          : new StatusField(spec, options).print(saved, answer, options.field);
    }
    if (options.isForMachines()) {
      sayFindings(saved);
      return answer == null ? ExitCode.FINDINGS : print(saved, answer, query);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (options.format == ReportOptions.Format.json) {
      new StatusJson(options).print(out, saved, answer == null ? null : shown(answer));
    } else {
      if (answer != null) {
        new StatusText(out, options).print(saved, shown(answer));
        out.flush();
      }
      sayFindings(saved);
    }
    boolean fine = answer instanceof Answer.Result && !saved.isDoubtful();
    return fine ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** What could not be read has no report. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    if (options.format == ReportOptions.Format.json) {
      AfterFailure.report(spec, sentence, status);
    }
  }

  private void refuseWhatDoesNotGoTogether() {
    boolean json = options.format == ReportOptions.Format.json;
    if ((options.field != null && (options.isForMachines() || json))
        || (json && options.isForMachines())) {
      throw usage("choose one of --field, --output and --query, and --format json");
    }
    if (options.target != null && options.field == null) {
      throw usage("-o belongs to --field; use a redirection otherwise");
    }
    if (files.stream().filter("-"::equals).count() > 1) {
      throw usage("only one thing can come from standard input");
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private @Nullable Query query() {
    try {
      return options.query == null ? null : Query.of(options.query);
    } catch (NotPrintableException e) {
      throw usage(Terminal.harmless(String.valueOf(e.getMessage())));
    }
  }

  private Answer withOperation(Answer answer) {
    Operation wish = options.operation;
    if (wish == null) {
      return answer;
    }
    if (answer instanceof Answer.Refusal refusal) {
      if (refusal.operation() != null && refusal.operation() != wish) {
        throw usage("the answer is one to " + refusal.operation().command());
      }
      return new Answer.Refusal(wish, refusal.code(), refusal.message(), refusal.certainty());
    }
    Answer.Result result = (Answer.Result) answer;
    if (!result.operations().contains(wish)) {
      throw usage(
          "the answer is one to "
              + String.join(" or ", result.operations().stream().map(Operation::command).toList()));
    }
    return new Answer.Result(List.of(wish), result.pages(), result.nextToken());
  }

  private Answer shown(Answer answer) {
    return options.showSecrets ? answer : MaskedAnswer.of(answer);
  }

  private void sayFindings(SavedAnswer saved) {
    PrintWriter err = spec.commandLine().getErr();
    saved.findings().forEach(found -> err.println(found.rendered()));
    err.flush();
  }

  /** In a form of the provider's command line. */
  private int print(SavedAnswer saved, Answer answer, @Nullable Query query) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (answer instanceof Answer.Refusal refusal) {
      return refused(refusal);
    }
    Answer.Result result = (Answer.Result) answer;
    boolean terminal = Terminal.console() != null;
    try {
      OutputForm form = options.form == null ? OutputForm.JSON : options.form;
      OutputSettings settings =
          OutputSettings.of(form, options.release)
              .singlePage(options.noPaginate)
              .color(options.isColored());
      if (options.timestamps != null) {
        settings = settings.timestamps(options.timestamps.form());
      }
      if (query != null) {
        settings = settings.query(query);
      }
      out.print(AnswerOutput.render(terminal ? HarmlessAnswer.of(result) : result, settings));
      out.flush();
    } catch (NotPrintableException e) {
      err.println("waybill: " + Terminal.harmless(String.valueOf(e.getMessage())));
      return ExitCode.FINDINGS;
    }
    if (terminal && !options.showSecrets && hasSecrets(result)) {
      err.println(
          "waybill: this has the manifest or the SIGNATURE of the job in it; mind who sees the"
              + " screen");
    }
    sayWhatIsDoubtful(result);
    if (isCut(result) && !options.noPaginate) {
      err.println("waybill: the list goes on: the last page says that there are more jobs");
    }
    return saved.isDoubtful() ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private int refused(Answer.Refusal refusal) {
    PrintWriter err = spec.commandLine().getErr();
    Operation operation = refusal.operation();
    if (operation == null) {
      err.println(
          "waybill: the service refused with "
              + Terminal.harmless(refusal.code())
              + "; name what it was asked with --operation to see it in the words of its command"
              + " line");
    } else {
      String words =
          options
              .errors
              .output(spec, options.release, options.isColored())
              .render(refusal, operation);
      err.print(Terminal.console() == null ? words : HarmlessAnswer.text(words));
    }
    err.flush();
    return ExitCode.FINDINGS;
  }

  private void sayWhatIsDoubtful(Answer.Result result) {
    PrintWriter err = spec.commandLine().getErr();
    List<String> ambiguous = SavedAnswer.members(result, Certainty.AMBIGUOUS);
    List<String> reconstructed = SavedAnswer.members(result, Certainty.RECONSTRUCTED);
    if (!ambiguous.isEmpty()) {
      err.println("waybill: doubtful, there is another reading: " + String.join(", ", ambiguous));
    }
    if (!reconstructed.isEmpty()) {
      err.println(
          "waybill: put together, blanks and line ends may differ: "
              + String.join(", ", reconstructed));
    }
    err.flush();
  }

  private static boolean hasSecrets(Answer.Result result) {
    return result.pages().stream()
        .anyMatch(
            page ->
                page.field(Member.CURRENT_MANIFEST).isPresent()
                    || page.field(Member.SIGNATURE_FILE_CONTENTS).isPresent()
                    || page.field(Member.SIGNATURE).isPresent());
  }

  static boolean isCut(Answer.Result result) {
    return result
        .pages()
        .get(result.pages().size() - 1)
        .field(Member.IS_TRUNCATED)
        .map(field -> field.value().equals(new Value.Flag(true)))
        .orElse(false);
  }
}

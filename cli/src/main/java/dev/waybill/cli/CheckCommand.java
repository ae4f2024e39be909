package dev.waybill.cli;

import dev.waybill.manifest.ManifestReader;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that is wrong with manifests. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    description = "Says everything that is wrong with manifests, each thing with its place.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill check manifest.txt",
      "  waybill check --format json jobs/*.txt",
      "  waybill check --format junit jobs/*.txt > report.xml",
      "  generate-manifest | waybill check -",
      "  find jobs -name manifest.txt -print0 | waybill check --files-from -",
      "",
      "'waybill explain RULE' tells what is behind a finding."
    })
final class CheckCommand implements Callable<Integer> {
  /** Bytes of text read ahead of what is printed; as many manifests of usual size as one wants. */
  private static final long MOST_READ_AHEAD = 2L << 20;

  /** To ask whether anybody still reads costs a system call. */
  private static final int FILES_BETWEEN_LOOKS = 16;

  @Spec CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "manifests; - is standard input")
  List<String> files = List.of();

  @Option(
      names = "--files-from",
      paramLabel = "LIST",
      description =
          "a file that names more of them, one a line or each with a NUL behind it; - is standard"
              + " input")
  @Nullable String filesFrom;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "files judged at the same time (default: one for each processor)")
  int threads = Runtime.getRuntime().availableProcessors();

  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin CheckReportOptions report = new CheckReportOptions();

  /** What came of one file. */
  private sealed interface Judged {
    record Read(CheckedFile file) implements Judged {}

    /** It was not judged, for reasons that are told. */
    record Failed(Input input, List<String> sentences, int status) implements Judged {}

    static Judged failed(Input input, IOException failure) {
      return new Failed(input, List.of(FailureHandler.sentence(failure)), ExitCode.FAILED);
    }

    static Judged failed(Input input, ConfigurationException mistake) {
      return new Failed(input, mistake.sentences(), ExitCode.USAGE);
    }
  }

  /** What is printed and what it comes to, file by file. */
  private final class Printing {
    private final PrintWriter out = spec.commandLine().getOut();
    private final PrintWriter err = spec.commandLine().getErr();
    private final Report form;
    private final Tally tally = new Tally();
    private final Set<String> told = new HashSet<>();
    private boolean misconfigured;
    private int sinceLook;
    private boolean lost;

    Printing(Report form) {
      this.form = form;
    }

    /** Whether somebody still reads. */
    boolean take(Judged judged) throws IOException {
      if (judged instanceof Judged.Read read) {
        tally.add(read.file());
        form.add(read.file());
        read.file().keptErrors().forEach(this::tell);
      } else if (judged instanceof Judged.Failed failed) {
        tally.addUnread();
        form.addUnread(failed.input(), String.join("; ", failed.sentences()));
        misconfigured |= failed.status() == ExitCode.USAGE;
        failed.sentences().forEach(this::tell);
      }
      sinceLook++;
      if (sinceLook == FILES_BETWEEN_LOOKS) {
        sinceLook = 0;
        lost = out.checkError();
      }
      return !lost;
    }

    /** Once a run: a configuration holds for many files. */
    private void tell(String sentence) {
      if (told.add(sentence)) {
        err.println("waybill: " + sentence);
      }
    }

    int status() {
      if (misconfigured) {
        return ExitCode.USAGE;
      }
      if (lost || tally.unread() > 0) {
        return ExitCode.FAILED;
      }
      return tally.filesWithErrors() > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }
  }

  @Override
  public Integer call() throws Exception {
    List<String> all = files;
    Function<String, Judged> judge = this::judge;
    try {
      all = allFiles();
      rules.prepare();
    } catch (IOException e) {
      all = all.isEmpty() ? List.of(String.valueOf(filesFrom)) : all;
      judge = file -> Judged.failed(new Input(file), e);
    } catch (ConfigurationException e) {
      judge = file -> Judged.failed(new Input(file), e);
    }
    if (Stream.concat(all.stream(), Stream.ofNullable(filesFrom)).filter("-"::equals).count() > 1) {
      throw new ParameterException(spec.commandLine(), "standard input can be read once");
    }
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 1 on");
    }
    PrintWriter out = spec.commandLine().getOut();
    Printing printing = new Printing(report.report(out, all.size()));
    printing.form.begin();
    new InOrder(threads, MOST_READ_AHEAD).forEach(all, CheckCommand::size, judge, printing::take);
    if (!printing.lost) {
      printing.form.end(printing.tally);
    }
    out.flush();
    return printing.status();
  }

  /** Those of the command line, then those of the list. */
  private List<String> allFiles() throws IOException {
    List<String> all = new ArrayList<>(files);
    if (filesFrom != null) {
      all.addAll(FileList.read(spec, new Input(filesFrom)));
    }
    if (all.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
    }
    return all;
  }

  private Judged judge(String file) {
    Input input = new Input(file);
    try {
      RulesInForce inForce = rules.rulesFor(input);
      try (InputStream in = input.open()) {
        return new Judged.Read(
            new CheckedFile(input, ManifestReader.read(in, inForce.ruleset()), inForce));
      }
    } catch (IOException e) {
      return Judged.failed(input, e);
    } catch (ConfigurationException e) {
      return Judged.failed(input, e);
    }
  }

  /** How much of a file will be in memory; the most when that cannot be told. */
  private static long size(String file) {
    try {
      return Math.min(SourceText.MAX_BYTES, Files.size(new Input(file).path()));
    } catch (IOException e) {
      return SourceText.MAX_BYTES;
    }
  }
}

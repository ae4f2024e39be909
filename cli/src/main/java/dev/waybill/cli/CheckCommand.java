package dev.waybill.cli;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that is wrong with manifests. */
@Command(
    name = "check",
    description = "Says everything that is wrong with manifests, each thing with its place.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill check manifest.txt",
      "  waybill check --format json jobs/*.txt",
      "  generate-manifest | waybill check -",
      "",
      "'waybill explain RULE' tells what is behind a finding."
    })
final class CheckCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "manifests; - is standard input")
  List<String> files = List.of();

  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();

  /** A file and what reading it gave. */
  record CheckedFile(Input input, ReadResult result) {}

  @Override
  public Integer call() {
    if (files.stream().filter("-"::equals).count() > 1) {
      throw new ParameterException(spec.commandLine(), "standard input can be read once");
    }
    List<CheckedFile> checked = new ArrayList<>();
    boolean failed = false;
    for (String file : files) {
      Input input = new Input(file);
      try (InputStream in = input.open()) {
        checked.add(new CheckedFile(input, ManifestReader.read(in, rules.ruleset())));
      } catch (IOException e) {
        failed = true;
        spec.commandLine().getErr().println("waybill: " + FailureHandler.sentence(e));
      }
    }
    print(checked);
    if (failed) {
      return ExitCode.FAILED;
    }
    return checked.stream().anyMatch(file -> hasErrors(file.result()))
        ? ExitCode.FINDINGS
        : ExitCode.FINE;
  }

  private void print(List<CheckedFile> checked) {
    var out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(out, json -> new CheckJson(rules.edition).write(json, checked));
    } else {
      new CheckText(out, report.paint(), rules.edition).print(checked);
    }
    out.flush();
  }

  private static boolean hasErrors(ReadResult result) {
    return result.diagnostics().stream().map(Diagnostic::severity).anyMatch(Severity.ERROR::equals);
  }
}

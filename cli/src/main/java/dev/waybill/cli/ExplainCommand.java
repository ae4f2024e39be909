package dev.waybill.cli;

import dev.waybill.diagnostic.ServiceError;
import dev.waybill.guide.OptionPage;
import dev.waybill.guide.OptionWords;
import dev.waybill.guide.ServiceErrorPage;
import dev.waybill.job.AnswerPage;
import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RulePage;
import dev.waybill.rule.Rules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The page of a rule or an option. */
@Command(
    name = "explain",
    addMethodSubcommands = false,
    description =
        "Prints the page of a rule or an option, the options of a kind, or what an error of the service means; without a name, lists all.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill explain missing-option",
      "  waybill explain returnAddress.city",
      "  waybill explain import-s3",
      "  waybill explain MalformedManifestException"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String LAST_WORD_OF_ERRORS = "Exception";

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE|OPTION|KIND|ERROR",
      completionCandidates = Names.class,
      description =
          "the name in brackets behind a finding, the name of an option, a kind of manifest, or the code of an error")
  @Nullable String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = name;
    if (wanted == null) {
      list(out);
    } else {
      print(out, wanted);
    }
    out.flush();
    return ExitCode.FINE;
  }

  /** Options stand below the block they belong to, top-level ones by the kinds that have them. */
  private static void list(PrintWriter out) {
    out.println("Kinds:");
    for (JobKind kind : JobKind.values()) {
      out.println("  " + kind.word());
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Option option : Catalogue.OPTIONS) {
      String group =
          option.parent().isEmpty()
              ? option.kinds().equals(JobKind.ALL)
                  ? "of every kind"
                  : "of " + OptionWords.kinds(option.kinds())
              : "below " + option.parent().replace("[]", "");
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(OptionWords.path(option));
    }
    groups.forEach(
        (group, paths) -> {
          out.println("Options " + group + ":");
          paths.forEach(path -> out.println("  " + path));
        });
    out.println("Rules:");
    Rules.ALL.forEach(rule -> out.println("  " + rule.id()));
    out.println("Findings about answers:");
    AnswerPage.FINDINGS.forEach(id -> out.println("  " + id));
    out.println("Errors of the service:");
    errors().forEach(code -> out.println("  " + code));
  }

  private void print(PrintWriter out, String wanted) {
    JobKind kind = JobKind.ofWord(wanted).orElse(null);
    if (kind != null) {
      out.print(OptionPage.of(kind));
      return;
    }
    Rule rule = Rules.find(wanted).orElse(null);
    if (rule != null) {
      out.print(RulePage.read(rule));
      return;
    }
    String page = AnswerPage.of(wanted).or(() -> errorPage(wanted)).orElse(null);
    if (page != null) {
      out.print(page);
      return;
    }
    List<Option> options = options(wanted);
    if (options.isEmpty()) {
      String near =
          NearestName.of(wanted, Names.all())
              .map(found -> "; did you mean \"" + found + "\"")
              .orElse("");
      throw new ParameterException(
          spec.commandLine(),
          "no rule, option, kind or error is called \"" + Terminal.harmless(wanted) + "\"" + near);
    }
    if (options.stream().noneMatch(option -> isCalled(option, wanted))) {
      spec.commandLine()
          .getErr()
          .println(
              "waybill: no option is called \""
                  + Terminal.harmless(wanted)
                  + "\"; this is \""
                  + options.get(0).name()
                  + "\"");
    }
    for (int i = 0; i < options.size(); i++) {
      out.print((i == 0 ? "" : "\n") + OptionPage.of(options.get(i)));
    }
  }

  /** Also in other capitals, and without the last word, as the first guide has them. */
  private static Optional<String> errorPage(String wanted) {
    return errors()
        .filter(
            code ->
                code.equalsIgnoreCase(wanted)
                    || code.equalsIgnoreCase(wanted + LAST_WORD_OF_ERRORS))
        .findFirst()
        .map(code -> AnswerPage.of(code).orElseGet(() -> ServiceErrorPage.of(error(code))));
  }

  private static ServiceError error(String code) {
    return Arrays.stream(ServiceError.values())
        .filter(error -> error.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** The codes of those about manifests, then of all others. */
  private static Stream<String> errors() {
    return Stream.concat(
        Arrays.stream(ServiceError.values()).map(ServiceError::code), AnswerPage.ERRORS.stream());
  }

  private static boolean isCalled(Option option, String wanted) {
    return OptionWords.path(option).equals(wanted)
        || option.path().equals(wanted)
        || option.name().equals(wanted);
  }

  /** By its path, or by its name alone wherever it stands. */
  private static List<Option> options(String wanted) {
    List<Option> exact =
        Catalogue.OPTIONS.stream()
            .filter(
                option -> OptionWords.path(option).equals(wanted) || option.path().equals(wanted))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Option> named = Catalogue.named(wanted);
    return named.isEmpty() ? meant(wanted) : named;
  }

  /** By another word for it, {@code zip}, or a name that is nearly right: {@code device id}. */
  private static List<Option> meant(String wanted) {
    List<Option> called = Catalogue.called(wanted);
    return called.isEmpty()
        ? NearestName.of(wanted, Catalogue.OPTIONS.stream().map(Option::name).distinct().toList())
            .map(Catalogue::named)
            .orElse(List.of())
        : called;
  }

  /** All names that have a page. */
  static final class Names implements Iterable<String> {
    static List<String> all() {
      return Stream.of(
              Arrays.stream(JobKind.values()).map(JobKind::word),
              Rules.ALL.stream().map(Rule::id),
              Catalogue.OPTIONS.stream().map(option -> OptionWords.path(option)),
              AnswerPage.FINDINGS.stream(),
              errors())
          .flatMap(names -> names)
          .distinct()
          .toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }
}

package dev.waybill.cli;

import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.NearestName;
import dev.waybill.option.Option;
import dev.waybill.option.Requirement;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RulePage;
import dev.waybill.rule.Rules;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    description = "Prints the page of a rule or an option; without a name, lists them all.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  waybill explain missing-option", "  waybill explain returnAddress.city"})
final class ExplainCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE|OPTION",
      completionCandidates = Names.class,
      description = "the name in brackets behind a finding, or the name of an option")
  @Nullable String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String wanted = name;
    if (wanted == null) {
      out.println("Rules:");
      Rules.ALL.forEach(rule -> out.println("  " + rule.id()));
      out.println("Options:");
      Catalogue.OPTIONS.forEach(option -> out.println("  " + shown(option.path())));
    } else {
      print(out, wanted);
    }
    out.flush();
    return ExitCode.FINE;
  }

  private void print(PrintWriter out, String wanted) {
    Rule rule = Rules.find(wanted).orElse(null);
    if (rule != null) {
      out.print(RulePage.read(rule));
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
          "no rule or option is called \"" + Terminal.harmless(wanted) + "\"" + near);
    }
    for (int i = 0; i < options.size(); i++) {
      out.print((i == 0 ? "" : "\n") + page(options.get(i)));
    }
  }

  /** By its path, or by its name alone wherever it stands. */
  private static List<Option> options(String wanted) {
    List<Option> exact =
        Catalogue.OPTIONS.stream()
            .filter(option -> shown(option.path()).equals(wanted) || option.path().equals(wanted))
            .toList();
    return exact.isEmpty() ? Catalogue.named(wanted) : exact;
  }

  private static String page(Option option) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(shown(option.path())).append("\n\n");
    page.append(sentence(option.meaning())).append("\n\n");
    page.append("- in manifests for: ").append(words(option)).append('\n');
    page.append("- required: ").append(required(option)).append('\n');
    page.append("- value: ").append(value(option)).append('\n');
    if (option.fallback() != null) {
      page.append("- when absent: ").append(option.fallback()).append('\n');
    }
    page.append("- known since: edition ").append(option.since().year()).append('\n');
    if (option.secret()) {
      page.append("- secret: masked wherever Waybill prints; it stands in the manifest in clear\n");
    }
    page.append("- source: ").append(option.source()).append('\n');
    return page.toString();
  }

  private static String sentence(String meaning) {
    return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
  }

  private static String words(Option option) {
    return Stream.of(JobKind.values())
        .filter(option.kinds()::contains)
        .map(JobKind::word)
        .collect(Collectors.joining(", "));
  }

  private static String required(Option option) {
    Requirement requirement = option.requirement();
    if (requirement.kinds().isEmpty()) {
      return "no";
    }
    String kinds =
        requirement.kinds().equals(option.kinds())
            ? "yes"
            : "for "
                + Stream.of(JobKind.values())
                    .filter(requirement.kinds()::contains)
                    .map(JobKind::word)
                    .collect(Collectors.joining(", "));
    return kinds + ", editions " + requirement.first().year() + " to " + requirement.last().year();
  }

  private static String value(Option option) {
    return switch (option.type()) {
      case CHOICE ->
          (option.complete() ? "one of " : "seen: ") + String.join(", ", option.values());
      case YES_NO -> "yes or no";
      case DECIMAL -> "a plain number";
      case BUCKET -> "the name of a bucket";
      case EMAILS -> "e-mail addresses with semicolons between them";
      case MAP -> "options on lines of their own below it";
      case LIST_OF_PATTERNS -> "a list of Java regular expressions, one a line behind a dash";
      case LIST_OF_MAPS -> "a list, each item with options of its own";
      case TEXT_MAP -> "pairs of texts, one a line below it";
      case TEXT_OR_MAP -> "a text, or pairs of texts below it";
      case TEXT -> "a text";
    };
  }

  private static String shown(String path) {
    return path.replace("[]", "");
  }

  /** All names that have a page. */
  static final class Names implements Iterable<String> {
    static List<String> all() {
      return Stream.concat(
              Rules.ALL.stream().map(Rule::id),
              Catalogue.OPTIONS.stream().map(option -> shown(option.path())))
          .distinct()
          .toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }
}

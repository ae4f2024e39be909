package dev.waybill.guide;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RulePage;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifest format on one page, as the code knows it. */
final class ReferencePage {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml[^\n]*\n(.*?)```");

  private final StringBuilder page = new StringBuilder();

  private ReferencePage() {}

  static String render() {
    ReferencePage reference = new ReferencePage();
    reference.write();
    return reference.page.toString();
  }

  private void write() {
    page.append(
        """
        # The manifest format, as Waybill knows it

        Made from the catalogue and the rules by `ReferencePageTest`; do not edit it, change them. `waybill explain NAME` prints
        the page of any option, rule or kind named here.

        """);
    editions();
    options("Options of every kind", Catalogue.OPTIONS.stream().filter(ReferencePage::isOfAll));
    for (JobKind kind : JobKind.values()) {
      options(
          "Options of " + kind.word() + ": " + kind.meaning(),
          Catalogue.OPTIONS.stream()
              .filter(option -> option.kinds().contains(kind) && !isOfAll(option)));
    }
    crossFieldRules();
    decisions();
    serviceErrors();
  }

  private static boolean isOfAll(Option option) {
    return option.kinds().equals(JobKind.ALL);
  }

  private void editions() {
    section(
        "Editions",
        "edition",
        "kinds that are new",
        "options that are new",
        "demands",
        "kinds that are on its pages for the last time");
    for (Edition edition : Edition.values()) {
      row(
          edition.year(),
          Stream.of(JobKind.values())
              .filter(kind -> kind.since() == edition)
              .map(JobKind::word)
              .collect(Collectors.joining(", ")),
          edition == Edition.E2009
              ? "all others"
              : paths(Catalogue.OPTIONS.stream().filter(option -> isNewAlone(option, edition))),
          paths(
              Catalogue.OPTIONS.stream()
                  .filter(option -> option.requirement().first() == edition)
                  .filter(option -> edition != Edition.E2009)),
          Stream.of(JobKind.values())
              .filter(kind -> kind.last() == edition && edition != Edition.NEWEST)
              .map(JobKind::word)
              .collect(Collectors.joining(", ")));
    }
    page.append('\n');
  }

  /** What is not new with all that it stands below. */
  private static boolean isNewAlone(Option option, Edition edition) {
    boolean isBelowNew =
        Catalogue.find(option.parent().replace("[]", ""))
            .filter(parent -> parent.since() == edition)
            .isPresent();
    return option.since() == edition && !isBelowNew;
  }

  private static String paths(Stream<Option> options) {
    return options
        .filter(option -> !option.parent().equals("customs"))
        .map(option -> "`" + OptionWords.path(option) + "`")
        .collect(Collectors.joining(", "));
  }

  private void options(String title, Stream<Option> options) {
    section(title, "option", "required", "value", "when absent", "meaning", "known from");
    options.forEach(
        option ->
            row(
                "`" + OptionWords.path(option) + "`",
                OptionWords.required(option),
                OptionWords.value(option),
                option.fallback() == null ? "" : option.fallback(),
                option.meaning() + (option.advice().isEmpty() ? "" : "; " + option.advice()),
                option.source() + "; " + option.confidence().words()));
    page.append('\n');
  }

  private void crossFieldRules() {
    section("Rules that tie options together", "number", "rule", "held by");
    for (ReferenceFacts.CrossFieldRule rule : ReferenceFacts.CROSS_FIELD_RULES) {
      row(
          "4." + rule.number(),
          rule.statement(),
          rule.heldBy().isEmpty() ? "nothing yet" : codes(rule.heldBy()));
    }
    page.append('\n');
  }

  private void decisions() {
    section("Questions that no source answers", "number", "question", "what Waybill does", "rules");
    for (ReferenceFacts.Decision decision : ReferenceFacts.DECISIONS) {
      row(
          "8." + decision.number(),
          decision.question(),
          decision.decision(),
          codes(decision.heldBy()));
    }
    page.append('\n');
  }

  /** As the examples on the rules' pages show. */
  private void serviceErrors() {
    Map<ServiceError, TreeSet<String>> sparing = new EnumMap<>(ServiceError.class);
    for (Rule rule : Rules.ALL) {
      Matcher example = EXAMPLE.matcher(RulePage.read(rule));
      if (example.find()) {
        for (Diagnostic finding :
            ManifestReader.read(example.group(1).getBytes(StandardCharsets.UTF_8), Ruleset.NEWEST)
                .diagnostics()) {
          ServiceError error = finding.serviceError();
          if (error != null) {
            sparing.computeIfAbsent(error, any -> new TreeSet<>()).add(finding.rule());
          }
        }
      }
    }
    section("Errors of the service, and the rules that spare them", "error", "rules");
    for (ServiceError error : ServiceError.values()) {
      row(
          "`" + error.code() + "`",
          codes(List.copyOf(sparing.getOrDefault(error, new TreeSet<>()))));
    }
  }

  private static String codes(List<String> ids) {
    return ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }

  private void section(String title, String... columns) {
    page.append("## ").append(title).append("\n\n");
    row(columns);
    row(Stream.of(columns).map(any -> "---").toArray(String[]::new));
  }

  private void row(String... cells) {
    page.append('|');
    for (String cell : cells) {
      page.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    page.append('\n');
  }
}

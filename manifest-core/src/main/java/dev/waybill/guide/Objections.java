package dev.waybill.guide;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.option.Condition;
import dev.waybill.option.Option;
import dev.waybill.rule.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have against an answer, when it stands in the manifest as it is so far, with
 * examples in the places of answers that are still to come.
 */
final class Objections {
  private final KindOptions options;
  private final Examples examples;

  Objections(KindOptions options) {
    this.options = options;
    this.examples = new Examples(options);
  }

  /** Places an answer in the manifest. */
  @FunctionalInterface
  interface Placing {
    Answer.Block place(Answer.Text answer);
  }

  /** What the rules have against a new answer: what they did not say before it was given. */
  List<Diagnostic> to(Option option, Placing placing, Answer.Text answer) {
    Answer.Text example = new Answer.Text(examples.value(option), true);
    Set<String> before = new LinkedHashSet<>();
    relevant(option, placing.place(example)).forEach(finding -> before.add(shown(finding)));
    return relevant(option, placing.place(answer)).stream()
        .filter(finding -> !before.contains(shown(finding)))
        .toList();
  }

  /** What the rules find in answers, leaving aside what they find in examples. */
  private List<Diagnostic> relevant(Option option, Answer.Block manifest) {
    AnsweredText written = AnsweredText.of(examples.complete(manifest));
    return findings(written.text()).stream()
        .filter(
            finding ->
                option.path().equals(finding.option())
                    || written.isAnswered(finding.span().start().line()))
        .filter(finding -> !isAboutAbsence(finding) || option.path().equals(finding.option()))
        .toList();
  }

  /** Other options may still come. */
  private static boolean isAboutAbsence(Diagnostic finding) {
    return finding.rule().equals("missing-option");
  }

  /** Why an option may not be left out after all; null when it may. */
  @Nullable String toNothing(Option option, Placing placing) {
    Condition condition = options.condition(option).orElse(null);
    if (condition == null) {
      return null;
    }
    Answer.Block whole = placing.place(new Answer.Text(examples.value(option), true));
    if (condition.isAlternative()) {
      boolean isAskedBehind = options.isWanted(option);
      return isAskedBehind || whole.members().containsKey(condition.sibling())
          ? null
          : "one of \"" + condition.sibling() + "\" and \"" + option.name() + "\" is required";
    }
    AnsweredText without =
        AnsweredText.of(examples.complete(placing.place(new Answer.Text("", true))));
    return findings(without.text()).stream()
        .filter(finding -> option.path().equals(finding.option()))
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Objections::shown)
        .findFirst()
        .orElse(null);
  }

  /** Everything the rules find in a text. */
  List<Diagnostic> findings(String text) {
    return ManifestReader.read(
            text.getBytes(StandardCharsets.UTF_8), Ruleset.of(options.edition()).strict(true))
        .diagnostics();
  }

  /** A finding without its places: the person sees no lines. */
  static String shown(Diagnostic finding) {
    return finding.severity().word()
        + ": "
        + finding.message().replaceAll(" \\(see [^()]* at line \\d+\\)| at line \\d+", "");
  }
}

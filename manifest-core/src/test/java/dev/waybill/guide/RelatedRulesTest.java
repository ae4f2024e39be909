package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.rule.RuleExamples;
import dev.waybill.rule.RulePage;
import dev.waybill.rule.Rules;
import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Lets all rules speak: about the example of every rule's page, and about the examples of the
 * catalogue with each option in turn left empty, spoilt or taken from another kind. {@code
 * -Dgolden.update=true} writes down who spoke about what, and of which error.
 */
class RelatedRulesTest {
  private static final Path FILE =
      Path.of("src/main/resources/dev/waybill/guide/rules-by-option.txt");

  private static final Path ERRORS =
      Path.of("src/main/resources/dev/waybill/guide/rules-by-service-error.txt");

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml[^\n]*\n(.*?)```");

  private static final List<String> SPOILT =
      List.of("", "no", "ja", "<x>", "x #y", "PO Box 1", "/in");

  /** These speak about every option. */
  private static final List<String> OF_ANY = List.of("unfilled-placeholder", "duplicate-key");

  private final Map<String, TreeSet<String>> rules = new TreeMap<>();
  private final Map<ServiceError, TreeSet<String>> byError = new EnumMap<>(ServiceError.class);

  @Test
  void namesForEveryOptionTheRulesThatSpeakAboutIt() throws IOException {
    Rules.ALL.forEach(
        rule -> {
          RuleExamples.findings(rule).forEach(this::noteError);
          Matcher example = EXAMPLE.matcher(RulePage.read(rule));
          while (example.find()) {
            listen(example.group(1), Edition.NEWEST);
          }
        });
    for (JobKind kind : JobKind.values()) {
      KindOptions options = KindOptions.newest(kind);
      String all = AnsweredText.of(new Examples(options).manifest(true)).text();
      for (Option option : Catalogue.OPTIONS) {
        Pattern line = Pattern.compile("(?m)^( *(?:- )?" + option.name() + ":).*$");
        SPOILT.forEach(
            value -> listen(line.matcher(all).replaceAll("$1 " + value), Edition.NEWEST));
        if (option.parent().isEmpty() && !option.type().isNested()) {
          listen(all + option.name() + ": x\n", Edition.NEWEST);
        }
      }
      listen(all, kind.since());
    }
    StringBuilder text = new StringBuilder();
    for (Option option : Catalogue.OPTIONS) {
      String path = OptionWords.path(option);
      if (rules.containsKey(path) && text.indexOf("\n" + path + ": ") < 0) {
        text.append(path).append(": ");
        text.append(String.join(" ", Objects.requireNonNull(rules.get(path)))).append('\n');
      }
    }

    StringBuilder errors = new StringBuilder();
    byError.forEach(
        (error, ids) ->
            errors.append(error.code()).append(": ").append(String.join(" ", ids)).append('\n'));

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, text);
      Files.writeString(ERRORS, errors);
    } else {
      assertThat(text).hasToString(Files.readString(FILE));
      assertThat(errors).hasToString(Files.readString(ERRORS));
    }
  }

  private void listen(String manifest, Edition edition) {
    for (Diagnostic finding :
        ManifestReader.read(manifest.getBytes(StandardCharsets.UTF_8), Ruleset.of(edition))
            .diagnostics()) {
      noteError(finding);
      String option = finding.option();
      if (option != null && !OF_ANY.contains(finding.rule())) {
        rules.computeIfAbsent(option.replace("[]", ""), any -> new TreeSet<>()).add(finding.rule());
      }
    }
  }

  private void noteError(Diagnostic finding) {
    if (finding.serviceError() != null) {
      byError.computeIfAbsent(finding.serviceError(), any -> new TreeSet<>()).add(finding.rule());
    }
  }

  @Test
  void everyErrorHasAPageWithTheRulesThatSpareIt() {
    for (ServiceError error : ServiceError.values()) {
      assertThat(ServiceErrorPage.of(error))
          .startsWith("# " + error.code() + "\n\nThe service refuses the manifest: ")
          .contains("- rules that find it before: ");
    }
    assertThat(RelatedRules.of(ServiceError.MALFORMED_MANIFEST))
        .contains("not-a-manifest", "stray-text", "not-utf8");
    assertThat(RelatedRules.of(ServiceError.MISSING_MANIFEST_FIELD)).contains("missing-option");
    assertThat(ServiceErrorPage.of(ServiceError.INVALID_FILE_SYSTEM))
        .contains("- options, when one is wrong: fileSystem\n");
  }

  @Test
  void knowsRulesOfTheOptionsThatHaveSome() {
    assertThat(RelatedRules.of(Catalogue.find("eraseDevice").orElseThrow()))
        .contains("erase-not-confirmed", "missing-option", "not-yes-or-no");
    assertThat(RelatedRules.of(Catalogue.find("returnAddress.street1").orElseThrow()))
        .contains("post-box");
  }
}

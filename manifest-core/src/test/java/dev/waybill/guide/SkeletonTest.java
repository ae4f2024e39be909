package dev.waybill.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.manifest.ManifestReader;
import dev.waybill.manifest.ManifestWriter;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.rule.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SkeletonTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^[^#\n]*: (<[^<>\n]+>)$");

  static Stream<Arguments> kindsAndEditions() {
    return Arrays.stream(JobKind.values())
        .flatMap(
            kind ->
                Arrays.stream(Edition.values())
                    .filter(edition -> edition.isFrom(kind.since()))
                    .map(edition -> Arguments.of(kind, edition)));
  }

  private static List<Diagnostic> check(String text, Edition edition) {
    return ManifestReader.read(
            text.getBytes(StandardCharsets.UTF_8), Ruleset.of(edition).strict(true))
        .diagnostics();
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void saysOfEveryPlaceholderThatItIsOneAndNothingElse(JobKind kind, Edition edition) {
    String skeleton = Skeleton.of(kind, edition);
    List<Integer> lines = new ArrayList<>();
    List<String> all = skeleton.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (PLACEHOLDER.matcher(all.get(i)).matches()) {
        lines.add(i + 1);
      }
    }

    List<Diagnostic> findings = check(skeleton, edition);

    assertThat(lines).hasSizeGreaterThan(8);
    assertThat(findings).extracting(Diagnostic::rule).containsOnly("unfilled-placeholder");
    assertThat(findings)
        .extracting(finding -> finding.span().start().line())
        .containsExactlyElementsOf(lines);
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void saysOfTheVersionWhatStandsBelow(JobKind kind, Edition edition) {
    List<String> lines = Skeleton.of(kind, edition).lines().toList();
    int version = lines.indexOf("manifestVersion: " + kind.manifestVersion(edition));

    assertThat(version).isPositive();
    assertThat(lines.get(version - 1)).endsWith("Value: " + kind.manifestVersion(edition) + ".");
  }

  @Test
  void speaksOfNoLaterVersionUnderTheFirstEdition() {
    String skeleton = Skeleton.of(JobKind.IMPORT_S3, Edition.E2009);
    assertThat(skeleton)
        .contains("# The version of the format. Required. Value: 1.0.\nmanifestVersion: 1.0\n")
        .doesNotContain("2.0", "3.0");
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void isSoundOnceEveryPlaceholderIsFilledIn(JobKind kind, Edition edition) {
    String filled = filled(Skeleton.of(kind, edition), edition);

    assertThat(check(filled, edition)).isEmpty();
    assertThat(ManifestReader.read(filled.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(kind);
  }

  /** With the example of each option in the place of its placeholder. */
  private static String filled(String skeleton, Edition edition) {
    List<Field> fields =
        ManifestReader.read(skeleton.getBytes(StandardCharsets.UTF_8), Ruleset.of(edition))
            .document()
            .fields();
    List<String> lines = new ArrayList<>(skeleton.lines().toList());
    for (Field field : fields) {
      int number = field.keySpan().start().line() - 1;
      Matcher placeholder = PLACEHOLDER.matcher(lines.get(number));
      if (placeholder.matches()) {
        Option option = field.option().orElseThrow();
        lines.set(
            number,
            lines.get(number).substring(0, placeholder.start(1))
                + ManifestWriter.scalar(option.example()));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void staysSoundWhenAnyOptionalLineIsTakenIn(JobKind kind, Edition edition) {
    String filled = filled(Skeleton.of(kind, edition), edition);
    List<String> commentedOut =
        filled
            .lines()
            .filter(line -> line.matches("#( {4}){0,2}\\w+: \\S.*"))
            .filter(line -> !isBelowCommentedOutBlock(filled, line))
            .toList();

    assertThat(commentedOut).isNotEmpty();
    for (String line : commentedOut) {
      String taken =
          filled.replaceFirst(Pattern.quote(line), Matcher.quoteReplacement(line.substring(1)));
      assertThat(check(taken, edition)).as(line).isEmpty();
    }
  }

  private static boolean isBelowCommentedOutBlock(String text, String line) {
    int at = text.indexOf("\n" + line + "\n");
    String before = text.substring(0, at + 1);
    int block = before.lastIndexOf(":\n");
    String opening = before.substring(before.lastIndexOf('\n', block) + 1, block);
    return line.startsWith("#  ") && opening.startsWith("#");
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void isSoundWithEverythingTakenIn(JobKind kind, Edition edition) {
    String everything =
        filled(Skeleton.of(kind, edition), edition)
            .replaceAll("(?m)^#(?=[a-zA-Z]+:|( {2})+(- |\"|[a-zA-Z0-9]+:( |$)))", "");

    assertThat(check(everything, edition)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void hasTheExamplesInOneManifest(JobKind kind, Edition edition) {
    Examples examples = new Examples(new KindOptions(kind, edition));

    assertThat(check(AnsweredText.of(examples.manifest(false)).text(), edition)).isEmpty();
    assertThat(check(AnsweredText.of(examples.manifest(true)).text(), edition)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kindsAndEditions")
  void isNarrowAndEndsItsLinesInLf(JobKind kind, Edition edition) {
    String skeleton = Skeleton.of(kind, edition);

    assertThat(skeleton).endsWith("\n").doesNotContain("\r", "\t", " \n");
    assertThat(skeleton.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void isNotMadeForAnEditionBeforeTheKind() {
    assertThatThrownBy(() -> Skeleton.of(JobKind.IMPORT_GLACIER, Edition.E2011))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2013");
  }

  @Test
  void asksForTheAccessKeyIdOnlyWhileItWasRequired() {
    assertThat(line("accessKeyId", Edition.E2013)).contains("accessKeyId: <access key id>");
    assertThat(line("accessKeyId", Edition.E2017)).contains("#accessKeyId: AKIAWAYB1LLHARBOUR42");
  }

  private static Optional<String> line(String key, Edition edition) {
    return Skeleton.of(JobKind.IMPORT_S3, edition)
        .lines()
        .filter(line -> line.contains(key + ":"))
        .findFirst();
  }
}

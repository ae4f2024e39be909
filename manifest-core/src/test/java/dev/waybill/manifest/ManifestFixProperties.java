package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.DialectTexts;
import dev.waybill.document.DialectTexts.AnyText;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.manifest.UntidyManifests.Untidy;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.rule.Ruleset;
import dev.waybill.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for every fix, of untidy manifests and of any text at all. */
@Domain(UntidyManifests.class)
@Domain(DialectTexts.class)
class ManifestFixProperties {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aFixKeepsWhatIsRead(@ForAll Untidy manifest) {
    ManifestFix fix = safe(manifest.text());

    assertThat(reading(fix.after())).isEqualTo(reading(fix.before()));
    assertThat(fix.after().diagnostics())
        .noneMatch(finding -> finding.correction() != null && finding.correction().safe());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aFixOfAnyTextKeepsWhatIsReadAndAddsNoError(@ForAll AnyText text) {
    ManifestFix fix = safe(text.text());

    assertThat(reading(fix.after())).isEqualTo(reading(fix.before()));
    assertNoErrorMore(fix);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aFixOfAFixedTextChangesNothing(@ForAll Untidy manifest) {
    for (boolean all : new boolean[] {false, true}) {
      byte[] fixed = fix(manifest.text(), all).bytes();

      ManifestFix again = fix(new String(fixed, UTF_8), all);

      assertThat(again.isChanged()).isFalse();
      assertThat(again.bytes()).isEqualTo(fixed);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void evenWithAllApprovedNoErrorIsAdded(@ForAll AnyText text, @ForAll Untidy manifest) {
    for (String any : List.of(text.text(), manifest.text())) {
      ManifestFix fix = fix(any, true);

      assertNoErrorMore(fix);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyLineKeepsItsEndAndNoValueOfTheNeverClassChanges(@ForAll Untidy manifest) {
    ManifestFix fix = fix(manifest.text(), true);

    // A key that was misspelt may have become one of these; no value is another.
    assertThat(dear(fix.after())).containsAll(dear(fix.before()));
    assertThat(ends(fix.bytes())).isEqualTo(ends(manifest.text().getBytes(UTF_8)));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSafeCorrectionKeepsTheReadingAndRemovesItsFinding(@ForAll Untidy manifest) {
    ReadResult before = ManifestReader.read(manifest.text().getBytes(UTF_8));
    for (Diagnostic finding : before.diagnostics()) {
      if (finding.correction() != null && finding.correction().safe()) {
        byte[] bytes = before.document().source().edited(finding.correction().edits());
        ReadResult after = ManifestReader.read(bytes);

        assertThat(reading(after)).describedAs(finding.render("m")).isEqualTo(reading(before));
        assertThat(count(after, finding))
            .describedAs(finding.render("m"))
            .isLessThan(count(before, finding));
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void noCorrectionTouchesAValueOfTheNeverClass(@ForAll Untidy manifest) {
    ReadResult read = ManifestReader.read(manifest.text().getBytes(UTF_8));
    for (Field field : read.document().fields()) {
      if (isDear(field) && field.value() instanceof Scalar value) {
        for (Diagnostic finding : read.diagnostics()) {
          List<Edit> edits =
              finding.correction() == null ? List.of() : finding.correction().edits();
          assertThat(edits)
              .describedAs(finding.render("m"))
              .noneMatch(
                  edit ->
                      edit.span().start().compareTo(value.span().end()) < 0
                          && edit.span().end().compareTo(value.span().start()) > 0);
        }
      }
    }
  }

  private static ManifestFix safe(String text) {
    return fix(text, false);
  }

  private static ManifestFix fix(String text, boolean all) {
    return ManifestFix.of(text.getBytes(UTF_8), Ruleset.NEWEST, (document, finding) -> all);
  }

  private static long count(ReadResult result, Diagnostic like) {
    return result.diagnostics().stream()
        .filter(finding -> finding.rule().equals(like.rule()))
        .filter(finding -> finding.span().start().line() == like.span().start().line())
        .mapToLong(
            finding ->
                finding.rule().equals("no-break-space") ? finding.span().start().column() : 1)
        .map(column -> like.rule().equals("no-break-space") ? 1_000_000 - column : column)
        .sum();
  }

  private static Map<String, Long> errors(ReadResult result) {
    return result.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .collect(Collectors.groupingBy(Diagnostic::rule, Collectors.counting()));
  }

  private static void assertNoErrorMore(ManifestFix fix) {
    Map<String, Long> before = errors(fix.before());
    errors(fix.after())
        .forEach(
            (rule, count) -> assertThat(count).isLessThanOrEqualTo(before.getOrDefault(rule, 0L)));
  }

  private static List<String> ends(byte[] bytes) {
    return new String(bytes, UTF_8)
        .replaceFirst("^\uFEFF", "")
        .replaceAll("(?m)^(---|\\.\\.\\.)\\r?\\n?", "")
        .replaceAll("[^\\r\\n]", "")
        .chars()
        .mapToObj(c -> c == '\r' ? "CR" : "LF")
        .toList();
  }

  private static List<String> dear(ReadResult result) {
    return result.document().fields().stream()
        .filter(ManifestFixProperties::isDear)
        .map(Field::text)
        .toList();
  }

  private static boolean isDear(Field field) {
    return field.path().startsWith("returnAddress.")
        || List.of("eraseDevice", "deviceId").contains(field.path())
        || field.option().filter(Option::secret).isPresent()
        || field.option().filter(option -> option.type() == OptionType.BUCKET).isPresent();
  }

  private static List<String> reading(ReadResult result) {
    List<String> reading = new ArrayList<>();
    Document document = result.document();
    for (Field field : document.fields()) {
      reading.add(field.path() + " " + texts(field.value()));
    }
    reading.add(String.valueOf(result.kind()));
    return reading;
  }

  private static String texts(Value value) {
    if (value instanceof Scalar scalar) {
      return scalar.text();
    }
    return value instanceof Sequence sequence
        ? sequence.items().stream().map(ManifestFixProperties::texts).toList().toString()
        : "block";
  }
}

package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.DialectReader;
import dev.waybill.option.Edition;
import dev.waybill.text.Decoding;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the rules find in a text, short enough to stand in a test. */
final class Findings {
  private Findings() {}

  /** Everything, under the newest edition and not strict. */
  static List<Diagnostic> in(String text) {
    return in(text, Edition.NEWEST, false);
  }

  static List<Diagnostic> in(String text, Edition edition, boolean strict) {
    return in(text.getBytes(StandardCharsets.UTF_8), edition, strict);
  }

  static List<Diagnostic> in(byte[] bytes, Edition edition, boolean strict) {
    return in(bytes, Ruleset.of(edition).strict(strict));
  }

  static List<Diagnostic> in(String text, Ruleset rules) {
    return in(text.getBytes(StandardCharsets.UTF_8), rules);
  }

  static List<Diagnostic> in(byte[] bytes, Ruleset rules) {
    return Rules.check(new Subject(DialectReader.read(SourceText.decode(bytes)), rules));
  }

  /** Errors and warnings, each as {@code 4:1 error unknown-option}. */
  static List<String> brief(String text) {
    return brief(in(text));
  }

  static List<String> brief(List<Diagnostic> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(
            finding ->
                finding.span().start().line()
                    + ":"
                    + finding.span().start().column()
                    + " "
                    + finding.severity().word()
                    + " "
                    + finding.rule())
        .toList();
  }

  /** The messages of one rule. */
  static List<String> messages(String rule, String text) {
    return in(text).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Diagnostic::message)
        .toList();
  }

  /** The text as the first finding of a rule that can be corrected would have it. */
  static String mended(String rule, String text) {
    SourceText source =
        ((Decoding.Decoded) SourceText.decode(text.getBytes(StandardCharsets.UTF_8))).text();
    return in(text).stream()
        .filter(finding -> finding.rule().equals(rule))
        .flatMap(finding -> Stream.ofNullable(finding.correction()))
        .findFirst()
        .map(correction -> new String(source.edited(correction.edits()), StandardCharsets.UTF_8))
        .orElseThrow();
  }

  /** A text with one thing changed, which must be there. */
  static String with(String text, String before, String after) {
    assertThat(text).contains(before);
    return text.replace(before, after);
  }
}

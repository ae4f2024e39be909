package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of {@code testdata/slips}: one change of a sound manifest each, and the one finding
 * that it gives, or none where the change is sound too.
 */
class SlipsOfTheHandTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "slips");
  private static final Pattern HEAD = Pattern.compile("== (.+) \\[([a-z0-9-]+)]");
  private static final Pattern ESCAPE = Pattern.compile("~(?:u([0-9A-F]{4})|t|r)");
  private static final String EVERYTHING = "*";

  /**
   * An entry of a table.
   *
   * @param name what is done
   * @param text the manifest after it
   * @param findings what is expected, as {@code 4:1 error unknown-option}
   */
  record Entry(String name, String text, List<String> findings) {
    @Override
    public String toString() {
      return name;
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void findsWhatTheTableSays(Entry entry) {
    boolean isNote = entry.findings.stream().anyMatch(finding -> finding.contains(" note "));
    List<Diagnostic> findings = read(entry.text).diagnostics();

    assertThat(findings)
        .filteredOn(finding -> isNote || finding.severity() != Severity.NOTE)
        .describedAs("%s%n%s", findings, entry.text)
        .extracting(SlipsOfTheHandTest::brief)
        .containsExactlyElementsOf(entry.findings);
    assertThat(entry.findings).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void fixesOnceAndMakesNothingWorse(Entry entry) {
    byte[] bytes = entry.text.getBytes(StandardCharsets.UTF_8);
    ManifestFix fix = ManifestFix.of(bytes, Ruleset.NEWEST, (document, finding) -> true);
    ManifestFix again = ManifestFix.of(fix.bytes(), Ruleset.NEWEST, (document, finding) -> true);

    assertThat(errors(fix.after())).isLessThanOrEqualTo(errors(fix.before()));
    assertThat(again.isChanged()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void showsNoPassword(Entry entry) {
    assertThat(read(entry.text).diagnostics())
        .noneMatch(finding -> finding.message().contains("s3cret"));
  }

  /** Tables that nobody reads would pass without a word. */
  @Test
  void hasManyEntriesOfEveryTable() throws IOException {
    assertThat(entries()).hasSizeGreaterThan(200);
    assertThat(entries()).filteredOn(entry -> entry.findings.isEmpty()).hasSizeGreaterThan(30);
  }

  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path table :
          files.filter(file -> file.toString().endsWith(".slips")).sorted().toList()) {
        for (String block : Files.readString(table).split("(?m)^(?=== )", -1)) {
          entries.add(entry(block.lines().filter(line -> !line.isEmpty()).toList()));
        }
      }
    }
    return entries;
  }

  private static Entry entry(List<String> lines) throws IOException {
    Matcher head = HEAD.matcher(lines.get(0));
    assertThat(head.matches()).describedAs(lines.get(0)).isTrue();
    String sound = Files.readString(FOLDER.resolve(head.group(2) + ".txt"));
    String text = changed(sound, lines(lines, '-'), lines(lines, '+'), head.group(1));
    List<String> findings =
        lines.stream().filter(line -> Character.isDigit(line.charAt(0))).toList();
    return new Entry(head.group(1), text, findings);
  }

  private static List<String> lines(List<String> lines, char sign) {
    return lines.stream()
        .filter(line -> line.charAt(0) == sign)
        .map(line -> ESCAPE.matcher(line.substring(1)).replaceAll(SlipsOfTheHandTest::character))
        .toList();
  }

  private static String character(MatchResult escape) {
    String hex = escape.group(1);
    return hex != null
        ? Character.toString(Integer.parseInt(hex, 16))
        : escape.group().equals("~t") ? "\t" : "\r";
  }

  private static String changed(String sound, List<String> old, List<String> put, String name) {
    String added = put.stream().map(line -> line + "\n").collect(Collectors.joining());
    if (old.equals(List.of(EVERYTHING))) {
      return added;
    }
    if (old.isEmpty()) {
      return sound + added;
    }
    String removed = "\n" + String.join("\n", old) + "\n";
    String before = "\n" + sound;
    assertThat(before).describedAs(name).containsOnlyOnce(removed);
    return before.replace(removed, "\n" + added).substring(1);
  }

  private static ReadResult read(String text) {
    return ManifestReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long errors(ReadResult result) {
    return result.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
  }

  private static String brief(Diagnostic finding) {
    return finding.span().start().line()
        + ":"
        + finding.span().start().column()
        + " "
        + finding.severity().word()
        + " "
        + finding.rule();
  }
}

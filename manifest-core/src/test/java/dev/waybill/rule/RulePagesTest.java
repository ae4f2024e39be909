package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Runs the page of every rule: its example must give exactly its output, and what it shows instead
 * must give nothing.
 *
 * <p>An example is checked as it stands, and is as short as it can be. What a fragment lacks to be
 * a whole manifest is not held against it: findings of {@link #OF_FRAGMENTS} are left aside, unless
 * the page is about one of them. Everything else must be as the page says; an example brings no
 * finding of another rule, and an instead brings none at all, not even a note. So where an instead
 * is a whole manifest, it is silent.
 *
 * <p>The words behind {@code ```yaml} say how a block is checked: {@code edition=2013}, {@code
 * strict}, {@code harbour-archive=eu-west-1} for the region of a bucket, and {@code escaped} when
 * it needs bytes that do not show. Then {@code \t}, {@code \r}, {@code \0} and {@code \\} stand for
 * tab, CR, NUL and backslash, {@code \u00A0} for a character, {@code \xE9} for a byte, and {@code
 * x\{1009}} for so many times the character before.
 *
 * <p>{@code mvn verify -Dgolden.update=true} writes the outputs into the pages; look at the
 * difference as at code.
 */
class RulePagesTest {
  static final List<String> IDS = Rules.ALL.stream().map(Rule::id).toList();

  /** What cannot be said of a fragment. */
  private static final Set<String> OF_FRAGMENTS = Set.of("missing-option", "unclear-kind");

  private static final Path FOLDER = Path.of("src/main/resources/dev/waybill/rule");

  private static Page page(String id) {
    return Page.parse(RulePage.read(Rules.find(id).orElseThrow()));
  }

  private static List<Diagnostic> check(Page.Block block) {
    return Findings.in(block.bytes(), block.rules());
  }

  private static List<Diagnostic> withoutThoseOfFragments(String id, List<Diagnostic> findings) {
    return OF_FRAGMENTS.contains(id)
        ? findings
        : findings.stream().filter(finding -> !OF_FRAGMENTS.contains(finding.rule())).toList();
  }

  @Test
  void thereIsAPageForEveryRuleAndARuleForEveryPage() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> pages =
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());

      assertThat(pages)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(IDS.stream().map(id -> id + ".md").toList());
    }
  }

  @Test
  void idsAreUniqueAndInKebabCase() {
    assertThat(IDS)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"))
        .allSatisfy(id -> assertThat(Rules.find(id)).isPresent());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void hasItsSectionsInOrder(String id) {
    Page page = page(id);

    assertThat(page.heading()).isEqualTo(id);
    assertThat(page.summary()).matches("[A-Z][^\n]*\\.").doesNotContain(". ");
    assertThat(page.sections().keySet()).containsExactlyElementsOf(Page.SECTIONS);
    assertThat(page.prose("Why")).endsWith(".");
    assertThat(page.prose("Source")).contains("read 2026-").endsWith(".");
    assertThat(page.blocks("Example"))
        .extracting(Page.Block::language)
        .containsExactly("yaml", "output");
    assertThat(page.blocks("Instead")).extracting(Page.Block::language).containsExactly("yaml");
    assertThat(page.blocks("Why")).isEmpty();
    assertThat(page.blocks("Source")).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void findsExactlyTheOutputInTheExample(String id) throws IOException {
    Page.Block example = page(id).blocks("Example").get(0);
    List<Diagnostic> findings = withoutThoseOfFragments(id, check(example));
    String output =
        findings.stream()
            .map(finding -> finding.render("MANIFEST") + "\n")
            .collect(Collectors.joining());

    assertThat(findings).as("findings").isNotEmpty();
    assertThat(findings).extracting(Diagnostic::rule).containsOnly(id);
    if (Boolean.getBoolean("golden.update")) {
      update(id, output);
    } else {
      assertThat(output).isEqualTo(page(id).blocks("Example").get(1).text());
    }
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void findsNothingInTheInstead(String id) {
    Page.Block instead = page(id).blocks("Instead").get(0);

    assertThat(withoutThoseOfFragments(id, check(instead))).isEmpty();
  }

  /** What a fragment lacks is reported at its beginning, where its own mistake may stand too. */
  @ParameterizedTest
  @FieldSource("IDS")
  void noTwoRulesSpeakAboutTheSamePlace(String id) {
    Map<Object, Set<String>> rulesByPlace =
        withoutThoseOfFragments(id, check(page(id).blocks("Example").get(0))).stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.span().start(),
                    Collectors.mapping(Diagnostic::rule, Collectors.toCollection(TreeSet::new))));

    assertThat(rulesByPlace.values()).allSatisfy(rules -> assertThat(rules).hasSize(1));
  }

  private static void update(String id, String output) throws IOException {
    Path file = FOLDER.resolve(id + ".md");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int from = lines.indexOf("```output");
    int to = from + 1 + lines.subList(from + 1, lines.size()).indexOf("```");
    lines.subList(from + 1, to).clear();
    lines.addAll(from + 1, output.lines().toList());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}

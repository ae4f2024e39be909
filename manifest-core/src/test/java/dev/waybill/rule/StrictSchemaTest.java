package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.guide.Skeleton;
import dev.waybill.guide.StrictSchema;
import dev.waybill.manifest.SchemaValidator;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every single fault that a schema can express is refused by it, or by the YAML reader before. */
class StrictSchemaTest {
  /** Those that neither always refuses, each with the reason. */
  private static final Map<String, String> NOT_EXPRESSIBLE =
      Map.ofEntries(
          Map.entry("a placeholder", "quoted it would be a text, and the quotes are gone"),
          Map.entry("a placeholder for a secret", "quoted it would be a text"),
          Map.entry("an invisible character in a value", "texts may have any character"),
          Map.entry("a control character as an escape", "texts may have any character"),
          Map.entry("an anchor", "YAML has resolved it"),
          Map.entry("a tag", "YAML has resolved it"),
          Map.entry("a block scalar", "YAML has read it"),
          Map.entry("a value on the next line", "YAML reads it as the value"),
          Map.entry("a hash in a value", "YAML has cut the value"),
          Map.entry("a document marker", "YAML allows it"),
          Map.entry("a byte order mark", "YAML allows it"),
          Map.entry("a post box", "it has too many spellings for a pattern"),
          Map.entry("a shell pattern to ignore", "no keyword is about Java regular expressions"),
          Map.entry("expedited return to another country", "countries have many spellings"));

  private static final SchemaValidator SCHEMA =
      new SchemaValidator(StrictSchema.of(Edition.NEWEST));

  private static final Pattern LINE =
      Pattern.compile("(?<indent> *)(?<key>[^:]+)(?<colon>: ?)(?<value>.*)");

  private static Draft draft(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      lines.add(
          matcher.matches()
              ? new Line(
                  matcher.group("indent"),
                  matcher.group("key"),
                  matcher.group("colon"),
                  matcher.group("value"))
              : Line.of(line));
    }
    return new Draft(lines, "\n");
  }

  static Stream<Arguments> editionsAndKinds() {
    return Arrays.stream(Edition.values())
        .flatMap(
            edition ->
                Arrays.stream(JobKind.values())
                    .filter(kind -> edition.isFrom(kind.since()))
                    .map(kind -> Arguments.of(edition, kind)));
  }

  @ParameterizedTest
  @MethodSource("editionsAndKinds")
  void isASchemaByItsMetaSchema(Edition edition, JobKind kind) {
    assertThat(SchemaValidator.objectionsToSchema(StrictSchema.of(edition))).isEmpty();
    assertThat(SchemaValidator.objectionsToSchema(StrictSchema.of(edition, kind))).isEmpty();
  }

  @Test
  void refusesEverySingleFaultThatItCanExpress() {
    TreeSet<String> accepted = new TreeSet<>();
    Draft sound = draft(Samples.IMPORT_S3);
    assertThat(SCHEMA.objections(sound.text())).isEmpty();
    for (Faults.Fault fault : Faults.ALL) {
      for (int choice = 0; choice < 128; choice++) {
        if (SCHEMA.objections(fault.in(sound, choice).text()).isEmpty()) {
          accepted.add(fault.name());
        }
      }
    }

    assertThat(accepted).isEqualTo(new TreeSet<>(NOT_EXPRESSIBLE.keySet()));
  }

  @ParameterizedTest
  @EnumSource(JobKind.class)
  void refusesAManifestThatLacksOrSpoilsOneRequiredOption(JobKind kind) {
    String sound = filled(Skeleton.of(kind, Edition.NEWEST));
    assertThat(SCHEMA.objections(sound)).isEmpty();
    List<String> lines = sound.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches() && !matcher.group("value").isEmpty()) {
        assertThat(SCHEMA.objections(with(lines, i, matcher.group("indent") + "#"))).isNotEmpty();
        assertThat(SCHEMA.objections(with(lines, i, line + "\n" + indented(line) + "colour: blue")))
            .isNotEmpty();
        assertThat(
                SCHEMA.objections(
                    with(lines, i, line.substring(0, matcher.start("value")) + "\"\"")))
            .isNotEmpty();
      }
    }
  }

  private static String indented(String line) {
    return " ".repeat(line.length() - line.replaceFirst("^[ -]+", "").length());
  }

  private static String with(List<String> lines, int index, String other) {
    List<String> changed = new ArrayList<>(lines);
    // Without its first option an item is an item all the same.
    changed.set(index, other.endsWith("#") && lines.get(index).contains("- ") ? "  - x: y" : other);
    return String.join("\n", changed) + "\n";
  }

  private static String filled(String skeleton) {
    StringBuilder text = new StringBuilder();
    for (String line : skeleton.lines().filter(any -> !any.strip().startsWith("#")).toList()) {
      String key = line.strip().replaceFirst("^- ", "").replaceFirst(":.*", "");
      text.append(line.replaceFirst("<.*>", Matcher.quoteReplacement(example(key)))).append('\n');
    }
    return text.toString().replaceAll("\n+", "\n");
  }

  private static String example(String key) {
    return Catalogue.named(key).stream()
        .filter(option -> option.type() != OptionType.MAP)
        .map(Option::example)
        .findFirst()
        .orElse("");
  }
}

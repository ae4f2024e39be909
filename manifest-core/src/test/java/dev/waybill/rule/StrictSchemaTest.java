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
          Map.entry(
              "a class that the documents do not show", "nobody knows which classes there are"),
          Map.entry("a country that nobody knows", "countries have many spellings"),
          Map.entry("a country to which nothing else belongs", "countries have many spellings"),
          Map.entry("a header with a blank", "texts may have any character"),
          Map.entry("a header with an umlaut", "texts may have any character"),
          Map.entry("a name without a letter", "texts may have any character"),
          Map.entry("a pattern: (a+)+$", "no keyword is about Java regular expressions"),
          Map.entry("a pattern: ", "what is empty is absent, and absent options are welcome"),
          Map.entry("a pattern: .*", "no keyword is about Java regular expressions"),
          Map.entry("a pattern: /tmp^", "no keyword is about Java regular expressions"),
          Map.entry("a state of the other country", "countries and states have many spellings"),
          Map.entry("a word for nothing", "it is a text"),
          Map.entry("a word that holds a place", "it is a text"),
          Map.entry("curly quotes", "texts may have any character"),
          Map.entry("customs left out on the way to Singapore", "countries have many spellings"),
          Map.entry("customs that are told the data is plain", "only a warning: it may pass"),
          Map.entry("empty-substitution", "only a warning: it may be meant"),
          Map.entry("extension-with-dot", "only a warning: it does no harm but to itself"),
          Map.entry("idle-substitution", "only a warning: it does nothing"),
          Map.entry("import-ebs in Ireland", "countries have many spellings"),
          Map.entry("import-glacier in Ireland", "countries have many spellings"),
          Map.entry(
              "import-glacier: archiveComment Häfen",
              "only a warning: the limits of the vaults are not the manifest's"),
          Map.entry(
              "import-glacier: vaultName harbour 2012",
              "only a warning: the limits of the vaults are not the manifest's"),
          Map.entry("interacting-substitutions", "no keyword compares keys and values"),
          Map.entry("malformed-content-type", "only a warning: nobody checks it"),
          Map.entry("no access key ID", "only a warning: it is free text to the format"),
          Map.entry("no phone number", "only a warning: it is free text to the format"),
          Map.entry("no postal code", "each country has its own pattern"),
          Map.entry("no state", "countries and states have many spellings"),
          Map.entry("a placeholder", "quoted it would be a text, and the quotes are gone"),
          Map.entry("a placeholder for a secret", "quoted it would be a text"),
          Map.entry("an invisible character in a value", "texts may have any character"),
          Map.entry("a control character as an escape", "texts may have any character"),
          Map.entry("an anchor", "YAML has resolved it"),
          Map.entry("a tag", "YAML has resolved it"),
          Map.entry("a block scalar", "YAML has read it"),
          Map.entry("a tab behind a colon", "YAML has read it"),
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
    int tried = 0;
    for (Fault fault : Faults.ALL) {
      Draft sound = draft(sample(fault.kind()));
      assertThat(SCHEMA.objections(sound.text())).isEmpty();
      tried += applies(fault, sound, 0) ? 1 : 0;
      for (int choice = 0; choice < 128; choice++) {
        if (applies(fault, sound, choice)
            && SCHEMA.objections(fault.in(sound, choice).text()).isEmpty()) {
          accepted.add(fault.name());
        }
      }
    }

    assertThat(accepted).isEqualTo(new TreeSet<>(NOT_EXPRESSIBLE.keySet()));
    assertThat(tried).isGreaterThan(60);
  }

  private static String sample(JobKind kind) {
    return switch (kind) {
      case IMPORT_S3 -> Samples.IMPORT_S3;
      case EXPORT_S3 -> Samples.EXPORT_S3;
      case IMPORT_EBS -> Samples.IMPORT_EBS;
      case IMPORT_GLACIER -> Samples.IMPORT_GLACIER;
    };
  }

  /** Not to a sample that lacks the option which the fault is about. */
  private static boolean applies(Fault fault, Draft sound, int choice) {
    try {
      fault.in(sound, choice);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
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

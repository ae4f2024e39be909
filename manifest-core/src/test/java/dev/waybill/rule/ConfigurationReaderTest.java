package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ConfigurationReaderTest {
  private static ConfigurationReading read(String text) {
    return ConfigurationReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Configuration configuration(String text) {
    assertThat(read(text)).isInstanceOf(ConfigurationReading.Read.class);
    return ((ConfigurationReading.Read) read(text)).configuration();
  }

  private static List<String> faults(String text) {
    assertThat(read(text)).isInstanceOf(ConfigurationReading.Refused.class);
    return ((ConfigurationReading.Refused) read(text))
        .faults().stream()
            .map(
                fault ->
                    fault.place().line() + ":" + fault.place().column() + " " + fault.message())
            .toList();
  }

  @Test
  void readsWhatIsThere() {
    Configuration configuration =
        configuration(
            """
            # ours
            edition: 2013
            strict: true
            severities:
              tight-colon: off
              unknown-option: error
            """);

    assertThat(configuration.edition()).isEqualTo(Edition.E2013);
    assertThat(configuration.strict()).isTrue();
    assertThat(configuration.severities().areOwn()).isFalse();
  }

  @Test
  void readsWhereBucketsAre() {
    BucketRegions regions =
        configuration("region: us-west-2\nbucketRegions:\n  harbour-archive: eu-west-1\n")
            .regions();

    assertThat(regions.of("harbour-archive")).contains(Region.EU_WEST_1);
    assertThat(regions.of("any")).contains(Region.US_WEST_2);
  }

  @Test
  void theCommandLineWinsOverWhereAConfigurationSaysBucketsAre() {
    BucketRegions own = new BucketRegions(Map.of("a", Region.EU_WEST_1), Region.US_EAST_1);
    BucketRegions single = new BucketRegions(Map.of("b", Region.US_WEST_2), null);

    assertThat(own.overriddenBy(single).of("a")).contains(Region.EU_WEST_1);
    assertThat(own.overriddenBy(single).of("b")).contains(Region.US_WEST_2);
    assertThat(own.overriddenBy(single).of("c")).contains(Region.US_EAST_1);
    assertThat(own.overriddenBy(BucketRegions.all(Region.US_WEST_1)).of("a"))
        .contains(Region.US_WEST_1);
    assertThat(own.overriddenBy(BucketRegions.UNKNOWN)).isEqualTo(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "severities: {}\n"})
  void whatSaysNothingWantsNothing(String text) {
    assertThat(configuration(text)).isEqualTo(Configuration.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "editon: 2017 | 1:1 unknown key \"editon\"; did you mean \"edition\"",
        "colour: blue | 1:1 unknown key \"colour\"",
        "edition: 2016 | 1:10 \"edition\" is \"2016\", expected one of 2009, 2011, 2013, 2014, 2015, 2017",
        "strict: yes | 1:9 \"strict\" is \"yes\", expected one of true, false",
        "strict: {a: b} | 1:9 \"strict\" is further options, expected one of true, false",
        "severities: off | 1:13 \"severities\" takes rules, each \"RULE: warning\" or so",
        "severities: {unknwon-option: off} | 1:14 unknown rule \"unknwon-option\"; did you mean \"unknown-option\"",
        "severities: {tight-colon: warn} | 1:27 \"tight-colon\" is \"warn\", expected one of error, warning, note, off",
        "severities: [a] | 1:13 a list, which no option takes",
        "region: hunter2 | 1:9 \"region\" is no region, expected one of us-east-1, us-west-1, us-west-2, eu-west-1, ap-southeast-1",
        "region: eu-west-9 | 1:9 \"region\" is \"eu-west-9\", expected one of us-east-1, us-west-1, us-west-2, eu-west-1, ap-southeast-1; did you mean \"eu-west-1\"",
        "bucketRegions: eu-west-1 | 1:16 \"bucketRegions\" takes buckets, each \"BUCKET: us-east-1\" or so",
        "[edition] | 1:1 expected options, each \"key: value\"",
        "edition | 1:1 expected options, each \"key: value\"",
        "edition: &a 2017 | 1:10 an anchor or a tag, which no option takes",
        "edition: !!int 2017 | 1:10 an anchor or a tag, which no option takes",
      })
  void refusesWhatIsNotRight(String text, String fault) {
    assertThat(faults(text)).containsExactly(fault);
  }

  @Test
  void refusesAKeyThatIsThereTwice() {
    assertThat(faults("strict: true\nstrict: false\n"))
        .containsExactly("2:1 the key \"strict\" once more");
    assertThat(faults("severities:\n  post-box: off\n  post-box: note\n"))
        .containsExactly("3:3 the key \"post-box\" once more");
  }

  @Test
  void refusesASecondDocument() {
    assertThat(faults("strict: true\n---\nstrict: true\n")).hasSize(1);
  }

  @Test
  void tellsAllThatIsWrong() {
    assertThat(faults("a: b\nstrict: maybe\n")).hasSize(2);
  }

  @Test
  void refusesWhatIsNoYaml() {
    assertThat(faults("strict: \"true\nedition: 2017\n"))
        .singleElement()
        .asString()
        .endsWith("this is not YAML");
    assertThat(faults("strict: \0")).hasSize(1);
  }

  @Test
  void hostileTextsCostNothing() {
    int most = ConfigurationReader.MAX_BYTES;
    for (String text :
        List.of(
            "[".repeat(most),
            "{a: ".repeat(most / 4),
            "- ".repeat(most / 2),
            "? ".repeat(most / 2),
            "a: &a [*a, *a]\n",
            "a:\n".repeat(most / 3),
            "x".repeat(most + 1),
            "severities:\n" + "  unknown-optoin: off\n".repeat(2000))) {
      assertThat(faults(text)).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    }
  }

  @Test
  void showsNothingOfATextThatCouldMoveACursor() {
    assertThat(faults("\"\\e[2Jx\": y\n"))
        .singleElement()
        .asString()
        .doesNotContain("\u001b")
        .contains("\\u{1b}");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.DialectReader;
import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UncheckedTest {
  private static final String REGIONS =
      "whether all buckets are in one region, whether customs papers are needed and whether"
          + " expedited return is possible: tell the regions of the buckets";

  private static final String ACCOUNT = "whether the buckets exist and the account may use them";

  private static List<String> sentences(String text, Ruleset rules) {
    return sentences(text.getBytes(StandardCharsets.UTF_8), rules);
  }

  private static List<String> sentences(byte[] bytes, Ruleset rules) {
    return Unchecked.of(new Subject(DialectReader.read(SourceText.decode(bytes)), rules));
  }

  private static List<String> sentences(String text) {
    return sentences(text, Ruleset.NEWEST);
  }

  private static Ruleset knowing(String... buckets) {
    Map<String, Region> regions = new HashMap<>();
    for (String bucket : buckets) {
      regions.put(bucket, Region.US_EAST_1);
    }
    return Ruleset.NEWEST.in(new BucketRegions(regions, null));
  }

  @Test
  void theRegionsOfBucketsAreToBeTold() {
    assertThat(sentences(IMPORT_S3)).containsExactly(REGIONS, ACCOUNT);
    assertThat(sentences(IMPORT_S3, knowing("harbour-archive"))).containsExactly(ACCOUNT);
    assertThat(sentences(IMPORT_S3, knowing("harbour-logs"))).containsExactly(REGIONS, ACCOUNT);
    assertThat(
            sentences(IMPORT_S3, Ruleset.NEWEST.in(new BucketRegions(Map.of(), Region.US_EAST_1))))
        .containsExactly(ACCOUNT);
  }

  @Test
  void ofAllBuckets() {
    String logged = IMPORT_S3 + "logBucket: harbour-logs\n";
    assertThat(sentences(logged, knowing("harbour-archive"))).contains(REGIONS);
    assertThat(sentences(logged, knowing("harbour-logs"))).contains(REGIONS);
    assertThat(sentences(logged, knowing("harbour-archive", "harbour-logs")))
        .containsExactly(ACCOUNT);

    assertThat(sentences(EXPORT_S3, knowing("harbour-logs", "harbour-archive"))).contains(REGIONS);
    assertThat(sentences(EXPORT_S3, knowing("harbour-logs", "harbour-archive", "harbour-photos")))
        .containsExactly(ACCOUNT);
  }

  @Test
  void anEmptyBucketHasNoRegion() {
    assertThat(
            sentences(
                IMPORT_S3 + "logBucket:\nserviceLevel: standard\n", knowing("harbour-archive")))
        .doesNotContain(REGIONS);
  }

  @Test
  void imagesSayTheirRegionThemselves() {
    assertThat(sentences(IMPORT_EBS))
        .containsExactly(
            "whether \"deviceCapacityGreaterThan1TB\" is right for the device", ACCOUNT);
    assertThat(sentences(IMPORT_GLACIER)).contains(ACCOUNT).doesNotContain(REGIONS);
  }

  @Test
  void aKindMayHaveComeToItsEnd() {
    assertThat(sentences(IMPORT_GLACIER, Ruleset.of(Edition.E2013))).containsExactly(ACCOUNT);
    assertThat(sentences(IMPORT_GLACIER))
        .containsExactly(
            "whether the service takes jobs of kind import-glacier at all: its pages have them up to"
                + " edition 2015 only",
            ACCOUNT);
  }

  @Test
  void nobodyKnowsWhoseAccessKeyItIs() {
    assertThat(
            sentences(
                "accessKeyId: AKIA1234567890HARBOR\n" + IMPORT_S3, knowing("harbour-archive")))
        .containsExactly(
            "whether \"accessKeyId\" is that of the key that signs the request", ACCOUNT);
  }

  @Test
  void ofWhatCannotBeReadNothingIsSaid() {
    byte[] tooLarge =
        (IMPORT_S3 + "#".repeat(SourceText.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);
    assertThat(sentences(tooLarge, Ruleset.NEWEST)).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.ServiceError;
import dev.waybill.option.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What only the regions of the buckets tell. */
class BucketRegionsTest {
  private static final Ruleset IN_US = Ruleset.NEWEST.in(BucketRegions.all(Region.US_EAST_1));
  private static final Ruleset IN_EU = Ruleset.NEWEST.in(BucketRegions.all(Region.EU_WEST_1));
  private static final Ruleset IN_SINGAPORE =
      Ruleset.NEWEST.in(BucketRegions.all(Region.AP_SOUTHEAST_1));

  private static List<String> brief(String text, Ruleset rules) {
    return Findings.brief(Findings.in(text, rules));
  }

  /** The same job with an address that is right in its country. */
  private static String from(String country, String postalCode, String phoneNumber) {
    return with(
        with(
            with(
                with(IMPORT_S3, "    stateOrProvince: WA\n", ""),
                "country: USA",
                "country: " + country),
            "98000",
            postalCode),
        "+1 206-555-0100",
        phoneNumber);
  }

  private static final String GERMAN = from("Germany", "10115", "+49 30 5550100");

  @Test
  void wantsCustomsOnlyWhereTheDeviceCrossesABorder() {
    assertThat(brief(IMPORT_S3, IN_US)).isEmpty();
    assertThat(brief(GERMAN, Ruleset.NEWEST)).isEmpty();
    assertThat(brief(GERMAN, IN_EU)).isEmpty();
    assertThat(brief(from("Singapore", "018956", "+65 6555 0100"), IN_SINGAPORE)).isEmpty();
    assertThat(Findings.in(GERMAN, IN_US))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.option()).isEqualTo("customs");
              assertThat(finding.serviceError()).isEqualTo(ServiceError.MISSING_CUSTOMS);
              assertThat(finding.message()).contains("us-east-1", "\"Germany\"", "line 11");
            });
  }

  @Test
  void letsNothingFromOutsideIntoTheEuropeanUnion() {
    assertThat(brief(IMPORT_S3, IN_EU))
        .containsExactly("12:14 warning address-outside-european-union");
  }

  @Test
  void takesTheFacilityOfAnyBucketWhoseRegionIsKnown() {
    Ruleset first =
        Ruleset.NEWEST.in(new BucketRegions(Map.of("harbour-archive", Region.EU_WEST_1), null));
    Ruleset second =
        Ruleset.NEWEST.in(new BucketRegions(Map.of("harbour-photos", Region.EU_WEST_1), null));
    assertThat(brief(EXPORT_S3, first))
        .containsExactly("17:14 warning address-outside-european-union");
    assertThat(brief(EXPORT_S3, second)).isEqualTo(brief(EXPORT_S3, first));
  }

  @Test
  void refusesExpeditedReturnFromOtherFacilities() {
    String text = IMPORT_S3 + "serviceLevel: expeditedShipping\n";

    assertThat(brief(text, IN_US)).isEmpty();
    assertThat(brief(GERMAN + "serviceLevel: expeditedShipping\n", IN_EU))
        .containsExactly("13:15 warning expedited-outside-usa");
    assertThat(
            Findings.messages(
                "expedited-outside-usa",
                with(IMPORT_EBS, "us-east-1", "ap-southeast-1")
                    + "serviceLevel: expeditedShipping\n"))
        .singleElement()
        .asString()
        .contains("Singapore", "ap-southeast-1");
  }

  @Test
  void findsBucketsInSeveralRegions() {
    BucketRegions regions =
        new BucketRegions(
            Map.of("harbour-logs", Region.US_WEST_1, "harbour-photos", Region.US_WEST_2), null);

    assertThat(brief(EXPORT_S3, Ruleset.NEWEST.in(regions)))
        .containsExactly("10:19 error buckets-in-several-regions");
    assertThat(
            brief(
                EXPORT_S3,
                Ruleset.NEWEST.in(new BucketRegions(regions.byBucket(), Region.US_WEST_1))))
        .containsExactly("10:19 error buckets-in-several-regions");
    assertThat(brief(EXPORT_S3, IN_US)).isEmpty();
  }
}

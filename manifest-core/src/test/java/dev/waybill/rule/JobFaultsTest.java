package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_GLACIER;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault in a manifest of each kind, edition or region: one finding beyond notes. */
class JobFaultsTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fileSystem: NTFS|fileSystem: EXT3|4:13 warning uncertain-file-system",
        "fileSystem: NTFS|fileSystem: APFS|4:13 error value-not-allowed",
        "pinCode: 2718281|generator: by hand|1:1 error missing-option",
        "pinCode: 2718281|pinCode:|1:1 error missing-option",
        "prefix: 2012/|endMarker: 2011|",
        "- exportBucket: harbour-photos|- prefix: 2013/|10:5 error missing-option",
        "logBucket: harbour-logs|generator: by hand|1:1 error missing-option",
        "exportBucket: harbour-photos|exportBucket: s3://harbour/photos|10:19 error bucket-name",
        "operations:|eraseDevice: yes\\noperations:|7:1 warning option-of-other-kind"
      })
  void findsOneFaultInAnExport(String before, String after, String finding) {
    String text = with(EXPORT_S3, before, after.replace("\\n", "\n"));

    assertThat(Findings.brief(text)).isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "maps/b, maps/a, 10:20 warning empty-export-range",
    "maps/a, maps/a, 10:20 warning empty-export-range",
    "Z, a, ",
    "é, z, 10:20 warning empty-export-range",
    "z, é, "
  })
  void comparesMarkersByTheirBytes(String begin, String end, String finding) {
    String text =
        with(
            EXPORT_S3,
            "  - exportBucket: harbour-photos\n",
            "  - exportBucket: harbour-photos\n      beginMarker: "
                .replace("      ", "    ")
                .concat(begin + "\n    endMarker: " + end + "\n"));

    assertThat(Findings.brief(text))
        .isEqualTo(finding == null ? List.of() : List.of("11:18 warning empty-export-range"));
  }

  @ParameterizedTest
  @CsvSource({
    "prefix: image, endMarker: foo, 1",
    "prefix: image, endMarker: image, 0",
    "prefix: image, beginMarker: image/a, 0",
    "prefix: image, beginMarker: a, 0"
  })
  void holdsMarkersAgainstThePrefix(String prefix, String marker, int findings) {
    String text =
        with(EXPORT_S3, "    prefix: 2012/\n", "    " + prefix + "\n    " + marker + "\n");

    assertThat(Findings.brief(text)).hasSize(findings);
  }

  @Test
  void onlyNotesThatAMarkerIsBehindThePrefixAsInTheGuide() {
    String text = with(EXPORT_S3, "prefix: 2012/", "prefix: exported/\n    beginMarker: images/a");

    assertThat(Findings.brief(text)).isEmpty();
    assertThat(Findings.messages("empty-export-range", text)).hasSize(1);
  }

  @Test
  void leavesOutThePasswordBeforeItWasDemanded() {
    String text = with(EXPORT_S3, "pinCode: 2718281\n", "");

    assertThat(brief("accessKeyId: AKIAIOSFODNN7SAMPLE2\n" + text, Ruleset.of(Edition.E2013)))
        .isEmpty();
    assertThat(brief(text, Ruleset.of(Edition.E2014))).containsExactly("1:1 error missing-option");
  }

  @Test
  void wantsTheCapacityOfAVolumeForSureOnlyFrom2013To2015() {
    String text = with(IMPORT_EBS, "    deviceCapacityGreaterThan1TB: no\n", "");

    assertThat(brief(text, Ruleset.NEWEST)).containsExactly("7:5 warning missing-option");
    assertThat(brief(text, Ruleset.of(Edition.E2014))).containsExactly("7:5 error missing-option");
  }

  @ParameterizedTest
  @CsvSource({
    "harbour_2012, harbour 2012, 10:16 warning vault-name",
    "Scans of the year 2012, Überblick, 11:21 warning archive-comment-beyond-ascii",
    "us-west-2, ap-southeast-1, 9:13 error value-not-allowed",
    "us-west-2, us-west-9, 9:13 error value-not-allowed",
    "us-west-2, eu-west-1, 18:14 warning address-outside-european-union",
    "glacier, tape, 7:18 error value-not-allowed"
  })
  void findsOneFaultInAnArchive(String before, String after, String finding) {
    assertThat(Findings.brief(with(IMPORT_GLACIER, before, after))).containsExactly(finding);
  }

  @Test
  void takesADescriptionOf997CharactersButNoneOf998() {
    assertThat(Findings.brief(with(IMPORT_GLACIER, "Scans of the year 2012", "x".repeat(997))))
        .isEmpty();
    assertThat(Findings.brief(with(IMPORT_GLACIER, "Scans of the year 2012", "x".repeat(998))))
        .containsExactly("11:21 error archive-comment-too-long");
  }

  @Test
  void refusesVolumesAndArchivesBeforeTheyExisted() {
    String key = "accessKeyId: AKIAIOSFODNN7SAMPLE2\n";

    assertThat(brief(key + IMPORT_GLACIER, Ruleset.of(Edition.E2011)))
        .containsExactly("8:5 error kind-newer-than-edition");
    assertThat(brief(key + IMPORT_GLACIER, Ruleset.of(Edition.E2013))).isEmpty();
    assertThat(brief(key + IMPORT_S3, Ruleset.of(Edition.E2009)))
        .containsExactly("2:18 warning version-newer-than-edition");
  }

  @Test
  void saysWhenAnOlderEditionHasNothingAgainstIt() {
    String old =
        "accessKeyId: AKIAIOSFODNN7SAMPLE2\n"
            + with(IMPORT_S3, "eraseDevice: yes", "eraseDevice: no");

    assertThat(Findings.messages("older-edition-agrees", old))
        .containsExactly("right under the rules of 2009, 2011, 2013; those of 2017 demand more");
    assertThat(Findings.messages("older-edition-agrees", with(old, "ops@example.org", "nobody")))
        .isEmpty();
    assertThat(Findings.messages("older-edition-agrees", IMPORT_S3)).isEmpty();
  }

  // Regions

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

  // Access keys

  @Test
  void doesNotRepeatASecretKeyThatStandsInPlaceOfItsId() {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    assertThat(Findings.in("accessKeyId: " + secret + "\n" + IMPORT_S3))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.serviceError()).isEqualTo(ServiceError.INVALID_ACCESS_KEY_ID);
            })
        .extracting(Diagnostic::toString)
        .asString()
        .doesNotContain("wJalr");
  }

  @Test
  void splitsTheAddressOfABucket() {
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", "s3://harbour/maps/2012")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\", and \"prefix\" \"maps/2012\"");
    assertThat(
            Findings.in(
                with(IMPORT_S3, "harbour-archive", "https://harbour.s3.amazonaws.com/maps")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\", and \"prefix\" \"maps\"");
    assertThat(Findings.in(with(IMPORT_S3, "harbour-archive", "arn:aws:s3:::harbour")))
        .extracting(Diagnostic::fix)
        .containsExactly("write \"harbour\"");
  }
}

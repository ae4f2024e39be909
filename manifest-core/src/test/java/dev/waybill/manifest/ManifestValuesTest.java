package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No half-valid manifest can be built. */
class ManifestValuesTest {
  private static final ExportS3.Operation OPERATION =
      new ExportS3.Operation("my-bucket", null, null, null, null);

  @Test
  void refusesAnImportWithoutBucketOrOfTheWrongVersion() {
    assertThat(Manifests.small().bucket()).isEqualTo("my-bucket");
    refused("bucket", () -> importS3(Manifests.fields("2.0"), "", null));
    refused("manifestVersion 3.0", () -> importS3(Manifests.fields("3.0"), "b", null));
    refused("prefix", () -> importS3(Manifests.fields("2.0"), "b", ""));
    refused("control", () -> importS3(Manifests.fields("2.0"), "b", "x\ny"));
  }

  @Test
  void refusesAnExportThatExportsNothing() {
    refused("operations", () -> exportS3(Manifests.fields("2.0"), "NTFS", List.of()));
    refused("fileSystem", () -> exportS3(Manifests.fields("2.0"), "", List.of(OPERATION)));
    refused("manifestVersion", () -> exportS3(Manifests.fields("3.0"), "NTFS", List.of(OPERATION)));
    refused("logBucket", () -> exportS3(common("49382", null), "NTFS", List.of(OPERATION)));
    refused("exportBucket", () -> new ExportS3.Operation("", null, null, null, null));
    refused("endMarker", () -> new ExportS3.Operation("b", null, null, "", null));
  }

  @Test
  void refusesImagesWithoutTheirParts() {
    refused("manifestVersion", () -> new ImportEbs(Manifests.fields("2.0"), true, "r", true));
    refused("region", () -> new ImportEbs(Manifests.fields("3.0"), true, "", true));
    refused("vaultName", () -> new ImportGlacier(Manifests.fields("3.0"), true, "r", "", "c"));
    refused("archiveComment", () -> new ImportGlacier(Manifests.fields("3.0"), true, "r", "v", ""));
  }

  @Test
  void refusesFieldsThatSayNothing() {
    refused("deviceId", () -> common("", "logs"));
    refused("logBucket", () -> common("1", ""));
    refused("manifestVersion", () -> Manifests.fields(""));
    refused("street1", () -> address("", "1"));
    refused("postalCode", () -> address("s", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a@b.c;d@e.f", " a@b.c", "a@b.c ", "a@b.c\n"})
  void takesOneAddressAnItem(String address) {
    CommonFields common = Manifests.fields("2.0");
    refused(
        "notificationEmail",
        () ->
            new CommonFields(
                "2.0",
                "1",
                common.returnAddress(),
                List.of(address),
                ServiceLevel.STANDARD,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void refusesCustomsThatSayLessThanTheyMust() {
    assertThat(customs(true, "5D992", "250.00").deviceValue()).isEqualByComparingTo("250");
    assertThat(customs(false, null, "0").encryptionClassification()).isNull();
    refused("encryptionClassification", () -> customs(true, null, "1"));
    refused("encryptionClassification", () -> customs(false, "", "1"));
    refused("negative", () -> customs(false, null, "-0.01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "\u0000b", "a\u0085b"})
  void refusesASecretThatNoLineCanHold(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Secret.of(text))
        .withMessageNotContaining("b");
  }

  @Test
  void comparesSecretsAndPrintsNone() {
    assertThat(Secret.of("hunter22"))
        .isEqualTo(Secret.of("hunter22"))
        .hasSameHashCodeAs(Secret.of("hunter22"))
        .isNotEqualTo(Secret.of("hunter23"))
        .hasToString("(hidden)");
    assertThat(Secret.of("a\tb").reveal()).isEqualTo("a\tb");
  }

  @Test
  void keepsItsListsAndMapsToItself() {
    List<String> ignore = new ArrayList<>(List.of("a"));
    Map<String, String> types = new LinkedHashMap<>(Map.of("jpg", "image/jpeg"));
    ImportS3 job =
        new ImportS3(
            Manifests.fields("2.0"),
            "b",
            true,
            null,
            null,
            ignore,
            types,
            Map.of(),
            Map.of(),
            Map.of());
    ignore.add("b");
    types.clear();
    assertThat(job.ignore()).containsExactly("a").isUnmodifiable();
    assertThat(job.contentTypes()).containsEntry("jpg", "image/jpeg").isUnmodifiable();
  }

  @Test
  void takesAnEmptyReplacementButNoEmptyName() {
    assertThat(pairs("x", "").substitutions()).containsEntry("x", "");
    refused("substitutions", () -> pairs("", "x"));
  }

  private static ImportS3 pairs(String key, String value) {
    return new ImportS3(
        Manifests.fields("2.0"),
        "b",
        true,
        null,
        null,
        List.of(),
        Map.of(),
        Map.of(key, value),
        Map.of(),
        Map.of());
  }

  private static void refused(String part, Runnable construction) {
    assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(part);
  }

  private static ImportS3 importS3(CommonFields common, String bucket, @Nullable String prefix) {
    return new ImportS3(
        common, bucket, true, prefix, null, List.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static ExportS3 exportS3(
      CommonFields common, String fileSystem, List<ExportS3.Operation> operations) {
    return new ExportS3(common, fileSystem, operations, null, null, Map.of());
  }

  private static CommonFields common(String deviceId, @Nullable String logBucket) {
    return new CommonFields(
        "2.0",
        deviceId,
        Manifests.address(),
        List.of(),
        ServiceLevel.STANDARD,
        null,
        null,
        logBucket,
        null,
        null,
        null,
        null);
  }

  private static ReturnAddress address(String street1, String postalCode) {
    return new ReturnAddress("n", null, street1, null, null, "c", null, postalCode, "USA", "1");
  }

  private static Customs customs(boolean encrypted, @Nullable String eccn, String value) {
    return new Customs(
        "d", encrypted, eccn, "n", true, new BigDecimal(value), "China", "sataDrive", null, null);
  }
}

package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
  /** As somebody types it: both colon styles, empty lines of an address, no blank wasted. */
  private static final String MANIFEST =
      """
      manifestVersion:2.0
      generator:Text editor
      bucket:amzn-s3-demo-bucket
      deviceId:49382
      eraseDevice:yes
      notificationEmail:john.doe@example.com;jane.roe@example.com
      trueCryptPassword:password123
      acl:private
      serviceLevel:standard
      returnAddress:
          name: Jane Roe
          company: Example Corp.
          street1: 123 Any Street
          street2:
          street3:
          city: Anytown
          stateOrProvince: WA
          postalCode: 91011-1111
          country:USA
          phoneNumber:206-555-1111
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void readsEveryFieldOfAManifestAsText(String lineEnd) {
    ReadResult result = read(MANIFEST.replace("\n", lineEnd));
    assertThat(result.diagnostics()).noneMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(result.document().fields())
        .extracting(field -> field.path() + "=" + field.text())
        .containsExactly(
            "manifestVersion=2.0",
            "generator=Text editor",
            "bucket=amzn-s3-demo-bucket",
            "deviceId=49382",
            "eraseDevice=yes",
            "notificationEmail=john.doe@example.com;jane.roe@example.com",
            "trueCryptPassword=password123",
            "acl=private",
            "serviceLevel=standard",
            "returnAddress=",
            "returnAddress.name=Jane Roe",
            "returnAddress.company=Example Corp.",
            "returnAddress.street1=123 Any Street",
            "returnAddress.street2=",
            "returnAddress.street3=",
            "returnAddress.city=Anytown",
            "returnAddress.stateOrProvince=WA",
            "returnAddress.postalCode=91011-1111",
            "returnAddress.country=USA",
            "returnAddress.phoneNumber=206-555-1111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void givesTheManifestAsAValue(String lineEnd) {
    ImportS3 job = (ImportS3) valid(read(MANIFEST.replace("\n", lineEnd)));
    assertThat(job.kind()).isEqualTo(JobKind.IMPORT_S3);
    assertThat(job.bucket()).isEqualTo("amzn-s3-demo-bucket");
    assertThat(job.eraseDevice()).isTrue();
    assertThat(job.acl()).isEqualTo("private");
    CommonFields common = job.common();
    assertThat(common.manifestVersion()).isEqualTo("2.0");
    assertThat(common.deviceId()).isEqualTo("49382");
    assertThat(common.notificationEmail())
        .containsExactly("john.doe@example.com", "jane.roe@example.com");
    assertThat(common.trueCryptPassword()).isEqualTo(Secret.of("password123"));
    assertThat(common.returnAddress())
        .isEqualTo(
            new ReturnAddress(
                "Jane Roe",
                "Example Corp.",
                "123 Any Street",
                null,
                null,
                "Anytown",
                "WA",
                "91011-1111",
                "USA",
                "206-555-1111"));
  }

  @Test
  void hidesThePasswordWhereverTheTextIsShown() {
    ReadResult result = read(MANIFEST);
    assertThat(result.document().maskedLine(7)).isEqualTo("trueCryptPassword:***********");
    assertThat(valid(result).toString()).doesNotContain("password123");
  }

  @Test
  void judgesByTheEditionItIsAskedFor() {
    String old = MANIFEST.replace("eraseDevice:yes", "eraseDevice:no");
    assertThat(read(old)).isInstanceOf(ReadResult.Invalid.class);
    byte[] bytes = ("accessKeyId:AKIAIOSFODNN7EXAMPLE\n" + old).getBytes(UTF_8);
    assertThat(ManifestReader.read(bytes, Ruleset.of(Edition.E2013)))
        .isInstanceOf(ReadResult.Valid.class);
  }

  @Test
  void takesUnknownOptionsUnlessItIsStrict() {
    byte[] bytes = (MANIFEST + "costCentre: 4711\n").getBytes(UTF_8);
    assertThat(ManifestReader.read(bytes)).isInstanceOf(ReadResult.Valid.class);
    assertThat(ManifestReader.read(bytes, Ruleset.NEWEST.strict(true)))
        .isInstanceOf(ReadResult.Invalid.class);
  }

  @Test
  void readsAStreamLikeItsBytes() throws IOException {
    byte[] bytes = MANIFEST.getBytes(UTF_8);
    InputStream stream = new ByteArrayInputStream(bytes);
    assertThat(valid(ManifestReader.read(stream, Ruleset.NEWEST)))
        .isEqualTo(valid(ManifestReader.read(bytes)));
  }

  @Test
  void takesATabInAPassword() {
    CommonFields common = valid(read(MANIFEST.replace("password123", "pass\tword"))).common();
    assertThat(common.trueCryptPassword()).isEqualTo(Secret.of("pass\tword"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000", "INVALID MANIFEST", "/tmp/manifest.txt", "{\"a\": 1}"})
  void tellsNoKindOfWhatIsNoManifest(String text) {
    ReadResult result = read(text);
    assertThat(result.kind()).isNull();
    assertThat(result).isInstanceOf(ReadResult.Invalid.class);
    assertThat(result.diagnostics()).hasSize(1);
  }

  @Test
  void givesFindingsInTheOrderOfTheTextAndEachOnce() {
    List<Diagnostic> findings =
        read(MANIFEST.replace("eraseDevice:yes", "eraseDevice:no").replace("USA", "[country]"))
            .diagnostics();
    assertThat(findings).isSortedAccordingTo(Diagnostic.ORDER).doesNotHaveDuplicates();
  }

  private static ReadResult read(String text) {
    return ManifestReader.read(text.getBytes(UTF_8));
  }

  private static Manifest valid(ReadResult result) {
    assertThat(result).describedAs("%s", result.diagnostics()).isInstanceOf(ReadResult.Valid.class);
    return ((ReadResult.Valid) result).manifest();
  }
}

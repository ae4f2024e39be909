package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real manifests, which are not part of the project: read where they are, never copied. */
class ManifestCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("corpus"));

  private static final Set<String> ADDRESS =
      Set.of(
          "name",
          "company",
          "street1",
          "street2",
          "street3",
          "city",
          "stateOrProvince",
          "postalCode",
          "country",
          "phoneNumber");

  @BeforeEach
  void skipsVisiblyWithoutTheCorpus() {
    assumeTrue(
        Files.isDirectory(CORPUS.resolve("manifests")),
        "skipped: no real manifests at " + CORPUS + ", set -Dcorpus");
  }

  @ParameterizedTest
  @CsvSource({
    "aws-tool-template-import-s3-01, IMPORT_S3, 20, 14",
    "aws-tool-template-export-s3-01, EXPORT_S3, 23, 16",
    "cargomedia-export-s3-01, EXPORT_S3, 34, 22",
  })
  void readsEveryFieldAndReportsEveryPlaceholderOfTheTemplates(
      String name, JobKind kind, int fields, int placeholders) throws IOException {
    ReadResult result = read(name);
    assertThat(result.kind()).isEqualTo(kind);
    assertThat(result.document().fields())
        .hasSize(fields)
        .allMatch(field -> field.option().isPresent());
    assertThat(result.document().faults()).isEmpty();
    assertThat(errors(result)).containsOnly("unfilled-placeholder").hasSize(placeholders);
    assertThat(result.document().fields())
        .filteredOn(field -> field.text().startsWith("["))
        .hasSize(placeholders);
  }

  @Test
  void readsTheNonAsciiDashOfATemplate() throws IOException {
    assertThat(read("aws-tool-template-import-s3-01").document().text("trueCryptPassword"))
        .isEqualTo("[Optional \u2013 password]");
  }

  @Test
  void readsTheAddressOfTheManualAsNestedAndReportsBothSlips() throws IOException {
    ReadResult result = read("aws-cli-create-job-import-s3-02");
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
    assertThat(repairs(result))
        .containsExactly(Repair.Kind.STRAY_SEMICOLON, Repair.Kind.UNINDENTED_CHILDREN);
    ImportS3 job = (ImportS3) ((ReadResult.Valid) result).manifest();
    assertThat(job.common().manifestVersion()).isEqualTo("2.0");
    assertThat(job.common().returnAddress().name()).isEqualTo("Jane Roe");
    assertThat(job.common().returnAddress().country()).isEqualTo("USA");
    assertThat(job.common().notificationEmail()).hasSize(2);
    assertThat(worseThanNotes(result)).containsExactly("stray-semicolon", "unindented-children");
  }

  @Test
  void readsTheEchoOfAnAcceptedJobWithoutErrorAndMasksItsPassword() throws IOException {
    ReadResult result = read("aws-cli-get-status-import-s3-01");
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
    assertThat(result.document().fields()).hasSize(20);
    assertThat(result.document().text("returnAddress.street2")).isEmpty();
    assertThat(result.document().text("returnAddress.street3")).isEmpty();
    String password = result.document().text("trueCryptPassword");
    assertThat(password).isNotEmpty();
    assertThat(shown(result.document())).noneMatch(line -> line.contains(password));
  }

  @Test
  void judgesTheManifestsOfTheSdkByTheirEditions() throws IOException {
    assertThat(errors(read("aws-sdk-js-import-s3-01")))
        .containsExactlyInAnyOrder(
            "missing-option",
            "unfilled-placeholder",
            "unfilled-placeholder",
            "erase-not-confirmed");
    assertThat(errors(read("aws-sdk-js-import-s3-01", Edition.E2013)))
        .containsOnly("unfilled-placeholder");
    assertThat(errors(read("aws-sdk-js-import-s3-03"))).containsOnly("unfilled-placeholder");
    assertThat(read("aws-sdk-js-import-s3-01").document().text("returnAddress.name"))
        .isEqualTo("Joe Random");
    assertThat(read("aws-sdk-js-import-s3-01").document().text("serviceLevel"))
        .isEqualTo("expeditedShipping");
  }

  @Test
  void judgesTheSamplesOfTheGuideByTheirEditions() throws IOException {
    ReadResult old = read("guide-2010-06-03-import-s3-01", Edition.E2011);
    assertThat(old).isInstanceOf(ReadResult.Valid.class);
    assertThat(((ImportS3) ((ReadResult.Valid) old).manifest()).eraseDevice()).isFalse();
    assertThat(errors(read("guide-2010-06-03-import-s3-01")))
        .containsExactlyInAnyOrder("missing-option", "erase-not-confirmed");
    assertThat(errors(read("guide-2010-06-03-export-s3-01", Edition.E2011)))
        .containsOnly("unfilled-placeholder")
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "aws-sdk-js-malformed-01, ''",
    "aws-cli-issue1298-malformed-01, path of a file",
  })
  void givesOneClearFindingOfWhatIsNoManifest(String name, String hint) throws IOException {
    ReadResult result = read(name);
    assertThat(result.kind()).isNull();
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(errors(result)).containsExactly("not-a-manifest");
    assertThat(result.diagnostics().get(0).message()).contains(hint);
  }

  @Test
  void readsTheNoBreakSpacesOfAWebPageAndReportsThem() throws IOException {
    ReadResult result = read("generator-derived-import-ebs-01");
    assertThat(result.kind()).isEqualTo(JobKind.IMPORT_EBS);
    assertThat(repairs(result)).containsOnly(Repair.Kind.NO_BREAK_SPACE).hasSize(14);
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
    // The page let its users choose a region of the European Union for an address in the USA.
    assertThat(worseThanNotes(result))
        .containsOnly("no-break-space", "address-outside-european-union");
  }

  @Test
  void knowsEveryFileOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS.resolve("manifests"))) {
      for (Path file : files.sorted().toList()) {
        ReadResult result = ManifestReader.read(Files.readAllBytes(file));
        assertThat(result.document().isReadable())
            .describedAs("%s", file)
            .isEqualTo(!file.toString().contains("malformed"));
        for (Field field : result.document().fields()) {
          assertThat(field.option()).describedAs("%s %s", file, field.path()).isPresent();
          assertThat(field.parent().isEmpty() && ADDRESS.contains(field.key())).isFalse();
        }
      }
    }
  }

  // Fragments

  @ParameterizedTest
  @ValueSource(
      strings = {
        "generator-ignore-05",
        "guide-customs-01",
        "guide-export-operations-01",
        "guide-single-options-import-s3",
        "guide-substitutions-01"
      })
  void readsEveryFieldOfAFragment(String name) throws IOException {
    ReadResult result = fragment(name);
    assertThat(errors(result)).containsOnly("missing-option");
    assertThat(result.document().repairs()).isEmpty();
    assertThat(result.document().faults()).isEmpty();
    long lines = result.document().source().lineCount() - 1L;
    assertThat(texts(result.document()) + maps(result.document())).isEqualTo(lines);
  }

  @Test
  void reportsOptionsThatAreSetAgain() throws IOException {
    assertThat(errors(fragment("guide-single-options-common"))).contains("duplicate-key");
  }

  @Test
  void reportsAListOnOneLine() throws IOException {
    assertThat(errors(fragment("guide-ignore-01-oneline"))).contains("wrong-shape");
  }

  /** How many texts there are, in fields and in items. */
  private static long texts(Document document) {
    return document.fields().stream()
        .mapToLong(
            field ->
                field.value() instanceof Sequence list
                    ? list.items().stream().filter(Scalar.class::isInstance).count()
                    : field.value() instanceof Scalar ? 1 : 0)
        .sum();
  }

  private static long maps(Document document) {
    return document.fields().stream().filter(field -> !(field.value() instanceof Scalar)).count();
  }

  private static ReadResult read(String name) throws IOException {
    return read(name, Edition.NEWEST);
  }

  private static ReadResult read(String name, Edition edition) throws IOException {
    byte[] bytes = Files.readAllBytes(CORPUS.resolve("manifests").resolve(name + ".txt"));
    return ManifestReader.read(bytes, Ruleset.of(edition));
  }

  private static ReadResult fragment(String name) throws IOException {
    return ManifestReader.read(
        Files.readAllBytes(CORPUS.resolve("fragments").resolve(name + ".txt")));
  }

  /** What the samples are made of is worth notes: Anytown, WA, with a postal code of California. */
  private static List<String> worseThanNotes(ReadResult result) {
    return result.diagnostics().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Diagnostic::rule)
        .toList();
  }

  private static List<String> errors(ReadResult result) {
    return result.diagnostics().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Diagnostic::rule)
        .toList();
  }

  private static List<Repair.Kind> repairs(ReadResult result) {
    return result.document().repairs().stream()
        .map(Repair::kind)
        .filter(kind -> kind != Repair.Kind.TIGHT_COLON)
        .toList();
  }

  private static List<String> shown(Document document) {
    return Stream.iterate(1, i -> i + 1)
        .limit(document.source().lineCount())
        .map(document::maskedLine)
        .collect(Collectors.toList());
  }
}

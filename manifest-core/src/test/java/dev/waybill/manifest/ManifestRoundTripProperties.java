package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.document.FailsafeYaml;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.JobKind;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

@Domain(Manifests.class)
class ManifestRoundTripProperties {

  @Property(tries = 400)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void whatWasWrittenReadsBack(@ForAll Manifest manifest) {
    assertThat(reread(manifest)).isEqualTo(manifest);
    Statistics.collect(manifest.kind());
    Statistics.coverage(
        coverage ->
            JobKind.ALL.forEach(kind -> coverage.check(kind).percentage(share -> share > 10)));
  }

  @Property(tries = 400)
  void writingTwiceGivesTheSameText(@ForAll Manifest manifest) {
    String text = ManifestWriter.write(manifest);
    assertThat(ManifestWriter.write(reread(manifest))).isEqualTo(text);
    assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain("\n\n");
  }

  @Property(tries = 400)
  void whatIsWrittenNeedsNoRepairAndNoWarning(@ForAll Manifest manifest) {
    ReadResult result = ManifestReader.read(ManifestWriter.write(manifest).getBytes(UTF_8));
    assertThat(result.document().repairs()).isEmpty();
    assertThat(result.document().faults()).isEmpty();
    assertThat(result.diagnostics())
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .extracting(Diagnostic::rule)
        .isSubsetOf(Manifests.ABOUT_CONTENT);
  }

  @Property(tries = 400)
  void noReaderTakesATextThatIsWrittenForAnotherType(@ForAll Manifest manifest) {
    ReadResult result = ManifestReader.read(ManifestWriter.write(manifest).getBytes(UTF_8));
    assertThat(result.diagnostics()).extracting(Diagnostic::rule).doesNotContain("ambiguous-type");
  }

  @Property
  void quotesWhatOthersTakeForANumberADateOrAYes(
      @ForAll Manifest manifest, @ForAll("otherTypes") String text) {
    String quoted = "generator: \"" + text + "\"\n";
    String written = ManifestWriter.write(manifest).replaceFirst("(?m)^generator: .*\n", "");
    ReadResult result = ManifestReader.read((written + quoted).getBytes(UTF_8));
    assertThat(result).isInstanceOf(ReadResult.Valid.class);
    assertThat(ManifestWriter.write(((ReadResult.Valid) result).manifest())).contains(quoted);
  }

  @Provide
  Arbitrary<String> otherTypes() {
    return Arbitraries.of(
        "01234", "1e3", "yes", "Off", "2012-07-01", "12:30", "~", "0x1F", "a: b", "1_000");
  }

  @Property(tries = 400)
  void aYamlParserReadsTheSameTextsFromIt(@ForAll Manifest manifest) {
    String text = ManifestWriter.write(manifest);
    Document document = ManifestReader.read(text.getBytes(UTF_8)).document();
    assertThat(FailsafeYaml.parse(text)).isEqualTo(shape(document.root()));
  }

  @Property(tries = 400)
  void nothingPrintsASecret(@ForAll Manifest manifest) {
    CommonFields fields = manifest.common();
    Secret one = Secret.of("one secret");
    Secret other = Secret.of("another");
    assertThat(Manifests.locked(fields, one))
        .hasToString(Manifests.locked(fields, other).toString());
    assertThat(manifest.toString()).contains(fields.toString());
  }

  private static Manifest reread(Manifest manifest) {
    String text = ManifestWriter.write(manifest);
    ReadResult result = ManifestReader.read(text.getBytes(UTF_8));
    assertThat(result)
        .describedAs("%s%n%s", text, result.diagnostics())
        .isInstanceOf(ReadResult.Valid.class);
    return ((ReadResult.Valid) result).manifest();
  }

  private static Object shape(Value value) {
    if (value instanceof Mapping mapping) {
      return mapping.fields().stream()
          .map(field -> Map.entry(field.key(), shape(field.value())))
          .toList();
    }
    if (value instanceof Sequence sequence) {
      return List.copyOf(
          sequence.items().stream().map(ManifestRoundTripProperties::shape).toList());
    }
    return ((Scalar) value).text();
  }
}

package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.rule.TroubledManifests.Troubled;
import dev.waybill.rule.YamlReaders.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Where another reader makes something else of a whole manifest, a finding says so. */
@Domain(TroubledManifests.class)
class TwoReadersProperties {
  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void saysWhereverYaml12ReadsAnotherTree(@ForAll Troubled manifest) {
    boolean spoken = ReadersAlike.isSpokenOf(manifest.text());
    Statistics.label("spoken of")
        .collect(spoken)
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 30);
              coverage.check(false).percentage(share -> share > 20);
            });
    if (!spoken) {
      for (Reading reading : YamlReaders.snakeyaml(manifest.text())) {
        assertThat(ReadersAlike.difference(manifest.text(), reading)).isNull();
      }
    }
  }

  /** All texts in one process, which is why they are no parameters. */
  @Example
  void saysWhereverPyYamlReadsAnotherTree() throws InterruptedException {
    RandomGenerator<Troubled> generator = new TroubledManifests().manifests().generator(1000);
    Random random = new Random(4711);
    List<String> texts =
        Stream.generate(() -> generator.next(random).value().text()).limit(800).toList();
    List<Reading> readings = YamlReaders.pyYaml(texts);
    assumeTrue(!readings.isEmpty(), "PyYAML is not installed");
    assertThat(readings).hasSameSizeAs(texts);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!ReadersAlike.isSpokenOf(texts.get(i))) {
        differences.add(ReadersAlike.difference(texts.get(i), readings.get(i)));
      }
    }
    assertThat(differences).filteredOn(Objects::nonNull).isEmpty();
  }
}

package dev.waybill.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.guide.StrictSchema;
import dev.waybill.option.Edition;
import dev.waybill.option.JobKind;
import dev.waybill.rule.Ruleset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What the rules find nothing in, the schema accepts, as an editor reads it. */
@Domain(Manifests.class)
class StrictSchemaProperties {
  private static final SchemaValidator OF_ALL =
      new SchemaValidator(StrictSchema.of(Edition.NEWEST));

  private static final Map<JobKind, SchemaValidator> OF_KIND = new EnumMap<>(JobKind.class);

  static {
    for (JobKind kind : JobKind.values()) {
      OF_KIND.put(kind, new SchemaValidator(StrictSchema.of(Edition.NEWEST, kind)));
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void acceptsWhateverNoRuleOfTheFormObjectsTo(@ForAll Manifest manifest) {
    String text = ManifestWriter.write(manifest);
    boolean isClean =
        ManifestReader.read(text.getBytes(StandardCharsets.UTF_8), Ruleset.NEWEST.strict(true))
            .diagnostics()
            .stream()
            .allMatch(finding -> Manifests.ABOUT_CONTENT.contains(finding.rule()));
    Statistics.label("without finding")
        .collect(isClean)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    if (isClean) {
      assertThat(OF_ALL.objections(text)).as(text).isEmpty();
      assertThat(Objects.requireNonNull(OF_KIND.get(manifest.kind())).objections(text)).isEmpty();
    }
  }
}

package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.DialectTexts.AnyText;
import dev.waybill.document.LaidOutManifests.LaidOut;
import dev.waybill.text.Decoding;
import dev.waybill.text.SourceText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** For rows written down as plain YAML, a YAML parser is the oracle. */
@Domain(DialectTexts.class)
@Domain(LaidOutManifests.class)
class TreeProperties {

  @Property
  void isWhatAYamlParserMakesOfManifests(@ForAll LaidOut manifest) {
    assertThat(read(manifest.text()).isReadable()).isTrue();
    assertAsYaml(manifest.text());
  }

  @Property(tries = 3000)
  void isWhatAYamlParserMakesOfAnyText(@ForAll AnyText any) {
    if (read(any.text()).isReadable()) {
      assertAsYaml(any.text());
    }
  }

  private static void assertAsYaml(String text) {
    var decoded = (Decoding.Decoded) SourceText.decode(text.getBytes(UTF_8));
    List<Row> rows = Outline.of(decoded.text()).rows;
    if (!rows.isEmpty()) {
      assertThat(Documents.shape(Tree.of(rows))).isEqualTo(FailsafeYaml.parse(yaml(rows)));
    }
  }

  private static String yaml(List<Row> rows) {
    StringBuilder yaml = new StringBuilder();
    for (Row row : rows) {
      yaml.append("  ".repeat(row.depth()));
      yaml.append(row.item() ? "-" : quoted(row.key().text()) + ":");
      yaml.append(row.opens() ? "" : " " + quoted(row.value().text())).append('\n');
    }
    return yaml.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append("\\U%08X".formatted(c)));
    return quoted.append('"').toString();
  }
}

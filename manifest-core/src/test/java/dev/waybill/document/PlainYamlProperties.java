package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.StrictYaml.YamlText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** For a text that is YAML already, a YAML parser alone is the oracle. */
@Domain(StrictYaml.class)
class PlainYamlProperties {
  @Property
  void readsStrictYamlAsAYamlParserDoes(@ForAll YamlText yaml) {
    Document document = read(yaml.text());
    assertThat(Documents.shape(document.root())).isEqualTo(FailsafeYaml.parse(yaml.text()));
    assertThat(document.faults()).isEmpty();
    assertThat(document.repairs()).isEmpty();
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.option.OptionType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rule says of each address what is wrong; the form that the schema has says only whether. */
class MalformedEmailProperties {
  @Provide
  Arbitrary<String> lists() {
    return Arbitraries.of(
            "a", "b.c", "d-e.fg", "-", "'", "@", ".", ";", "; ", ",", " ", "ops@example.org")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(pieces -> String.join("", pieces).strip())
        .filter(text -> !text.isEmpty());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void objectsExactlyToWhatHasNotTheForm(@ForAll("lists") String list) {
    String text = with(IMPORT_S3, "ops@example.org", "\"" + list + "\"");
    assertThat(Findings.messages("malformed-email", text).isEmpty())
        .as(list)
        .isEqualTo(list.matches(OptionType.EMAILS.form()));
  }
}

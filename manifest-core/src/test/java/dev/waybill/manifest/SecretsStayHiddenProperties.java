package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.manifest.Slips.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(Slips.class)
class SecretsStayHiddenProperties {
  @Property(tries = 6000)
  void nothingThatIsShownHoldsASecret(@ForAll Slip slip) {
    ReadResult result = ManifestReader.read(slip.text().getBytes(UTF_8));
    assertThat(shown(result))
        .describedAs("%s:%n%s", slip.manner(), slip.text())
        .noneMatch(text -> text.contains(slip.secret()));
  }

  private static List<String> shown(ReadResult result) {
    Document document = result.document();
    List<String> shown = new ArrayList<>();
    for (Diagnostic finding : result.diagnostics()) {
      Stream.of(finding.message(), finding.consequence(), finding.fix(), finding.option())
          .map(String::valueOf)
          .forEach(shown::add);
      shown.add(document.quote(finding.span()));
    }
    for (Field field : document.fields()) {
      shown.add(document.quote(field.keySpan()));
      shown.add(document.quote(field.value().span()));
      shown.add(document.quote(field.keySpan().to(field.value().span())));
    }
    for (int number = 1; number <= document.source().lineCount(); number++) {
      shown.add(document.maskedLine(number));
    }
    return shown;
  }
}

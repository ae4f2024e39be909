package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Pattern;

/** A tariff code of another form than those that were seen. */
final class UnusualTariffCode implements Rule {

  private static final Pattern CODE = Pattern.compile("\\d{4}\\.?\\d{2}(\\.?\\d{2}){0,2}");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .undoubted("customs.deviceHTS")
        .filter(field -> !CODE.matcher(field.text()).matches())
        .map(
            field ->
                note(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " does not look like a tariff code, for example 8471.70.4065")
                    .about("customs.deviceHTS"))
        .map(List::of)
        .orElse(List.of());
  }
}

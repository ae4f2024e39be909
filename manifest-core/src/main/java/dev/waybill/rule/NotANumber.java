package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.OptionType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A value that is no plain number. */
final class NotANumber implements Rule {

  private static final Pattern NUMBER = Pattern.compile(OptionType.DECIMAL.form());

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        OptionType.DECIMAL,
        (option, field) -> {
          if (!NUMBER.matcher(field.text()).matches()) {
            found.add(
                error(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is no plain number, which \""
                            + option.name()
                            + "\" takes"
                            + HashInValue.hint(field.text()))
                    .about(option.path())
                    .sparing(option.invalid())
                    .mendedBy("write digits with a point, for example 250.00"));
          }
        });
    return found;
  }
}

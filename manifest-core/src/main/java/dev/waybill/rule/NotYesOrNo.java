package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.OptionType;
import dev.waybill.option.YesNo;
import java.util.ArrayList;
import java.util.List;

/** A value that is neither yes nor no. */
final class NotYesOrNo implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        (option, field) -> {
          if (option.type() == OptionType.YES_NO && YesNo.read(field.text()).isEmpty()) {
            found.add(
                error(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is neither yes nor no, which \""
                            + option.name()
                            + "\" takes"
                            + HashInValue.hint(field.text()))
                    .about(option.path())
                    .sparing(option.invalid())
                    .mendedBy("write \"yes\" or \"no\""));
          }
        });
    return found;
  }
}

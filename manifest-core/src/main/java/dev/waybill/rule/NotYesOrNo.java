package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.option.OptionType;
import dev.waybill.option.YesNo;
import dev.waybill.text.Edit;
import dev.waybill.text.LookAlikes;
import java.util.ArrayList;
import java.util.List;

/** A value that is neither yes nor no. */
final class NotYesOrNo implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    subject.forEachValue(
        OptionType.YES_NO,
        (option, field) -> {
          if (YesNo.read(field.text()).isEmpty()) {
            String folded = LookAlikes.fold(field.text());
            boolean looksRight = YesNo.read(folded).isPresent();
            Diagnostic finding =
                error(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is neither yes nor no, which \""
                            + option.name()
                            + "\" takes"
                            + (looksRight ? LookAlikes.hint(field.text()) : "")
                            + HashInValue.hint(field.text()))
                    .about(option.path())
                    .sparing(option.invalid())
                    .mendedBy(looksRight ? "write \"" + folded + "\"" : "write \"yes\" or \"no\"");
            found.add(corrected(subject, field, finding));
          }
        });
    return found;
  }

  /** Without the signs behind a yes or no; never where that decides over erasing. */
  private static Diagnostic corrected(Subject subject, Field field, Diagnostic finding) {
    if (!(field.value() instanceof Scalar scalar)
        || scalar.quoted()
        || subject.untouchable().holds(scalar)) {
      return finding;
    }
    String word = scalar.text().replaceFirst("[.,;!]+$", "");
    return YesNo.read(word).isEmpty()
        ? finding
        : finding.correctedBy(Correction.doubtful(new Edit(scalar.span(), word)));
  }
}

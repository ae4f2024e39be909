package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.List;

/** An option that means nothing in this kind of job. */
final class OptionOfOtherKind implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    JobKind kind = subject.kind();
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : subject.document().fields()) {
      Option option = field.option().orElse(null);
      if (kind != null && option != null && !option.kinds().contains(kind)) {
        found.add(
            warning(
                    field.keySpan(),
                    "\""
                        + option.path().replace("[]", "")
                        + "\" means nothing in a job of kind "
                        + kind.word())
                .about(option.path())
                .mendedBy("leave it out"));
      }
    }
    return found;
  }
}

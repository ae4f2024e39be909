package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import java.util.ArrayList;
import java.util.List;

/** An option that the chosen edition does not have yet. */
final class OptionNewerThanEdition implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    if (KindNewerThanEdition.isBroken(subject)) {
      return found;
    }
    for (Field field : subject.document().fields()) {
      Option option = field.option().orElse(null);
      if (option != null && isNewer(subject, option) && !standsBelowNewer(subject, option)) {
        found.add(
            warning(
                    field.keySpan(),
                    "\""
                        + option.path().replace("[]", "")
                        + "\" is known from edition "
                        + option.since().year()
                        + " on; checked against "
                        + subject.edition().year())
                .about(option.path()));
      }
    }
    return found;
  }

  private static boolean isNewer(Subject subject, Option option) {
    return !subject.edition().isFrom(option.since());
  }

  /** Whether the block it stands in is new itself, which is said once. */
  private static boolean standsBelowNewer(Subject subject, Option option) {
    return Catalogue.find(option.parent().replace("[]", ""))
        .filter(parent -> isNewer(subject, parent))
        .isPresent();
  }
}

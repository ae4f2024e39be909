package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.Span;
import java.util.List;

/** Another sign than a colon stands behind the name of an option. */
final class WrongSeparator implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Span> places = subject.repaired(Repair.Kind.OTHER_SEPARATOR);
    if (places.isEmpty()) {
      return List.of();
    }
    // Who writes one option so writes all of them so: one mistake, however many lines.
    Span first = places.get(0);
    int others = places.size() - 1;
    Diagnostic finding =
        error(
                first,
                "\""
                    + subject.document().source().textOf(first)
                    + "\" stands where the colon of an option belongs; read as one"
                    + (others == 0
                        ? ""
                        : " here and on " + others + (others == 1 ? " more line" : " more lines")))
            .sparing(ServiceError.MALFORMED_MANIFEST)
            .mendedBy("write \": \" behind the name");
    List<Edit> edits = Signs.replaced(subject, places, ":");
    return List.of(edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits)));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text has a control character, as such or as an escape in quotes. */
final class ControlCharacter implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found =
        new ArrayList<>(
            subject.faults(
                Fault.Kind.CONTROL_CHARACTER, fault -> finding(fault.span(), fault.found())));
    for (Field field : subject.document().fields()) {
      look(field.key(), field.keySpan(), found);
      if (field.value() instanceof Scalar scalar) {
        look(scalar, found);
      } else if (field.value() instanceof Sequence sequence) {
        for (var item : sequence.items()) {
          if (item instanceof Scalar scalar) {
            look(scalar, found);
          }
        }
      }
    }
    return found;
  }

  /** Whether a text has one, which can only be by an escape in quotes. */
  static boolean isIn(Scalar scalar) {
    return scalar.quoted() && isIn(scalar.text());
  }

  private static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(char c) {
    return Character.isISOControl(c) && c != '\t';
  }

  private void look(Scalar scalar, List<Diagnostic> found) {
    if (isIn(scalar)) {
      look(scalar.text(), scalar.span(), found);
    }
  }

  private void look(String text, Span span, List<Diagnostic> found) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        String name = String.format(Locale.ROOT, "U+%04X as an escape", (int) text.charAt(i));
        found.add(finding(span, name));
        return;
      }
    }
  }

  private Diagnostic finding(Span span, String name) {
    return error(span, "the control character " + name + ", which no text of a manifest needs")
        .sparing(ServiceError.MALFORMED_MANIFEST)
        .mendedBy("remove it");
  }
}

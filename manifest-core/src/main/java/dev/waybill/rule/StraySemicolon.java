package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.document.Scalar;
import dev.waybill.option.OptionType;
import dev.waybill.text.Edit;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A semicolon or comma stands behind a value, as programs and JSON have it. */
final class StraySemicolon implements Rule {
  /** Free texts that no sign of a list ends; of other options another rule says what is wrong. */
  private static final Set<String> TEXTS =
      Set.of(
          "deviceId",
          "name",
          "company",
          "street1",
          "street2",
          "street3",
          "city",
          "stateOrProvince",
          "country",
          "deviceCountryOfOrigin",
          "phoneNumber",
          "dataDescription",
          "exportCertifierName");

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found =
        new ArrayList<>(
            subject.repairs(
                Repair.Kind.STRAY_SEMICOLON,
                span ->
                    warning(span, "a semicolon behind the value; read without it")
                        .mendedBy("leave the semicolon out")
                        .correctedBy(correction(subject, span))));
    subject.forEachValue(
        OptionType.TEXT,
        (option, field) -> {
          String sign = sign(field.text());
          if (!sign.isEmpty()
              && TEXTS.contains(field.key())
              && field.value() instanceof Scalar scalar
              && !scalar.quoted()) {
            found.add(part(scalar.span().end(), sign).about(field.path()));
          }
        });
    return found;
  }

  private static String sign(String text) {
    return text.endsWith(";") ? "semicolon" : text.endsWith(",") ? "comma" : "";
  }

  private Diagnostic part(Position end, String sign) {
    return warning(
            new Span(new Position(end.line(), end.column() - 1), end),
            "a " + sign + " behind the value, which is part of the text")
        .mendedBy("leave the " + sign + " out");
  }

  /** The service may not take "yes;" for a yes: to confirm the erasure is for the person. */
  private static Correction correction(Subject subject, Span span) {
    Edit removal = Edit.removal(span);
    boolean confirms =
        subject
            .document()
            .find("eraseDevice")
            .filter(field -> field.keySpan().start().line() == span.start().line())
            .isPresent();
    return confirms ? Correction.doubtful(removal) : Correction.safe(removal);
  }
}

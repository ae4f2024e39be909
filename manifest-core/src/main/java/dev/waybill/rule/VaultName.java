package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Pattern;

/** A name that no vault can have. */
final class VaultName implements Rule {

  /** The storage service's own rule; the manifest format names none. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,255}");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .undoubted("operations[].vaultName")
        .filter(subject::isOfThisKind)
        .filter(field -> !NAME.matcher(field.text()).matches())
        .map(
            field ->
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is no usual vault name, which has 1 to 255 letters, digits, dots, dashes and underscores")
                    .about("operations[].vaultName")
                    .sparing(field.option().orElseThrow().invalid())
                    .leadingTo("the vault must exist; the service makes none"))
        .map(List::of)
        .orElse(List.of());
  }
}

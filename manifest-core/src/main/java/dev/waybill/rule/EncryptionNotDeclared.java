package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.YesNo;
import java.util.List;
import java.util.Optional;

/** A password for the device, and customs are told that the data is not encrypted. */
final class EncryptionNotDeclared implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Optional<Field> declared =
        subject
            .value("customs.encryptedData")
            .filter(field -> YesNo.read(field.text()).equals(Optional.of(false)));
    Optional<Field> secret =
        declared.isEmpty()
            ? Optional.empty()
            : subject
                .value("trueCryptPassword")
                .or(() -> subject.value("pinCode"))
                .filter(subject::isOfThisKind);
    if (declared.isEmpty() || secret.isEmpty()) {
      return List.of();
    }
    return List.of(
        warning(
                declared.get().value().span(),
                "customs are told that the data is not encrypted, but there is a \""
                    + secret.get().key()
                    + "\" at line "
                    + secret.get().keySpan().start().line())
            .about("customs.encryptedData")
            .sparing(declared.get().option().orElseThrow().invalid())
            .leadingTo("customs hold a device whose papers are wrong")
            .mendedBy("write \"yes\", and the \"encryptionClassification\""));
  }
}

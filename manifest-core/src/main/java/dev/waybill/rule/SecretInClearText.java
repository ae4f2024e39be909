package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.option.Option;
import java.util.List;

/** A password or PIN in the manifest. */
final class SecretInClearText implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.document().fields().stream()
        .filter(field -> field.option().map(Option::secret).orElse(false))
        .filter(field -> !field.isEmpty() && subject.value(field.path()).isPresent())
        .limit(1)
        .map(
            field ->
                note(
                        field.keySpan(),
                        "the service keeps the manifest and shows it in the status of the job, with the password or PIN in clear text")
                    .about(field.path()))
        .toList();
  }
}

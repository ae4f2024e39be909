package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import dev.waybill.option.Limit;
import java.util.List;
import java.util.Objects;

/** A log prefix that makes the name of the log too long. */
final class LogKeyTooLong implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Field field = subject.value("logPrefix").orElse(null);
    if (field == null || !isTooLong(field)) {
      return List.of();
    }
    return List.of(
        error(
                field.value().span(),
                "\"logPrefix\" has "
                    + limit(field).length(field.text())
                    + " bytes in UTF-8; with the name of the log behind it, "
                    + limit(field).most()
                    + " are possible")
            .about("logPrefix")
            .sparing(field.option().orElseThrow().invalid()));
  }

  /** Whether no job can have its log under this prefix. */
  static boolean isTooLong(Field logPrefix) {
    return logPrefix.path().equals("logPrefix")
        && limit(logPrefix).length(logPrefix.text()) > limit(logPrefix).most();
  }

  private static Limit limit(Field logPrefix) {
    return Objects.requireNonNull(logPrefix.option().orElseThrow().limit());
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A log prefix that makes the name of the log too long. */
final class LogKeyTooLong implements Rule {

  /**
   * "logPrefix + import-log-JOBID" is at most 1024 bytes (guide 2017, examples); {@code
   * import-log-} and a job ID are 16.
   */
  private static final int MAX_PREFIX_BYTES = 1024 - 16;

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.value("logPrefix").stream()
        .filter(LogKeyTooLong::isTooLong)
        .map(
            field ->
                error(
                        field.value().span(),
                        "\"logPrefix\" has "
                            + bytes(field)
                            + " bytes in UTF-8; with the name of the log behind it, "
                            + MAX_PREFIX_BYTES
                            + " are possible")
                    .about("logPrefix")
                    .sparing(field.option().orElseThrow().invalid()))
        .toList();
  }

  /** Whether no job can have its log under this prefix. */
  static boolean isTooLong(Field logPrefix) {
    return logPrefix.path().equals("logPrefix") && bytes(logPrefix) > MAX_PREFIX_BYTES;
  }

  private static int bytes(Field field) {
    return field.text().getBytes(StandardCharsets.UTF_8).length;
  }
}

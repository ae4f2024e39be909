package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** The file has bytes that are not UTF-8. */
final class NotUtf8 implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.NOT_UTF8,
        fault ->
            error(fault.span(), "not UTF-8 from " + fault.found())
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("save the file as UTF-8 without byte order mark"));
  }
}

package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import java.util.List;

/** The file is UTF-16 or UTF-32. */
final class WideEncoding implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.WIDE_ENCODING,
        fault ->
            error(fault.span(), "the file is " + fault.found() + "; a manifest is UTF-8")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("save the file as UTF-8 without byte order mark"));
  }
}

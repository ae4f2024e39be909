package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Repair;
import java.util.List;

/** The manifest stands between the fences of Markdown. */
final class CodeFence implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.CODE_FENCE,
        span ->
            error(
                    span,
                    "a fence of Markdown, which is no part of a manifest; only what stands between the fences was read")
                .sparing(ServiceError.MALFORMED_MANIFEST)
                .mendedBy("remove the fences and what stands outside of them"));
  }
}

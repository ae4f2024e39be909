package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The manifest stands between the fences of Markdown. */
final class CodeFence implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.CODE_FENCE,
        span -> {
          Diagnostic finding =
              error(
                      span,
                      "a fence of Markdown, which is no part of a manifest; only what stands between the fences was read")
                  .sparing(ServiceError.MALFORMED_MANIFEST)
                  .mendedBy("remove the fences and what stands outside of them");
          List<Edit> edits = edits(subject, span.start().line());
          return edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits));
        });
  }

  /** Empties the lines of the fences and those outside; nothing where options stand there. */
  private static List<Edit> edits(Subject subject, int first) {
    SourceText source = subject.document().source();
    List<Field> fields = subject.document().fields();
    if (fields.isEmpty() || fields.get(0).keySpan().start().line() < first) {
      return List.of();
    }
    String fence = source.line(first).strip().substring(0, 3);
    int last = first + 1;
    while (last <= source.lineCount() && !source.line(last).strip().startsWith(fence)) {
      last++;
    }
    List<Edit> edits = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      if ((number <= first || number >= last) && !line.isEmpty()) {
        edits.add(Edit.removal(source.span(number, 0, line.length())));
      }
    }
    return edits;
  }
}

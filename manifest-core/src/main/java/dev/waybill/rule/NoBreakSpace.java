package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Repair;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.List;

/** A special space stands where only a blank is one. */
final class NoBreakSpace implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.repairs(
        Repair.Kind.NO_BREAK_SPACE,
        span ->
            warning(
                    span,
                    "a no-break space or another special space, which looks like a blank and is none; read as a blank")
                .mendedBy("write an ordinary blank")
                .correctedBy(Correction.safe(ordinary(subject.document().source(), span))));
  }

  /** Up to the next character that is none, so that a whole indentation is one change. */
  private static Edit ordinary(SourceText source, Span first) {
    String line = source.line(first.start().line());
    int from = line.offsetByCodePoints(0, first.start().column() - 1);
    int to = from;
    while (to < line.length() && Character.getType(line.charAt(to)) == Character.SPACE_SEPARATOR) {
      to++;
    }
    return new Edit(source.span(first.start().line(), from, to), " ".repeat(to - from));
  }
}

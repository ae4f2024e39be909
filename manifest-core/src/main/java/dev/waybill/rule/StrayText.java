package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.option.Catalogue;
import java.util.List;
import java.util.stream.Stream;

/** A line is no option, list item or comment. */
final class StrayText implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.STRAY_TEXT,
        fault ->
            error(
                    fault.span(),
                    what(subject.document().source().textOf(fault.span()))
                        + "; options are written \"name: value\", one a line")
                .sparing(ServiceError.MALFORMED_MANIFEST));
  }

  private static String what(String line) {
    return StandIns.firstWord(line)
        .filter(word -> !Catalogue.named(word).isEmpty())
        .filter(word -> line.startsWith(word))
        .map(name -> "\"" + name + "\" has no colon behind it")
        .orElse(
            isForeignComment(line)
                ? "no comment of a manifest; comments begin with #"
                : "the line is no option, list item or comment");
  }

  private static boolean isForeignComment(String line) {
    return Stream.of("//", "/*", "<!--", "--", ";", "REM ", "rem ").anyMatch(line::startsWith);
  }
}

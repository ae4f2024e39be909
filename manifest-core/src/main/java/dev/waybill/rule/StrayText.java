package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.option.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line is no option, list item or comment. */
final class StrayText implements Rule {
  private static final String NO_COLON = " has no colon behind it";
  private static final int MANY = 4;

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.document().faults().isEmpty()) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>(subject.faults(Fault.Kind.TORN_VALUE, this::torn));
    found.addAll(subject.faults(Fault.Kind.TORN_KEY, this::tornKey));
    List<Diagnostic> stray = subject.faults(Fault.Kind.STRAY_TEXT, fault -> stray(subject, fault));
    List<Diagnostic> bare =
        stray.stream().filter(finding -> finding.message().contains(NO_COLON)).toList();
    if (bare.size() < MANY) {
      found.addAll(stray);
      return found;
    }
    // Who leaves out one colon leaves out all of them: one mistake.
    Diagnostic first = bare.get(0);
    stray.stream().filter(finding -> !bare.contains(finding)).forEach(found::add);
    found.add(
        error(
                first.span(),
                first.message() + Lines.besides(bare.stream().map(Diagnostic::span).toList()))
            .sparing(ServiceError.MALFORMED_MANIFEST));
    return found;
  }

  private Diagnostic torn(Fault fault) {
    return error(
            fault.span(),
            "the value of the option above does not go on on the next line; options are written"
                + " \"name: value\", one a line")
        .sparing(ServiceError.MALFORMED_MANIFEST)
        .mendedBy("write the value on one line");
  }

  private Diagnostic tornKey(Fault fault) {
    return error(
            fault.span(),
            "the name \""
                + fault.found()
                + "\" goes on on the next line; options are written \"name: value\", one a line")
        .sparing(ServiceError.MALFORMED_MANIFEST)
        .mendedBy("write the name on one line");
  }

  private Diagnostic stray(Subject subject, Fault fault) {
    return error(
            fault.span(),
            (fault.found().isEmpty()
                    ? what(subject.document().source().textOf(fault.span()))
                    : fault.found())
                + "; options are written \"name: value\", one a line")
        .sparing(ServiceError.MALFORMED_MANIFEST);
  }

  private static String what(String line) {
    return StandIns.firstWord(line)
        .filter(word -> !Catalogue.named(word).isEmpty())
        .filter(word -> line.startsWith(word))
        .map(name -> "\"" + name + "\"" + NO_COLON)
        .orElse(
            isForeignComment(line)
                ? "no comment of a manifest; comments begin with #"
                : line.startsWith(":")
                    ? "no name stands in front of the colon"
                    : "the line is no option, list item or comment");
  }

  private static boolean isForeignComment(String line) {
    return Stream.of("//", "/*", "<!--", "--", ";", "REM ", "rem ").anyMatch(line::startsWith);
  }
}

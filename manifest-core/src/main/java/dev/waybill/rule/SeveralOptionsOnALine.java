package dev.waybill.rule;

import dev.waybill.diagnostic.Correction;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Fault;
import dev.waybill.text.Edit;
import dev.waybill.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More than one option stands on a line. */
final class SeveralOptionsOnALine implements Rule {
  private static final int MOST_NAMED = 3;
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9]{1,99})\\s{0,9}:");

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject.faults(
        Fault.Kind.SEVERAL_OPTIONS,
        fault -> {
          Diagnostic finding =
              error(
                      fault.span(),
                      "in the value stands "
                          + names(List.of(fault.found().split(", ")))
                          + " with a colon behind; options stand one a line")
                  .sparing(ServiceError.MALFORMED_MANIFEST)
                  .leadingTo("what stands behind the first colon of a line is one value")
                  .mendedBy("begin a new line before the name of each option");
          List<Edit> edits = edits(subject, fault);
          return edits.isEmpty() ? finding : finding.correctedBy(new Correction(false, edits));
        });
  }

  /** A line end and the indentation of the line before each name, in place of blanks. */
  private static List<Edit> edits(Subject subject, Fault fault) {
    SourceText source = subject.document().source();
    int number = fault.span().start().line();
    String line = source.line(number);
    int from = line.offsetByCodePoints(0, fault.span().start().column() - 1);
    boolean isDear =
        subject.untouchable().holds(fault.span().start())
            || subject.document().isHidden(fault.span());
    if (isDear || line.stripLeading().startsWith("-")) {
      return List.of();
    }
    int indent = 0;
    while (indent < from && line.charAt(indent) == ' ') {
      indent++;
    }
    String end = source.lineEnd(number);
    String start = (end.isEmpty() ? "\n" : end) + line.substring(0, indent);
    List<Edit> edits = new ArrayList<>();
    Matcher name = NAME.matcher(line).region(from, line.length());
    List<String> names = List.of(fault.found().split(", "));
    while (name.find()) {
      Optional<String> option =
          names.stream()
              .filter(name.group(1)::endsWith)
              .max(Comparator.comparingInt(String::length));
      if (option.isPresent()) {
        int to = name.end(1) - option.get().length();
        int blanks = to;
        while (blanks > from && line.charAt(blanks - 1) == ' ') {
          blanks--;
        }
        edits.add(new Edit(source.span(number, blanks, to), start));
      }
    }
    return edits;
  }

  private static String names(List<String> all) {
    List<String> shown = all.stream().limit(MOST_NAMED).map(name -> "\"" + name + "\"").toList();
    int more = all.size() - shown.size();
    return String.join(", ", shown)
        + (more == 0 ? "" : " and " + more + (more == 1 ? " more option" : " more options"));
  }
}

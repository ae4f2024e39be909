package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Sequence;
import dev.waybill.option.Catalogue;
import dev.waybill.option.Edition;
import dev.waybill.option.Option;
import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An option that must be there is absent or has no value. */
final class MissingOption implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Diagnostic> found = new ArrayList<>();
    if (subject.isCutOff() || subject.isRunTogether()) {
      return found;
    }
    check(subject, "", subject.document().root(), Span.at(Position.START), found);
    return found;
  }

  private void check(
      Subject subject, String path, Mapping mapping, Span place, List<Diagnostic> found) {
    int before = found.size();
    Map<String, Field> last = new HashMap<>();
    for (Field field : mapping.fields()) {
      last.put(field.key(), field);
    }
    for (Option option : Catalogue.children(path)) {
      Field field = last.get(option.name());
      if (field != null && subject.document().isFaulty(field)) {
        continue;
      }
      if (field != null && field.value() instanceof Mapping below && !option.type().isList()) {
        check(subject, option.path(), below, field.keySpan(), found);
      } else if (field != null
          && field.value() instanceof Sequence list
          && option.type().isList()) {
        for (int i = 0; i < list.items().size(); i++) {
          if (list.items().get(i) instanceof Mapping below && !isRepeated(list, i)) {
            check(subject, option.childPath(), below, below.fields().get(0).keySpan(), found);
          }
        }
      } else if (field == null || field.isEmpty()) {
        missing(subject, option, mapping, field, place, found);
      }
    }
    if (found.size() == before + 1
        && path.equals(parentOf(found.get(before)))
        && hasValueWithoutName(subject, mapping)) {
      // The option is there, only its name is not.
      found.remove(before);
    }
  }

  /** Whether an item is no more than the line that the next one begins with. */
  private static boolean isRepeated(Sequence list, int index) {
    if (index + 1 >= list.items().size()
        || !(list.items().get(index) instanceof Mapping item)
        || !(list.items().get(index + 1) instanceof Mapping next)
        || item.fields().size() > 1) {
      return false;
    }
    Field only = item.fields().get(0);
    Field first = next.fields().get(0);
    return only.key().equals(first.key()) && only.text().equals(first.text());
  }

  private static String parentOf(Diagnostic finding) {
    return Catalogue.find(String.valueOf(finding.option())).map(Option::parent).orElse("");
  }

  /** Whether a line that begins with a colon stands among the options of a level. */
  private static boolean hasValueWithoutName(Subject subject, Mapping mapping) {
    if (mapping.fields().isEmpty()) {
      return false;
    }
    int column = mapping.fields().get(0).keySpan().start().column();
    SourceText source = subject.document().source();
    return subject.document().faults().stream()
        .filter(fault -> fault.kind() == Fault.Kind.STRAY_TEXT)
        .map(Fault::span)
        .anyMatch(span -> span.start().column() == column && source.textOf(span).startsWith(":"));
  }

  private void missing(
      Subject subject,
      Option option,
      Mapping mapping,
      @Nullable Field empty,
      Span place,
      List<Diagnostic> found) {
    String reason = subject.requires(option) ? "" : Conditions.whyNeeded(subject, option, mapping);
    if (reason == null
        || subject.standIns().cover(mapping, option)
        || (empty != null && hasStrayTextBelow(subject, empty))) {
      return;
    }
    String name = "\"" + option.path().replace("[]", "") + "\"";
    found.add(
        error(
                empty == null ? place : empty.keySpan(),
                (empty == null ? name + " is missing" : name + " has no value") + reason)
            .as(isSureIn(subject.edition(), option) ? Severity.ERROR : Severity.WARNING)
            .about(option.path())
            .sparing(option.missing())
            .leadingTo(
                "the service refuses the job before anything is shipped, or returns the device"
                    + " unread")
            .mendedBy(
                (empty == null
                        ? "add \"" + option.name() + ":\""
                        : "write the value behind the colon")
                    + " ("
                    + option.meaning()
                    + ")"));
  }

  /** Whether something stands below, though no option: what belongs there, one line too low. */
  private static boolean hasStrayTextBelow(Subject subject, Field empty) {
    int below = empty.keySpan().start().line() + 1;
    return subject.document().faults().stream()
        .anyMatch(
            fault -> fault.kind() == Fault.Kind.STRAY_TEXT && fault.span().start().line() == below);
  }

  /**
   * Whether the service is known to have demanded an option at that time. Before 2013 and after
   * 2015, when volumes became larger than 1 TB, nothing readable says so of the capacity.
   */
  private static boolean isSureIn(Edition edition, Option option) {
    return !option.path().equals("operations[].deviceCapacityGreaterThan1TB")
        || (edition.isFrom(Edition.E2013) && Edition.E2015.isFrom(edition));
  }
}

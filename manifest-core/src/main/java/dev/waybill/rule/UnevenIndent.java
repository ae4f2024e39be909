package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Fault;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Repair;
import dev.waybill.text.Position;
import dev.waybill.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The indentation of a line fits no other line. */
final class UnevenIndent implements Rule {
  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.document().repairs().stream()
        .noneMatch(repair -> repair.kind() == Repair.Kind.UNEVEN_INDENT)) {
      return List.of();
    }
    Set<Position> spokenFor = spokenFor(subject);
    Set<Integer> tabs =
        subject.document().repairs().stream()
            .filter(repair -> repair.kind() == Repair.Kind.TAB_INDENT)
            .map(repair -> repair.span().start().line())
            .collect(Collectors.toCollection(TreeSet::new));
    return subject.repaired(Repair.Kind.UNEVEN_INDENT).stream()
        .filter(span -> !tabs.contains(span.start().line()))
        .map(span -> finding(subject, span))
        .filter(finding -> !spokenFor.contains(finding.span().start()))
        .toList();
  }

  private Diagnostic finding(Subject subject, Span span) {
    Mapping root = subject.document().root();
    Indentation indentation = subject.indentation();
    // Both the option below the dash and the next dash tell of it.
    Optional<MovedDash> dash = MovedDash.toldBy(span, subject.document());
    Optional<Span> first =
        isBehindTheFirst(root, span)
            ? Optional.of(root.fields().get(0).keySpan())
            : dash.map(MovedDash::span).or(() -> indentation.oddFirst(span));
    Diagnostic finding =
        warning(
                first.orElse(span),
                "the indentation fits no line "
                    + (first.isPresent() ? "below" : "above")
                    + "; the level was chosen by the name of the option")
            .mendedBy("indent all options of a level by the same number of blanks");
    return (dash.isPresent()
            ? dash.flatMap(indentation::aligned)
            : first.flatMap(indentation::aligned).or(() -> indentation.aligned(span)))
        .map(finding::correctedBy)
        .orElse(finding);
  }

  /** Whether an option stands at the edge, as all do but the first of the text. */
  private static boolean isBehindTheFirst(Mapping root, Span span) {
    return span.start().column() == 1
        && root.fields().size() > 2
        && root.fields().get(0).keySpan().start().column() > 1
        && root.fields().get(1).keySpan().equals(span)
        && root.fields().get(2).keySpan().start().column() == 1;
  }

  /** Where another rule says what is wrong with an option that found no place of its own. */
  private static Set<Position> spokenFor(Subject subject) {
    List<Field> ofOtherLevels =
        subject.document().fields().stream()
            .filter(field -> MisplacedOption.homeInKind(subject, field).isPresent())
            .toList();
    Stream<Span> homeless =
        Stream.of(subject.standIns().unknown(), subject.standIns().misplaced(), ofOtherLevels)
            .flatMap(List::stream)
            .map(Field::keySpan);
    // Where the text begins with lines that lost their block, the top level begins behind them.
    Stream<Span> first =
        subject.document().root().fields().stream()
            .filter(field -> field.option().isPresent())
            .limit(1)
            .map(Field::keySpan)
            .filter(span -> span.start().column() == 1);
    Stream<Span> twice =
        subject.document().faults().stream()
            .filter(fault -> fault.kind() == Fault.Kind.DUPLICATE_KEY)
            .map(Fault::span);
    // Who takes out a dash moves the line.
    Stream<Span> undashed = subject.repaired(Repair.Kind.MISSING_DASH).stream();
    return Stream.of(homeless, first, twice, undashed)
        .flatMap(spans -> spans)
        .map(Span::start)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

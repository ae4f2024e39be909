package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** A description with letters that an archive's cannot have. */
final class ArchiveCommentBeyondAscii implements Rule {

  /** Spaces and what cannot be seen have rules that say more. */
  private static boolean isBeyond(int c) {
    int type = Character.getType(c);
    return c > '~' && type != Character.SPACE_SEPARATOR && type != Character.FORMAT;
  }

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .value("operations[].archiveComment")
        .filter(subject::isOfThisKind)
        .filter(field -> field.text().chars().anyMatch(ArchiveCommentBeyondAscii::isBeyond))
        .map(
            field ->
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " has letters beyond ASCII, which the description of an archive does"
                            + " not take")
                    .about("operations[].archiveComment")
                    .sparing(field.option().orElseThrow().invalid()))
        .map(List::of)
        .orElse(List.of());
  }
}

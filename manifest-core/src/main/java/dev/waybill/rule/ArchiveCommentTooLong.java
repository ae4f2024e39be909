package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.List;

/** A description that is too long for an archive. */
final class ArchiveCommentTooLong implements Rule {

  /** Guide 2013, archives. */
  private static final int MOST_CHARACTERS = 997;

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .value("operations[].archiveComment")
        .filter(subject::isOfThisKind)
        .filter(field -> length(field) > MOST_CHARACTERS)
        .map(
            field ->
                error(
                        field.value().span(),
                        "\"archiveComment\" has "
                            + length(field)
                            + " characters; "
                            + MOST_CHARACTERS
                            + " are possible")
                    .about("operations[].archiveComment")
                    .sparing(field.option().orElseThrow().invalid()))
        .map(List::of)
        .orElse(List.of());
  }

  private static int length(Field field) {
    return field.text().codePointCount(0, field.text().length());
  }
}

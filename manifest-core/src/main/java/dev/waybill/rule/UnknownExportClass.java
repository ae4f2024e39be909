package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import java.util.List;

/** An export control class that no document shows. */
final class UnknownExportClass implements Rule {

  private static final String DOCUMENTED = "5D992";

  @Override
  public List<Diagnostic> check(Subject subject) {
    return subject
        .undoubted("customs.encryptionClassification")
        .filter(field -> !isDocumented(field.text()))
        .map(
            field ->
                warning(
                        field.value().span(),
                        subject.quoteValue(field)
                            + " is not the class that the documents show, "
                            + DOCUMENTED)
                    .about("customs.encryptionClassification")
                    .sparing(field.option().orElseThrow().invalid()))
        .map(List::of)
        .orElse(List.of());
  }

  /** Also a paragraph of it: 5D992.c. */
  private static boolean isDocumented(String text) {
    return text.equals(DOCUMENTED) || text.startsWith(DOCUMENTED + ".");
  }
}

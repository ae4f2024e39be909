package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Field;
import java.util.ArrayList;
import java.util.List;

/** Substitutions whose outcome depends on their order. */
final class InteractingSubstitutions implements Rule {

  /** Beyond so many, pairs are no longer compared. */
  private static final int MOST_COMPARED = 100;

  @Override
  public List<Diagnostic> check(Subject subject) {
    List<Field> entries = new ArrayList<>();
    for (Field entry : subject.entries("substitutions")) {
      if (!entry.key().isEmpty()
          && !IdleSubstitution.isIdle(entry)
          && entries.size() < MOST_COMPARED) {
        entries.add(entry);
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    for (int later = 1; later < entries.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        String how = interaction(entries.get(earlier), entries.get(later));
        if (!how.isEmpty()) {
          found.add(finding(subject, entries.get(earlier), entries.get(later), how));
          break;
        }
      }
    }
    return found;
  }

  /** How the order of two entries matters; empty when it does not. */
  private static String interaction(Field earlier, Field later) {
    if (earlier.key().equals(later.key())) {
      return "";
    }
    if (earlier.text().contains(later.key())) {
      return "also replaces what comes of the one";
    }
    if (later.text().contains(earlier.key())) {
      return "makes the text that is replaced by the one";
    }
    return earlier.key().contains(later.key()) || later.key().contains(earlier.key())
        ? "replaces a part of the same text as the one"
        : "";
  }

  private Diagnostic finding(Subject subject, Field earlier, Field later, String how) {
    return warning(
            later.keySpan(),
            subject.quoteKey(later)
                + " "
                + how
                + " at line "
                + earlier.keySpan().start().line()
                + "; in which order substitutions are done is not documented")
        .about("substitutions")
        .leadingTo("keys or file names may come out otherwise than meant");
  }
}

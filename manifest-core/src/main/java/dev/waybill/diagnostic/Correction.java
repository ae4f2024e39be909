package dev.waybill.diagnostic;

import dev.waybill.text.Edit;
import java.util.List;

/**
 * The change of the text that mends what a finding is about.
 *
 * @param safe whether it leaves the meaning of the manifest as Waybill reads it; otherwise a person
 *     decides
 * @param edits in the order of the text, none touching another; at least one
 */
public record Correction(boolean safe, List<Edit> edits) {
  /** Copies the list, and refuses an empty one. */
  public Correction {
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a correction changes something");
    }
  }

  /** A change that leaves the meaning as it is. */
  public static Correction safe(Edit... edits) {
    return new Correction(true, List.of(edits));
  }

  /** A change that a person has to approve. */
  public static Correction doubtful(Edit... edits) {
    return new Correction(false, List.of(edits));
  }
}

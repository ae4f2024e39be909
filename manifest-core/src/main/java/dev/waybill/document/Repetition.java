package dev.waybill.document;

import dev.waybill.text.Span;
import org.jspecify.annotations.Nullable;

/** Notices a second manifest behind the first, which sets the same options once more. */
final class Repetition {
  /** Fewer options that are set again are slips of their own. */
  private static final int MIN_REPEATED = 3;

  private final Transcript transcript;
  private @Nullable Span first;
  private int repeated;
  private int since;
  private int rows;
  private int repairs;
  private int faults;

  Repetition(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Takes note of the place before an option at top level. */
  void mark() {
    if (repeated == 0) {
      rows = transcript.rows.size();
      repairs = transcript.repairs.size();
      faults = transcript.faults.size();
    }
  }

  /** Takes note of the option itself; forgets all since the first that was set again if it must. */
  void note(boolean isRepeated, Span key) {
    if (isRepeated && repeated == 0) {
      first = key;
    }
    repeated += isRepeated ? 1 : 0;
    since += repeated > 0 ? 1 : 0;
    if (repeated >= MIN_REPEATED && 2 * repeated >= since && first != null) {
      transcript.backTo(rows, repairs, faults);
      transcript.failed(Fault.Kind.SEVERAL_DOCUMENTS, first);
      transcript.stop();
    }
  }
}

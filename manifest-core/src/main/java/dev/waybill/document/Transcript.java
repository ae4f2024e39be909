package dev.waybill.document;

import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a text while it is read: rows for the parser, what was repaired, and what could
 * not be read.
 */
final class Transcript {
  private static final int MAX_ROWS = 20_000;

  /**
   * After so many faults the text is something else, and the rest of it would only add more of
   * them.
   */
  private static final int MAX_FAULTS = 500;

  /** As many as every entry and more; what needs so much help is no manifest. */
  private static final int MAX_REPAIRS = MAX_ROWS + 5_000;

  final SourceText source;
  final List<Row> rows = new ArrayList<>();
  final List<Repair> repairs = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  private boolean stopped;

  Transcript(SourceText source) {
    this.source = source;
  }

  void repaired(Repair.Kind kind, Span span) {
    repairs.add(new Repair(kind, span));
  }

  void failed(Fault.Kind kind, Span span) {
    failed(kind, span, "");
  }

  void failed(Fault.Kind kind, Span span, String found) {
    faults.add(new Fault(kind, span, found));
  }

  /** Forgets all but the first of each. */
  void backTo(int rowCount, int repairCount, int faultCount) {
    rows.subList(rowCount, rows.size()).clear();
    repairs.subList(repairCount, repairs.size()).clear();
    faults.subList(faultCount, faults.size()).clear();
  }

  /** Begins anew: what was read so far only led up to the manifest. */
  void forget() {
    backTo(0, 0, 0);
  }

  /** The value of the last option of a name at a depth, as written; empty when there is none. */
  String lastOf(String key, int depth) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      if (row.depth() == depth && row.key().text().equals(key)) {
        return source.textOf(row.valueSpan());
      }
    }
    return "";
  }

  /** Lets rows below the one of a number belong to it. */
  void open(int row) {
    rows.set(row, rows.get(row).opened());
  }

  /** Reads no further because of a budget. */
  void stop(Span span, String budget) {
    if (!stopped) {
      failed(Fault.Kind.TOO_LARGE, span, budget);
      stopped = true;
    }
  }

  /** Reads no further; what comes is not of this manifest. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Stops in a line when there is too much already. */
  void keepToBudget(int number) {
    if (rows.size() > MAX_ROWS) {
      stop(line(number), "more than " + MAX_ROWS + " entries");
    } else if (repairs.size() > MAX_REPAIRS) {
      // One finding says so; a report of each would be longer than the text.
      repairs.clear();
      stop(line(number), "more than " + MAX_REPAIRS + " places that the reader would have to mend");
    } else if (faults.size() >= MAX_FAULTS) {
      stop(line(number), "more than " + MAX_FAULTS + " places that cannot be read");
    }
  }

  private Span line(int number) {
    return source.span(number, 0, source.line(number).length());
  }
}

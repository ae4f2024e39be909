package dev.waybill.cli;

import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ReadResult;

/** A file, what reading it gave, and the rules by which it was judged. */
record CheckedFile(Input input, ReadResult result, RulesInForce rules) {
  boolean hasErrors() {
    return result.count(Severity.ERROR) > 0;
  }
}

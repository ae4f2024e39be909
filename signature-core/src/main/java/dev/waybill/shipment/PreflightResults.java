package dev.waybill.shipment;

import java.util.ArrayList;
import java.util.List;

/** What the checks of one device came to, in their order. */
final class PreflightResults {
  private final List<PreflightResult> list = new ArrayList<>();

  void add(PreflightCheck check, PreflightResult.Outcome outcome, String sentence) {
    list.add(new PreflightResult(check, outcome, sentence));
  }

  List<PreflightResult> list() {
    return list;
  }
}

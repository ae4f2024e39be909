package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pattern to ignore that is there twice. */
final class RepeatedPattern implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    Map<String, Scalar> first = new HashMap<>();
    List<Diagnostic> found = new ArrayList<>();
    for (Scalar pattern : subject.ignorePatterns().all()) {
      Scalar earlier = first.putIfAbsent(pattern.text(), pattern);
      if (earlier != null && MalformedPattern.fault(pattern.text()).isEmpty()) {
        found.add(
            note(pattern.span(), "the same pattern as at line " + earlier.span().start().line())
                .about("ignore"));
      }
    }
    return found;
  }
}

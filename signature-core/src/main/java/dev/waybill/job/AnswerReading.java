package dev.waybill.job;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.List;

/** What came of reading a saved answer. Findings are in the order of their places. */
public sealed interface AnswerReading {
  /** All that is to be said about it; no finding quotes a manifest, a signature or an address. */
  List<Diagnostic> findings();

  /**
   * It says this, as far as each member's certainty goes.
   *
   * @param answer what it says
   * @param format the form that it was recognised as
   * @param findings what was damaged, doubtful or left out; an error means that two parts of it
   *     contradict each other. Empty when nothing is to be said
   */
  record Read(Answer answer, AnswerFormat format, List<Diagnostic> findings)
      implements AnswerReading {
    /** Copies the findings and puts them in order. */
    public Read {
      findings = findings.stream().sorted(Diagnostic.ORDER).toList();
    }
  }

  /**
   * It cannot be used.
   *
   * @param findings why, at least one of them an error
   */
  record Unreadable(List<Diagnostic> findings) implements AnswerReading {
    /** Copies the findings and puts them in order. */
    public Unreadable {
      findings = findings.stream().sorted(Diagnostic.ORDER).toList();
      if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
        throw new IllegalArgumentException("unreadable, but no finding says why");
      }
    }
  }
}

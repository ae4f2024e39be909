package dev.waybill.rule;

import dev.waybill.text.Position;
import java.util.List;

/** What came of reading a configuration file. */
public sealed interface ConfigurationReading {
  /**
   * It is right.
   *
   * @param configuration what it says
   */
  record Read(Configuration configuration) implements ConfigurationReading {}

  /**
   * It is not, and nothing of it holds.
   *
   * @param faults at least one, in the order of the text
   */
  record Refused(List<Fault> faults) implements ConfigurationReading {
    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * One thing wrong with it.
   *
   * @param place where
   * @param message what was found and what was expected, harmless and on one line
   */
  record Fault(Position place, String message) {}
}

package dev.waybill.cli;

import dev.waybill.rule.ConfigurationReading;
import java.util.List;

/** A file that says what is to be done, a configuration or a list, has faults. */
final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1;

  private final String file;
  private final transient List<ConfigurationReading.Fault> faults;

  ConfigurationException(String file, List<ConfigurationReading.Fault> faults) {
    super(file);
    this.file = file;
    this.faults = faults;
  }

  /** One for each fault, with its place; harmless. */
  List<String> sentences() {
    return faults.stream()
        .map(
            fault ->
                Terminal.harmless(file)
                    + ":"
                    + fault.place().line()
                    + ":"
                    + fault.place().column()
                    + ": "
                    + fault.message())
        .toList();
  }
}

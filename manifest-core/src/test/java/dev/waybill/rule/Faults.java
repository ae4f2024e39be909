package dev.waybill.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every way in which tests break a sound manifest, one thing each; the classes beside have them by
 * what goes wrong.
 */
final class Faults {
  static final List<Fault> ALL =
      Stream.of(
              OptionFaults.ALL,
              ValueFaults.ALL,
              EntryFaults.ALL,
              AddressFaults.ALL,
              LineFaults.ALL,
              YamlFaults.ALL,
              CharacterFaults.ALL,
              PastedFaults.ALL,
              ExportFaults.ALL,
              ImageFaults.ALL)
          .flatMap(List::stream)
          .toList();

  private Faults() {}
}

package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Does the same to every item of a fleet, several at a time, and reports in the order of the fleet,
 * so that two runs print the same however many threads there were. What cannot be done with one
 * item is said of it, and the others go on.
 */
final class FleetRun {
  /** Bytes of manifests read ahead of what is printed. */
  private static final long MOST_READ_AHEAD = 8L << 20;

  /** What one command does with one item. */
  @FunctionalInterface
  interface Work {
    /** Called by several threads at a time. */
    Finish start(int index, FleetItem item) throws IOException, ConfigurationException;
  }

  /** What is left to do with one item. */
  @FunctionalInterface
  interface Finish {
    /** Called in the order of the items, by one thread. */
    FleetOutcome outcome() throws IOException;
  }

  private record Numbered(int index, FleetItem item) {}

  private record Started(FleetItem item, Finish finish) {}

  private final CommandSpec spec;
  private final FleetOptions fleet;
  private final FleetReportOptions form;

  FleetRun(CommandSpec spec, FleetOptions fleet, FleetReportOptions form) {
    this.spec = spec;
    this.fleet = fleet;
    this.form = form;
  }

  /**
   * Runs and reports.
   *
   * @param words what items can come to, in the order of the summary
   * @param findings asked when all items are done
   * @return the exit status: that of the worst item, or of the findings
   */
  int run(
      List<FleetItem> items, List<String> words, Work work, Supplier<FleetTally.Findings> findings)
      throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    FleetReport report = form.report(out);
    FleetTally tally = new FleetTally(words, fleet.passedOver());
    boolean[] lost = new boolean[1];
    try (Progress progress = Progress.of(items.size(), spec.commandLine().getErr())) {
      new InOrder(fleet.threads, MOST_READ_AHEAD)
          .forEach(
              numbered(items),
              numbered -> size(numbered.item()),
              numbered -> new Started(numbered.item(), start(work, numbered)),
              started -> {
                FleetOutcome outcome = outcome(started.item(), started.finish());
                tally.add(outcome);
                lost[0] =
                    progress.around(
                        () -> {
                          report.add(started.item(), outcome);
                          return out.checkError();
                        });
                return !lost[0];
              });
    }
    if (lost[0]) {
      return ExitCode.FAILED;
    }
    tally.add(findings.get());
    report.end(tally);
    out.flush();
    return tally.status();
  }

  /** How much of a manifest will be in memory; the most when that cannot be told. */
  private static long size(FleetItem item) {
    try {
      return Math.min(SourceText.MAX_BYTES, Files.size(item.manifest()));
    } catch (IOException e) {
      return SourceText.MAX_BYTES;
    }
  }

  /** Each is made when it is its turn: of a long fleet only those under way are in memory. */
  private static List<Numbered> numbered(List<FleetItem> items) {
    return new AbstractList<>() {
      @Override
      public Numbered get(int index) {
        return new Numbered(index, items.get(index));
      }

      @Override
      public int size() {
        return items.size();
      }
    };
  }

  private static Finish start(Work work, Numbered numbered) {
    FleetItem item = numbered.item();
    String fault = item.fault();
    if (fault != null) {
      return () -> FleetOutcome.failed(item, ExitCode.FAILED, fault);
    }
    try {
      return work.start(numbered.index(), item);
    } catch (ConfigurationException e) {
      return () -> FleetOutcome.failed(item, ExitCode.USAGE, String.join("; ", e.sentences()));
    } catch (ParameterException e) {
      return () -> FleetOutcome.failed(item, ExitCode.USAGE, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // A defect of Waybill itself, too, must not take what is known of the other items with it.
      return () -> FleetOutcome.failed(item, ExitCode.FAILED, FailureHandler.sentence(e));
    }
  }

  private static FleetOutcome outcome(FleetItem item, Finish finish) {
    try {
      return finish.outcome();
    } catch (IOException | RuntimeException e) {
      return FleetOutcome.failed(item, ExitCode.FAILED, FailureHandler.sentence(e));
    }
  }

  /** A manifest, at most this many bytes of it and one more. */
  static byte[] manifest(FleetItem item, int limit) throws IOException {
    Path file = item.manifest();
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe in a list would keep all others waiting.
      throw new FileSystemException(file.toString(), null, "is no regular file");
    }
    return new Input(file.toString()).readUpTo(limit);
  }

  /** The root of an item's device. */
  static Path device(FleetItem item) throws IOException {
    Path device = item.device();
    if (device == null) {
      throw new IOException("no device is named");
    }
    return device;
  }
}

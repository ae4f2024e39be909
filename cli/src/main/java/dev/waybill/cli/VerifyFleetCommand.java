package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.FleetVerification;
import dev.waybill.shipment.SignatureReport;
import dev.waybill.shipment.SignatureReport.Verdict;
import dev.waybill.shipment.Swap;
import dev.waybill.signature.SigningKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whether each SIGNATURE of a fleet belongs to its manifest. */
@Command(
    name = "verify",
    addMethodSubcommands = false,
    description = {
      "Tells of many devices whether the SIGNATURE file of each belongs to its manifest, and if not, why;",
      "and which SIGNATURE files lie on each other's devices."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill verify --fleet fleet.csv --key-file ~/key",
      "  waybill verify --fleet jobs --job-from-folder",
      "  waybill verify --fleet 'jobs/2026-*/manifest.txt' --format jsonl | jq 'select(.status > 0)'",
      "",
      FleetHint.EXIT_STATUS
    })
final class VerifyFleetCommand implements Callable<Integer>, AfterFailure {
  /** To look for a cause takes up to a tenth of a second: with a wrong key, for every item. */
  private static final int MOST_EXPLAINED = 50;

  @Spec CommandSpec spec;
  @Mixin FleetOptions fleet = new FleetOptions();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin FleetReportOptions form = new FleetReportOptions();

  private int explained;

  @Override
  public Integer call() throws Exception {
    List<FleetItem> items = fleet.items(spec, keys);
    fleet.refuse(
        spec,
        items,
        item -> item.device() == null && item.signature() == null,
        "device and no SIGNATURE file");
    try (SigningKey key = keys.readToVerify(spec)) {
      FleetVerification verification = FleetVerification.of(items, key);
      return new FleetRun(spec, fleet, form)
          .run(
              items,
              Arrays.stream(Verdict.values()).map(Verdict::word).toList(),
              (index, item) -> {
                FleetVerification.Look look = verification.look(index);
                return () -> {
                  boolean isOpen = look.settled().isEmpty();
                  explained += isOpen ? 1 : 0;
                  return outcome(
                      item,
                      isOpen && explained > MOST_EXPLAINED ? look.unexplained() : look.report());
                };
              },
              () -> findings(verification, items));
    }
  }

  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    form.reportFailure(spec, sentence, status);
  }

  private static FleetOutcome outcome(FleetItem item, SignatureReport report) {
    String manifest = Terminal.harmless(item.manifest().toString());
    return new FleetOutcome(
        VerifyCommand.status(report),
        report.verdict().word(),
        (out, paint) -> VerifyCommand.print(out, paint, manifest, report),
        json -> {
          FleetJson.device(json, item);
          VerifyCommand.members(json, report);
        });
  }

  private static FleetTally.Findings findings(
      FleetVerification verification, List<FleetItem> items) {
    List<Swap<FleetItem>> swaps = new ArrayList<>();
    List<Swap<FleetItem>> copied = new ArrayList<>();
    for (Swap<Integer> found : verification.swaps()) {
      Swap<FleetItem> swap = found.map(items::get);
      swaps.add(swap);
      if (!found.closed() && verification.isMatch(found.path().get(0))) {
        copied.add(swap);
      }
    }
    return new FleetTally.Findings(
        verification.duplicates(),
        swaps,
        copied,
        verification.isTriedInPart()
            ? List.of(
                "which files changed places: too many do not match to try each with every manifest; a list with the jobs needs no trying")
            : List.of());
  }
}

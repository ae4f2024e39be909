package dev.waybill.cli;

import dev.waybill.shipment.DeviceIds;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Preflight;
import dev.waybill.shipment.PreflightReport;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The last check of many devices before shipping. */
@Command(
    name = "preflight",
    addMethodSubcommands = false,
    description =
        "Checks many devices before they are shipped, and says also what was not checked. Writes nothing.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill preflight --fleet fleet.csv --key-file ~/key",
      "  waybill preflight --fleet '/media/jane/*' --format jsonl",
      "",
      FleetHint.EXIT_STATUS
    })
final class PreflightFleetCommand implements Callable<Integer>, AfterFailure {
  private static final List<String> WORDS = List.of("ready", "incomplete", "not-ready");

  @Spec CommandSpec spec;
  @Mixin FleetOptions fleet = new FleetOptions();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin FleetReportOptions form = new FleetReportOptions();

  @Override
  public Integer call() throws Exception {
    rules.prepare();
    List<FleetItem> items = fleet.items(spec, keys);
    fleet.refuse(spec, items, item -> item.device() == null, "device");
    DeviceIds deviceIds = new DeviceIds(items);
    try (SigningKey key = keys.readToVerifyIfGiven(spec)) {
      return new FleetRun(spec, fleet, form)
          .run(
              items,
              WORDS,
              (index, item) -> {
                FleetOutcome outcome =
                    check(item, key, manifest -> deviceIds.note(index, manifest));
                return () -> outcome;
              },
              () -> FleetTally.Findings.of(FleetDuplicate.named(items), deviceIds));
    }
  }

  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    form.reportFailure(spec, sentence, status);
  }

  private FleetOutcome check(FleetItem item, @Nullable SigningKey key, Consumer<byte[]> noted)
      throws IOException, ConfigurationException {
    Path device = FleetRun.device(item);
    byte[] manifest = FleetRun.manifest(item, SourceText.MAX_BYTES);
    noted.accept(manifest);
    RulesInForce inForce = rules.rulesFor(new Input(item.manifest().toString()));
    keys.refuseOnDevice(spec, device);
    PreflightReport report =
        Preflight.of(manifest)
            .rules(inForce.ruleset())
            .job(item.job())
            .key(key)
            .sources(List.of(item.manifest()))
            .check(device);
    return new FleetOutcome(
        PreflightCommand.status(report),
        PreflightCommand.verdict(report),
        (out, paint) -> {
          PreflightCommand.printVerdict(out, paint, report);
          report.results().stream()
              .filter(result -> result.outcome() != Outcome.PASSED)
              .forEach(result -> PreflightCommand.print(out, paint, result));
        },
        json -> {
          Json.tool(json);
          FleetJson.device(json, item);
          Json.optional(json, "config", inForce.configuration());
          PreflightCommand.members(json, report);
        });
  }
}

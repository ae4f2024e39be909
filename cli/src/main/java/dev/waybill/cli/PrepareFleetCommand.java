package dev.waybill.cli;

import dev.waybill.device.SignatureState;
import dev.waybill.shipment.DeviceIds;
import dev.waybill.shipment.FleetDuplicate;
import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.Obstacle;
import dev.waybill.shipment.Preparation;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.shipment.Survey;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What preparing each device of a fleet would do. */
@Command(
    name = "prepare",
    addMethodSubcommands = false,
    description = {
      "Says of many devices what would be written onto each, with the token that confirms it. Writes nothing:",
      "devices are prepared one at a time, 'waybill prepare DEVICE ... --confirm TOKEN'."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill prepare --fleet fleet.csv --dry-run --key-file ~/key",
      "  waybill prepare --fleet fleet.csv --dry-run --format jsonl | jq -r '.token // empty'",
      "",
      FleetHint.EXIT_STATUS
    })
final class PrepareFleetCommand implements Callable<Integer>, AfterFailure {
  private static final String PLANNED = "planned";
  private static final String DONE = "done-already";
  private static final String REFUSED = "refused";

  @Spec CommandSpec spec;
  @Mixin FleetOptions fleet = new FleetOptions();

  @Option(names = "--dry-run", description = "needed: a fleet is never written to as a whole")
  boolean dryRun;

  @Option(
      names = "--allow-directory",
      description = "also plan for directories that are no mount point or lie in a temporary place")
  boolean allowDirectory;

  @Option(names = "--replace", description = "replace other SIGNATURE files on the devices")
  boolean replace;

  @Mixin SignatureVersionOption version = new SignatureVersionOption();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin FleetReportOptions form = new FleetReportOptions();

  @Override
  public Integer call() throws Exception {
    if (!dryRun) {
      throw new ParameterException(
          spec.commandLine(),
          "a fleet is prepared one device at a time: --dry-run gives the token for each");
    }
    rules.prepare();
    List<FleetItem> items = fleet.items(spec, keys);
    fleet.refuse(spec, items, item -> item.device() == null, "device");
    fleet.refuse(spec, items, item -> item.job() == null, FleetOptions.JOB);
    TwiceNamed twice = new TwiceNamed(FleetDuplicate.named(items));
    DeviceIds deviceIds = new DeviceIds(items);
    try (SigningKey key = keys.readToSign(spec)) {
      return new FleetRun(spec, fleet, form)
          .run(
              items,
              List.of(PLANNED, DONE, REFUSED),
              (index, item) -> {
                String fault = twice.faultOf(item);
                FleetOutcome outcome =
                    fault == null
                        ? plan(item, key, manifest -> deviceIds.note(index, manifest))
                        : TwiceNamed.refused(item, fault);
                return () -> outcome;
              },
              () -> FleetTally.Findings.of(twice.duplicates(), deviceIds));
    }
  }

  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    form.reportFailure(spec, sentence, status);
  }

  private FleetOutcome plan(FleetItem item, SigningKey key, Consumer<byte[]> noted)
      throws IOException, ConfigurationException {
    JobId job = item.job();
    if (job == null) {
      throw new IOException("no job is named");
    }
    byte[] manifest = FleetRun.manifest(item, SourceText.MAX_BYTES);
    noted.accept(manifest);
    Preparation preparation =
        Preparation.of(manifest, job)
            .rules(rules.rulesFor(new Input(item.manifest().toString())).ruleset())
            .version(version.version)
            .sources(List.of(item.manifest()))
            .allowDirectory(allowDirectory);
    Survey survey = preparation.survey(FleetRun.device(item));
    if (!survey.obstacles().isEmpty()) {
      Survey seen = survey;
      return refused(seen, seen.obstacles(), json -> PrepareJson.refused(json, seen));
    }
    keys.refuseOnDevice(spec, survey.device());
    PreparationPlan plan = preparation.key(key).plan(survey);
    // Without leave to replace anything, a file that is no obstacle is the right one.
    boolean isDone =
        plan.obstacles().isEmpty() && plan.existing() instanceof SignatureState.Present;
    if (replace && !isDone) {
      Preparation replacing = preparation.replace(true);
      survey = replacing.survey(FleetRun.device(item));
      plan = replacing.key(key).plan(survey);
    }
    PreparationPlan last = plan;
    return last.obstacles().isEmpty()
        ? planned(last, isDone)
        : refused(last.survey(), last.obstacles(), json -> PrepareJson.plan(json, REFUSED, last));
  }

  private static FleetOutcome planned(PreparationPlan plan, boolean isDone) {
    return new FleetOutcome(
        ExitCode.FINE,
        isDone ? DONE : PLANNED,
        (out, paint) ->
            out.println(
                isDone
                    ? paint.good("nothing to do")
                        + ": job "
                        + plan.job()
                        + ", SIGNATURE is there already, with the same bytes"
                    : paint.good(PLANNED) + ": job " + plan.job() + ", --confirm " + plan.token()),
        json -> {
          PrepareJson.plan(json, PLANNED, plan);
          json.writeBooleanField("alreadyWritten", isDone);
        });
  }

  private static FleetOutcome refused(Survey survey, List<Obstacle> obstacles, Json.Body members) {
    return new FleetOutcome(
        PrepareCommand.status(obstacles),
        REFUSED,
        (out, paint) -> {
          out.println(paint.bad(REFUSED) + ": job " + survey.job());
          for (Obstacle obstacle : obstacles) {
            out.println("  " + obstacle.sentence() + PrepareCommand.hint(obstacle));
          }
        },
        members);
  }
}

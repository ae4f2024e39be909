package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.device.WriteOutcome;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.document.Document;
import dev.waybill.shipment.Obstacle;
import dev.waybill.shipment.Preparation;
import dev.waybill.shipment.PreparationOutcome;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.SourceText;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** From a manifest and a mounted device to one that may be shipped. */
@Command(
    name = "prepare",
    description = {
      "Checks the manifest, signs it, writes SIGNATURE onto the device, reads it back and says whether the device may be shipped.",
      "Shows first what would be written where; asks on a terminal, and elsewhere needs --yes or --confirm."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --dry-run",
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --confirm TOKEN",
      "  waybill prepare ./staging --manifest manifest.txt --job-id 7K2QZ --allow-directory --yes"
    })
final class PrepareCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DeviceOptions target = new DeviceOptions();

  @Option(
      names = "--job-id",
      paramLabel = "ID",
      required = true,
      converter = JobIdConverter.class,
      description = "the five characters of the job")
  @Nullable JobId jobId;

  @Option(
      names = "--dry-run",
      description = "write nothing; print what would be done and a token for --confirm")
  boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  boolean yes;

  @Option(
      names = "--confirm",
      paramLabel = "TOKEN",
      description = "do what a dry run announced, if nothing has changed since")
  @Nullable String confirmation;

  @Option(
      names = "--allow-directory",
      description = "also write to a directory that is no mount point or lies in a temporary place")
  boolean allowDirectory;

  @Option(names = "--replace", description = "replace another SIGNATURE file on the device")
  boolean replace;

  @Mixin SignatureVersionOption version = new SignatureVersionOption();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    Input input = new Input(target.manifest);
    Commands.refuseTwoFromStandardInput(spec, input, keys);
    JobId job = jobId;
    if (job == null) {
      throw new ParameterException(spec.commandLine(), "--job-id is missing");
    }
    byte[] manifest = input.readUpTo(SourceText.MAX_BYTES);
    RulesInForce inForce = rules.rulesFor(input);
    try (SigningKey key = keys.read(spec)) {
      Preparation preparation =
          Preparation.of(manifest, job, key)
              .rules(inForce.ruleset())
              .version(version.version)
              .allowDirectory(allowDirectory)
              .replace(replace);
      PreparationPlan plan = preparation.plan(target.device);
      if (!report.isJson() && plan.facts() != null) {
        announce(input, plan, inForce);
      }
      if (!plan.obstacles().isEmpty()) {
        return refuse(plan);
      }
      // Behind the guard: that a drive is the wrong one is worth more than where the key is.
      keys.refuseOnDevice(spec, plan.device());
      if (dryRun) {
        return planned(plan);
      }
      if (!isConfirmed(plan)) {
        spec.commandLine().getErr().println("waybill: nothing was written");
        if (report.isJson()) {
          print("refused", plan, null);
        }
        return ExitCode.FAILED;
      }
      return written(plan, preparation.carryOut(plan));
    }
  }

  // Before

  private void announce(Input input, PreparationPlan plan, RulesInForce inForce) {
    PrintWriter out = spec.commandLine().getOut();
    Paint paint = report.paint();
    if (plan.obstacles().stream().anyMatch(obstacle -> obstacle.kind() == Obstacle.Kind.MANIFEST)) {
      CheckedFile checked = new CheckedFile(input, plan.manifest(), inForce);
      CheckText findings = new CheckText(out, paint, false);
      Tally tally = new Tally();
      tally.add(checked);
      findings.add(checked);
      findings.end(tally);
    } else {
      PreflightCommand.sayConfiguration(out, paint, inForce);
    }
    out.println(paint.bold("device") + "     " + Terminal.harmless(plan.device().toString()));
    DeviceFacts facts = plan.facts();
    if (facts != null) {
      out.println("           " + describe(facts));
    }
    out.println(paint.bold("manifest") + "   " + input.shown() + deviceId(plan));
    out.println(paint.bold("job") + "        " + plan.job());
    out.println(paint.bold("SIGNATURE") + "  " + existing(plan.existing()));
    out.flush();
  }

  private static String describe(DeviceFacts facts) {
    String mount = facts.mountPoint() ? "mounted" : "no mount point, on";
    String source =
        facts.mountSource().isEmpty() ? "" : " " + Terminal.harmless(facts.mountSource());
    String type =
        facts.fileSystemType().isEmpty()
            ? ""
            : " (" + Terminal.harmless(facts.fileSystemType()) + ")";
    return Terminal.harmless(facts.realPath().toString())
        + ", "
        + mount
        + source
        + type
        + ", "
        + size(facts.totalBytes())
        + ", "
        + size(facts.freeBytes())
        + " free";
  }

  /** In decimal units, as devices are sold. */
  private static String size(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
    double rest = bytes;
    int unit = 0;
    while (rest >= 1000 && unit < units.length - 1) {
      rest /= 1000;
      unit++;
    }
    return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", rest, units[unit]);
  }

  private static String deviceId(PreparationPlan plan) {
    Document document = plan.manifest().document();
    return document
        .find("deviceId")
        .filter(field -> !field.text().isEmpty())
        .map(field -> ", for the device " + document.quote(field.value().span(), field.text()))
        .orElse("");
  }

  private String existing(@Nullable SignatureState state) {
    if (state instanceof SignatureState.Present) {
      return replace ? "there is one; another one is replaced" : "there is one";
    }
    if (state instanceof SignatureState.NotRegular other) {
      return other.kind().words();
    }
    return state == null ? "cannot be looked at" : "none yet";
  }

  private int refuse(PreparationPlan plan) {
    if (report.isJson()) {
      print("refused", plan, null);
    } else {
      PrintWriter err = spec.commandLine().getErr();
      plan.obstacles()
          .forEach(obstacle -> err.println("waybill: " + obstacle.sentence() + hint(obstacle)));
      err.println("waybill: nothing was written");
    }
    boolean onlyManifest =
        plan.obstacles().stream().allMatch(obstacle -> obstacle.kind() == Obstacle.Kind.MANIFEST);
    return onlyManifest ? ExitCode.FINDINGS : ExitCode.FAILED;
  }

  private static String hint(Obstacle obstacle) {
    if (!obstacle.liftable()) {
      return "";
    }
    return obstacle.kind() == Obstacle.Kind.SIGNATURE
        ? " (--replace replaces it)"
        : " (--allow-directory insists on it)";
  }

  private int planned(PreparationPlan plan) {
    if (report.isJson()) {
      print("planned", plan, null);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.println("dry run: nothing was written; to go on: --confirm " + plan.token());
      out.flush();
    }
    return ExitCode.FINE;
  }

  private boolean isConfirmed(PreparationPlan plan) {
    String token = confirmation;
    if (token != null) {
      if (!token.equals(plan.token())) {
        spec.commandLine()
            .getErr()
            .println(
                "waybill: the token is of another plan: device, manifest, job or SIGNATURE are not what they were in that dry run");
      }
      return token.equals(plan.token());
    }
    if (yes) {
      return true;
    }
    Console console = Terminal.console();
    if (console == null || report.isJson()) {
      throw new ParameterException(
          spec.commandLine(),
          "there is nobody to ask: use --yes, or --dry-run and then --confirm TOKEN");
    }
    String answer =
        console.readLine(
            "Write SIGNATURE for job %s onto this device? Type yes to go on: ", plan.job());
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }

  // After

  private int written(PreparationPlan plan, PreparationOutcome outcome) {
    WriteOutcome written = outcome.written();
    String word = written.kind().name().toLowerCase(Locale.ROOT);
    if (report.isJson()) {
      print(word, plan, outcome);
    } else {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          "SIGNATURE was "
              + (written.kind() == WriteOutcome.Kind.UNCHANGED
                  ? "there already, with the same bytes"
                  : word + " and read back"));
      if (written.leftoversRemoved() > 0) {
        out.println(
            "what an interrupted run had left was removed; if the device was unplugged then, have its file system checked");
      }
      if (!written.directoryForced()) {
        out.println(
            "this file system does not confirm that the name is on the device: unmount it before you unplug it");
      }
      PreflightCommand.print(out, report.paint(), outcome.preflight());
      out.flush();
    }
    return PreflightCommand.status(outcome.preflight());
  }

  private void print(String outcome, PreparationPlan plan, @Nullable PreparationOutcome done) {
    Json.print(spec.commandLine().getOut(), json -> members(json, outcome, plan, done));
  }

  private void members(
      JsonGenerator json, String outcome, PreparationPlan plan, @Nullable PreparationOutcome done)
      throws IOException {
    Json.tool(json);
    json.writeStringField("device", plan.device().toString());
    json.writeStringField("jobId", plan.job().value());
    json.writeStringField("outcome", outcome);
    if (plan.obstacles().isEmpty()) {
      json.writeStringField("token", plan.token());
    }
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic finding : plan.manifest().diagnostics()) {
      CheckJson.write(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : plan.obstacles()) {
      json.writeStartObject();
      json.writeStringField("kind", obstacle.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", obstacle.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (done != null) {
      json.writeBooleanField("directoryForced", done.written().directoryForced());
      json.writeNumberField("leftoversRemoved", done.written().leftoversRemoved());
      json.writeObjectFieldStart("preflight");
      PreflightCommand.members(json, done.preflight());
      json.writeEndObject();
    }
  }
}

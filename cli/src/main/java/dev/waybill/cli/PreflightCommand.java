package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.shipment.Preflight;
import dev.waybill.shipment.PreflightReport;
import dev.waybill.shipment.PreflightResult;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The last check of a device before shipping. */
@Command(
    name = "preflight",
    addMethodSubcommands = false,
    description =
        "Checks a device before it is shipped, and says also what was not checked. Writes nothing.",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill preflight [OPTIONS] --manifest=FILE DEVICE",
      "       waybill preflight [OPTIONS] --fleet=LIST...",
      "       waybill preflight [OPTIONS] --job=ID DEVICE"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill preflight /media/stick --manifest manifest.txt --job-id 7K2QZ",
      "  waybill preflight /media/stick --manifest manifest.txt --answer answer.json",
      "  waybill preflight /media/stick --manifest manifest.txt --key-file ~/key --format json",
      "  waybill preflight /media/stick --job 7K2QZ",
      "  waybill preflight --fleet fleet.csv --key-file ~/key",
      "",
      "In JSON, verdict is ready, incomplete or not-ready; complete is false when something that can be",
      "looked at without the service was not, as the signature without a key."
    })
final class PreflightCommand implements Callable<Integer>, AfterFailure {
  @Spec CommandSpec spec;
  @Mixin DeviceOptions target = new DeviceOptions();

  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();
  @Mixin FleetHint fleet = new FleetHint();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    DeviceOptions.Named named = target.named(spec, keys);
    RulesInForce inForce = rules.rulesFor(named.manifest());
    PreflightReport result;
    keys.refuseOnDevice(spec, target.device);
    try (SigningKey key = keys.readToVerifyIfGiven(spec)) {
      result =
          Preflight.of(named.content())
              .rules(inForce.ruleset())
              .job(named.expectedJob())
              .key(key)
              .answer(named.signature())
              .sources(named.files())
              .check(target.device);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            Json.tool(json);
            json.writeStringField("device", PossibleKey.path(target.device.toString()));
            Json.optional(json, "config", inForce.configuration());
            members(json, result);
          });
    } else {
      sayConfiguration(out, report.paint(), inForce);
      print(out, report.paint(), result);
      out.flush();
    }
    return status(result);
  }

  /** What could not be looked at has no verdict. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    if (report.isJson()) {
      Json.print(
          spec.commandLine().getOut(),
          json -> {
            Json.tool(json);
            json.writeStringField("device", PossibleKey.path(target.device.toString()));
            AfterFailure.members(json, sentence, status);
          });
    }
  }

  static void sayConfiguration(PrintWriter out, Paint paint, RulesInForce inForce) {
    if (inForce.configuration() != null) {
      out.println(paint.faint("configuration: " + Terminal.harmless(inForce.configuration())));
    }
  }

  static int status(PreflightReport result) {
    return result.mayBeShipped() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  static void members(JsonGenerator json, PreflightReport result) throws IOException {
    json.writeStringField("verdict", verdict(result));
    json.writeBooleanField("complete", result.isComplete());
    Json.optional(json, "jobId", result.jobId());
    json.writeArrayFieldStart("checks");
    for (PreflightResult check : result.results()) {
      json.writeStartObject();
      json.writeStringField("check", check.check().word());
      json.writeStringField("outcome", check.outcome().word());
      json.writeStringField("message", check.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String verdict(PreflightReport result) {
    if (!result.mayBeShipped()) {
      return "not-ready";
    }
    return result.isComplete() ? "ready" : "incomplete";
  }

  static void print(PrintWriter out, Paint paint, PreflightReport result) {
    result.results().forEach(check -> print(out, paint, check));
    printVerdict(out, paint, result);
  }

  static void print(PrintWriter out, Paint paint, PreflightResult check) {
    String word =
        switch (check.outcome()) {
          case PASSED -> paint.good("ok         ");
          case WARNING -> paint.doubtful("warning    ");
          case FAILED -> paint.bad("FAILED     ");
          case NOT_CHECKED -> paint.faint("not checked");
        };
    out.println("  " + word + "  " + check.sentence());
  }

  static void printVerdict(PrintWriter out, Paint paint, PreflightReport result) {
    if (!result.mayBeShipped()) {
      out.println(paint.bad("do not ship") + " this device as it is");
    } else if (result.isComplete()) {
      out.println(paint.good("ready to ship"));
    } else {
      out.println(paint.doubtful("nothing wrong found") + ", but not everything was checked");
    }
  }
}

package dev.waybill.cli;

import dev.waybill.job.Answer;
import dev.waybill.service.OfflineService;
import dev.waybill.service.ServiceReply;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/**
 * The options that create-job and update-job share: a manifest is judged, and signed when it is
 * taken.
 */
final class ManifestOptions {
  @Option(names = "--job-type", paramLabel = "TYPE", description = "Import or Export")
  @Nullable String jobType;

  @Option(
      names = "--manifest",
      paramLabel = "TEXT",
      description = "the manifest's text, or file://FILE")
  @Nullable String manifest;

  @Option(
      names = "--validate-only",
      negatable = true,
      fallbackValue = "true",
      defaultValue = Option.NULL_VALUE,
      description = "check and do nothing more, or go on (--no-validate-only)")
  @Nullable Boolean validateOnly;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "region of all buckets, for the check; others than the format knows say nothing")
  @Nullable String region;

  @Option(names = "--verbose", description = "all findings, not only the one the service tells")
  boolean verbose;

  @Mixin KeyOptions keys = new KeyOptions();

  /** What to do with the manifest. */
  interface Body {
    ServiceReply reply(OfflineService service, String type, byte[] manifest, boolean validateOnly)
        throws IOException;
  }

  Answer answer(CommandSpec spec, ServiceOptions options, CallParameters parameters, Body body)
      throws IOException, ConfigurationException {
    String file = parameters.file("Manifest");
    Input input = new Input(file == null ? "-" : file);
    RulesInForce inForce = RuleOptions.inRegion(region).rulesFor(input);
    boolean check = parameters.isTrue("ValidateOnly");
    byte[] text = parameters.bytes("Manifest");
    OfflineService service = OfflineService.over(options.folders()).under(inForce.ruleset());
    ServiceReply reply;
    if (check || options.noSignRequest) {
      reply = body.reply(service, parameters.text("JobType"), text, check);
    } else {
      try (SigningKey key = keys.readToSign(spec)) {
        reply = body.reply(service.signingWith(key), parameters.text("JobType"), text, false);
      }
    }
    PrintWriter err = spec.commandLine().getErr();
    if (reply.answer() instanceof Answer.Refusal && parameters.isNameOfFile("Manifest")) {
      err.println(
          "waybill: the value of --manifest was taken for the manifest itself; of a file: --manifest file://NAME");
    }
    if (verbose) {
      CheckedFile checked = new CheckedFile(input, reply.manifest(), inForce);
      CheckText report = new CheckText(err, new Paint(false), false);
      Tally tally = new Tally();
      tally.add(checked);
      report.add(checked);
      report.end(tally);
    }
    return reply.answer();
  }
}

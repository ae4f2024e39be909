package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.device.WriteOutcome;
import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.shipment.AnsweredSignature;
import dev.waybill.shipment.Caution;
import dev.waybill.shipment.Obstacle;
import dev.waybill.shipment.Preparation;
import dev.waybill.shipment.PreparationOutcome;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.shipment.Survey;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SigningKey;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
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
    addMethodSubcommands = false,
    description = {
      "Checks the manifest, signs it, writes SIGNATURE onto the device, reads it back and says whether the device may be shipped.",
      "Shows first what would be written where; asks on a terminal, and elsewhere needs --yes or --confirm.",
      "Refuses what is no device that could be shipped: directories and disks of the system, network folders, bind mounts, and whatever leaves a doubt which device is meant."
    },
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill prepare [OPTIONS] --manifest=FILE (--job-id=ID | --answer=FILE) DEVICE",
      "       waybill prepare [OPTIONS] --fleet=LIST... --dry-run",
      "       waybill prepare [OPTIONS] --job=ID DEVICE"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --dry-run",
      "  waybill prepare /media/stick --manifest manifest.txt --job-id 7K2QZ --confirm TOKEN",
      "  waybill prepare /media/stick --manifest manifest.txt --answer answer.json",
      "  waybill prepare ./staging --manifest manifest.txt --job-id 7K2QZ --allow-directory --yes",
      "  waybill prepare /media/stick --job 7K2QZ --dry-run",
      "  waybill prepare --fleet fleet.csv --dry-run"
    })
final class PrepareCommand implements Callable<Integer> {
  @Spec CommandSpec spec;
  @Mixin DeviceOptions target = new DeviceOptions();

  @Option(
      names = "--dry-run",
      description = "write nothing; print what would be done and a token for --confirm")
  boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  boolean yes;

  @Option(
      names = "--confirm",
      paramLabel = "TOKEN",
      description =
          "do what a dry run announced, if manifest, options, key and device are as they were")
  @Nullable String confirmation;

  @Option(
      names = "--allow-directory",
      description =
          "also write to a directory that is no mount point or lies in a temporary place; lifts no other refusal")
  boolean allowDirectory;

  @Option(names = "--replace", description = "replace another SIGNATURE file on the device")
  boolean replace;

  @Mixin SignatureVersionOption version = new SignatureVersionOption();
  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin RuleOptions rules = new RuleOptions();
  @Mixin ReportOptions report = new ReportOptions();
  @Mixin FleetHint fleet = new FleetHint();

  @Override
  public Integer call() throws IOException, ConfigurationException {
    refuseWhatIsInVain();
    if (!target.namesJob()) {
      throw new ParameterException(spec.commandLine(), "--job-id is missing");
    }
    DeviceOptions.Named named = target.named(spec, keys);
    JobId job = named.meantJob();
    List<String> doubts = named.doubts();
    if (job == null || !doubts.isEmpty()) {
      return refuseText(doubts);
    }
    Input input = named.manifest();
    RulesInForce inForce = rules.rulesFor(input);
    Preparation preparation =
        Preparation.of(named.content(), job)
            .rules(inForce.ruleset())
            .version(version.version)
            .allowDirectory(allowDirectory)
            .replace(replace);
    Survey survey = preparation.survey(target.device);
    if (!report.isJson() && survey.facts() != null) {
      announce(input, survey, inForce);
    }
    // Before any key: that a drive is the wrong one is worth more than where the key is.
    if (!survey.obstacles().isEmpty()) {
      return refuse(survey, survey.obstacles());
    }
    keys.refuseOnDevice(spec, survey.device());
    refuseWhenNobodyCanAnswer();
    if (named.signature() instanceof AnsweredSignature.Usable usable) {
      return usable.isOfService()
          ? goOn(survey, preparation.answer(usable))
          : goOnWithFiled(survey, preparation, usable);
    }
    try (SigningKey key = keys.read(spec)) {
      return goOn(survey, preparation.key(key));
    }
  }

  /** No key is needed, but what was signed here can be verified with one that is at hand. */
  private int goOnWithFiled(Survey survey, Preparation preparation, AnsweredSignature.Usable filed)
      throws IOException {
    try (SigningKey key = keys.readIfGiven(spec)) {
      return goOn(survey, (key == null ? preparation : preparation.key(key)).answer(filed));
    }
  }

  private int goOn(Survey survey, Preparation preparation) throws IOException {
    PreparationPlan plan = preparation.plan(survey);
    if (!plan.obstacles().isEmpty()) {
      return refuse(survey, plan.obstacles());
    }
    if (dryRun) {
      return planned(plan);
    }
    if (!isConfirmed(plan)) {
      spec.commandLine().getErr().println("waybill: nothing was written");
      if (report.isJson()) {
        print("refused", survey, plan.obstacles(), plan.token(), null);
      }
      return ExitCode.FAILED;
    }
    return written(plan, preparation.carryOut(plan));
  }

  private int refuseText(List<String> doubts) {
    if (report.isJson()) {
      Json.print(
          spec.commandLine().getOut(),
          json -> {
            Json.tool(json);
            json.writeStringField("device", target.device.toString());
            json.writeStringField("outcome", "refused");
            json.writeArrayFieldStart("obstacles");
            for (String doubt : doubts) {
              json.writeStartObject();
              json.writeStringField("kind", target.filedJob == null ? "answer" : "job");
              json.writeStringField("message", doubt);
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    } else {
      PrintWriter err = spec.commandLine().getErr();
      doubts.forEach(doubt -> err.println("waybill: " + doubt));
      err.println("waybill: nothing was written");
    }
    return ExitCode.FINDINGS;
  }

  // Before

  private void announce(Input input, Survey survey, RulesInForce inForce) {
    PrintWriter out = spec.commandLine().getOut();
    Paint paint = report.paint();
    if (survey.obstacles().stream()
        .anyMatch(obstacle -> obstacle.kind() == Obstacle.Kind.MANIFEST)) {
      CheckedFile checked = new CheckedFile(input, survey.manifest(), inForce);
      CheckText findings = new CheckText(out, paint, false);
      Tally tally = new Tally();
      tally.add(checked);
      findings.add(checked);
      findings.end(tally);
    } else {
      PreflightCommand.sayConfiguration(out, paint, inForce);
    }
    out.println(paint.bold("device") + "     " + Terminal.harmless(survey.device().toString()));
    DeviceFacts facts = survey.facts();
    if (facts != null) {
      DeviceDescription.lines(facts).forEach(line -> out.println("           " + line));
    }
    out.println(paint.bold("manifest") + "   " + input.shown() + deviceId(survey));
    out.println(paint.bold("job") + "        " + survey.job());
    out.println(paint.bold("SIGNATURE") + "  " + existing(survey.existing()));
    for (Caution caution : survey.cautions()) {
      String word =
          caution.severity() == Severity.WARNING ? paint.doubtful("warning") : paint.faint("note");
      out.println(word + ": " + caution.sentence());
    }
    out.flush();
  }

  private static String deviceId(Survey survey) {
    Document document = survey.manifest().document();
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

  private int refuse(Survey survey, List<Obstacle> obstacles) {
    if (report.isJson()) {
      print("refused", survey, obstacles, null, null);
    } else {
      PrintWriter err = spec.commandLine().getErr();
      obstacles.forEach(
          obstacle -> err.println("waybill: " + obstacle.sentence() + hint(obstacle)));
      err.println("waybill: nothing was written");
    }
    return status(obstacles);
  }

  /** Of what has these obstacles. */
  static int status(List<Obstacle> obstacles) {
    boolean onlyManifest =
        obstacles.stream().allMatch(obstacle -> obstacle.kind() == Obstacle.Kind.MANIFEST);
    return onlyManifest ? ExitCode.FINDINGS : ExitCode.FAILED;
  }

  static String hint(Obstacle obstacle) {
    if (!obstacle.liftable()) {
      return "";
    }
    return obstacle.kind() == Obstacle.Kind.SIGNATURE
        ? " (--replace replaces it)"
        : " (--allow-directory insists on it)";
  }

  private int planned(PreparationPlan plan) {
    if (report.isJson()) {
      print("planned", plan.survey(), List.of(), plan.token(), null);
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
                "waybill: the token is of another plan: manifest, job, key, options or rules, the device, the names on it or its SIGNATURE are not what they were");
      }
      return token.equals(plan.token());
    }
    if (yes) {
      return true;
    }
    Console console = Terminal.console();
    String answer =
        console == null
            ? null
            : console.readLine(
                "Write SIGNATURE for job %s onto this device? Type yes to go on: ", plan.job());
    return answer != null && answer.strip().equalsIgnoreCase("yes");
  }

  /** Somebody who says both expects something of the one that would be passed over. */
  private void refuseWhatIsInVain() {
    if (dryRun && (yes || confirmation != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--dry-run writes nothing, so " + (yes ? "--yes" : "--confirm") + " does not go with it");
    }
  }

  /** Before the key is asked for, which would be in vain. */
  private void refuseWhenNobodyCanAnswer() {
    if (!dryRun
        && !yes
        && confirmation == null
        && (report.isJson() || Terminal.console() == null)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is nobody to ask: use --yes, or --dry-run and then --confirm TOKEN");
    }
  }

  // After

  private int written(PreparationPlan plan, PreparationOutcome outcome) {
    WriteOutcome written = outcome.written();
    String word = written.kind().name().toLowerCase(Locale.ROOT);
    if (report.isJson()) {
      print(word, plan.survey(), List.of(), plan.token(), outcome);
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

  private void print(
      String outcome,
      Survey survey,
      List<Obstacle> obstacles,
      @Nullable String token,
      @Nullable PreparationOutcome done) {
    Json.print(
        spec.commandLine().getOut(),
        json -> members(json, outcome, survey, obstacles, token, done));
  }

  static void members(
      JsonGenerator json,
      String outcome,
      Survey survey,
      List<Obstacle> obstacles,
      @Nullable String token,
      @Nullable PreparationOutcome done)
      throws IOException {
    Json.tool(json);
    json.writeStringField("device", survey.device().toString());
    json.writeStringField("jobId", survey.job().value());
    json.writeStringField("outcome", outcome);
    Json.optional(json, "token", token);
    DeviceFacts facts = survey.facts();
    if (facts != null) {
      json.writeObjectFieldStart("target");
      DeviceDescription.members(json, facts);
      json.writeEndObject();
    }
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic finding : survey.manifest().diagnostics()) {
      CheckJson.write(json, finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : obstacles) {
      json.writeStartObject();
      json.writeStringField("kind", obstacle.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", obstacle.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cautions");
    for (Caution caution : survey.cautions()) {
      json.writeStartObject();
      json.writeStringField("caution", word(caution.code()));
      json.writeStringField("severity", word(caution.severity()));
      json.writeStringField("message", caution.sentence());
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

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

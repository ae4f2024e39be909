package dev.waybill.cli;

import dev.waybill.shipment.AnsweredSignature;
import dev.waybill.shipment.FailedWriteException;
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
final class PrepareCommand implements Callable<Integer>, AfterFailure {
  private static final String NOTHING_WRITTEN = "waybill: nothing was written";
  static final String REFUSED = "refused";

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

  private enum Stage {
    READING,
    LOOKING,
    WRITING
  }

  private Stage stage = Stage.READING;

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
    stage = Stage.LOOKING;
    Input input = named.manifest();
    RulesInForce inForce = rules.rulesFor(input);
    Preparation preparation =
        Preparation.of(named.content(), job)
            .rules(inForce.ruleset())
            .version(version.version)
            .sources(named.files())
            .allowDirectory(allowDirectory)
            .replace(replace);
    Survey survey = preparation.survey(target.device);
    if (!report.isJson() && survey.facts() != null) {
      text().announce(input, survey, inForce, replace);
    }
    // Before any key: that a drive is the wrong one is worth more than where the key is.
    if (!survey.obstacles().isEmpty()) {
      return refuse(survey.obstacles(), json -> PrepareJson.refused(json, survey));
    }
    keys.refuseOnDevice(spec, survey.device());
    refuseWhenNobodyCanAnswer();
    if (named.signature() instanceof AnsweredSignature.Usable usable) {
      return goOnWithText(survey, preparation, usable);
    }
    try (SigningKey key = keys.readToSign(spec)) {
      return goOn(survey, preparation.key(key));
    }
  }

  /**
   * No key is needed, but one that is at hand must not be on the device; and what was signed here
   * can be verified with it.
   */
  private int goOnWithText(Survey survey, Preparation preparation, AnsweredSignature.Usable text)
      throws IOException {
    if (text.isOfService() && keys.isGiven()) {
      spec.commandLine()
          .getErr()
          .println(
              "waybill: the key is only looked for on the device: the SIGNATURE is the one that was"
                  + " answered");
    }
    try (SigningKey key = keys.readToVerifyIfGiven(spec)) {
      return goOn(survey, (key == null ? preparation : preparation.key(key)).answer(text));
    }
  }

  private int goOn(Survey survey, Preparation preparation) throws IOException {
    PreparationPlan plan = preparation.plan(survey);
    if (!plan.obstacles().isEmpty()) {
      return refuse(plan.obstacles(), json -> PrepareJson.plan(json, REFUSED, plan));
    }
    if (!report.isJson()) {
      text().sayReplaced(plan);
    }
    if (dryRun) {
      if (report.isJson()) {
        print(json -> PrepareJson.plan(json, "planned", plan));
      } else {
        text().planned(plan);
      }
      return ExitCode.FINE;
    }
    if (!isConfirmed(plan)) {
      spec.commandLine().getErr().println(NOTHING_WRITTEN);
      if (report.isJson()) {
        print(json -> PrepareJson.plan(json, REFUSED, plan));
      }
      return ExitCode.FAILED;
    }
    stage = Stage.WRITING;
    PreparationOutcome done = preparation.carryOut(plan);
    if (report.isJson()) {
      print(json -> PrepareJson.done(json, plan, done));
    } else {
      text().written(done);
    }
    return PreflightCommand.status(done.preflight());
  }

  private int refuseText(List<String> doubts) {
    if (report.isJson()) {
      String kind = target.filedJob == null ? "answer" : "job";
      print(json -> PrepareJson.refused(json, target.device, kind, doubts));
    } else {
      PrintWriter err = spec.commandLine().getErr();
      doubts.forEach(doubt -> err.println("waybill: " + doubt));
      err.println(NOTHING_WRITTEN);
    }
    return ExitCode.FINDINGS;
  }

  private int refuse(List<Obstacle> obstacles, Json.Body members) {
    if (report.isJson()) {
      print(members);
    } else {
      PrintWriter err = spec.commandLine().getErr();
      obstacles.forEach(
          obstacle -> err.println("waybill: " + obstacle.sentence() + hint(obstacle)));
      err.println(NOTHING_WRITTEN);
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

  /** A device is left as it was, or as the exception says. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    PrintWriter err = spec.commandLine().getErr();
    FailedWriteException.@Nullable OnDevice onDevice = null;
    if (failure instanceof FailedWriteException failed) {
      onDevice = failed.onDevice();
    } else if (stage == Stage.WRITING && !(failure instanceof IOException)) {
      onDevice = FailedWriteException.OnDevice.UNKNOWN;
    }
    // Of a command line that is not right nobody thinks that it may have done something.
    if (stage != Stage.READING || !(failure instanceof ParameterException)) {
      err.println(onDevice == null ? NOTHING_WRITTEN : "waybill: " + onDevice.sentence());
    }
    if (report.isJson()) {
      String word = onDevice == null ? "unchanged" : PrepareJson.word(onDevice);
      print(
          json -> {
            Json.tool(json);
            json.writeStringField("device", PossibleKey.path(target.device.toString()));
            json.writeStringField("outcome", "failed");
            AfterFailure.members(json, sentence, status);
            json.writeStringField("onDevice", word);
          });
    }
  }

  private PrepareText text() {
    return new PrepareText(spec.commandLine().getOut(), report.paint());
  }

  private void print(Json.Body members) {
    Json.print(spec.commandLine().getOut(), members);
  }
}

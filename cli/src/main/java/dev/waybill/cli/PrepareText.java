package dev.waybill.cli;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.device.WriteOutcome;
import dev.waybill.diagnostic.Severity;
import dev.waybill.document.Document;
import dev.waybill.shipment.Caution;
import dev.waybill.shipment.ExistingSignature;
import dev.waybill.shipment.Obstacle;
import dev.waybill.shipment.PreparationOutcome;
import dev.waybill.shipment.PreparationPlan;
import dev.waybill.shipment.Survey;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What preparing a device would do, and did, for people. */
final class PrepareText {
  private final PrintWriter out;
  private final Paint paint;

  PrepareText(PrintWriter out, Paint paint) {
    this.out = out;
    this.paint = paint;
  }

  /** What would be written to, before any key is asked for. */
  void announce(Input input, Survey survey, RulesInForce inForce, boolean replace) {
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
    out.println(paint.bold("SIGNATURE") + "  " + existing(survey, replace));
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

  private static String existing(Survey survey, boolean replace) {
    @Nullable SignatureState state = survey.existing();
    if (state instanceof SignatureState.NotRegular other) {
      return other.kind().words();
    }
    return survey
        .existingSignature()
        .map(
            existing ->
                "there is one " + existing.words() + (replace ? "; another one is replaced" : ""))
        .orElse(state == null ? "cannot be looked at" : "none yet");
  }

  /** Whose SIGNATURE is going to be lost; nothing where none is. */
  void sayReplaced(PreparationPlan plan) {
    ExistingSignature replaced = plan.replaced();
    if (replaced != null) {
      out.println(paint.doubtful("replaces") + "   the SIGNATURE " + replaced.fullWords());
      out.flush();
    }
  }

  void planned(PreparationPlan plan) {
    out.println("dry run: nothing was written; to go on: --confirm " + plan.token());
    out.flush();
  }

  void written(PreparationOutcome outcome) {
    WriteOutcome written = outcome.written();
    out.println(
        "SIGNATURE was "
            + (written.kind() == WriteOutcome.Kind.UNCHANGED
                ? "there already, with the same bytes"
                : written.kind().name().toLowerCase(Locale.ROOT) + " and read back"));
    if (written.leftoversRemoved() > 0) {
      out.println(
          "what an interrupted run had left was removed; if the device was unplugged then, have its file system checked");
    }
    if (!written.directoryForced()) {
      out.println(
          "this file system does not confirm that the name is on the device: unmount it before you unplug it");
    }
    PreflightCommand.print(out, paint, outcome.preflight());
    out.flush();
  }
}

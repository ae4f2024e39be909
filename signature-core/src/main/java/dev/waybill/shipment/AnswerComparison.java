package dev.waybill.shipment;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Member;
import dev.waybill.job.Progress;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds the parts of an answer against each other and against the manifest at hand. */
final class AnswerComparison {
  private static final Pattern NAME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]{0,40})\\s*:.*");

  private static final List<Member> DECISIVE =
      List.of(
          Member.JOB_ID,
          Member.SIGNATURE,
          Member.SIGNATURE_FILE_CONTENTS,
          Member.CURRENT_MANIFEST,
          Member.PROGRESS_CODE);

  private final Answer.Result result;
  private final byte[] manifest;
  private final List<String> reasons;

  /**
   * Compares.
   *
   * @param reasons why the answer must not be used, as far as they are known; more are added
   */
  AnswerComparison(Answer.Result result, byte[] manifest, List<String> reasons) {
    this.result = result;
    this.manifest = manifest;
    this.reasons = reasons;
  }

  AnsweredSignature outcome() {
    for (Member member : DECISIVE) {
      result
          .field(member)
          .filter(field -> field.certainty() == Certainty.AMBIGUOUS)
          .ifPresent(field -> reasons.add("there is another reading of " + member.text()));
    }
    result
        .text(Member.PROGRESS_CODE)
        .flatMap(Progress::of)
        .filter(Progress::isEnd)
        .ifPresent(progress -> reasons.add(ended(progress)));
    Optional<String> text = result.text(Member.SIGNATURE_FILE_CONTENTS);
    if (text.isEmpty()) {
      reasons.add("the answer has no SignatureFileContents; create-job and get-status give it");
      return new AnsweredSignature.Refused(reasons);
    }
    Optional<SignatureFile> file = file(text.get());
    boolean repeats = compareManifest();
    return file.isPresent() && reasons.isEmpty()
        ? new AnsweredSignature.Usable(file.get(), text.get(), repeats, true)
        : new AnsweredSignature.Refused(reasons);
  }

  /** Why nothing is prepared for a job in this state. */
  static String ended(Progress progress) {
    return "the job has ended: " + progress.code() + ", " + progress.meaning();
  }

  private Optional<SignatureFile> file(String text) {
    SignatureFileReading reading = SignatureFileReader.read(text.getBytes(StandardCharsets.UTF_8));
    reading.remarks().stream()
        .filter(remark -> remark.fatal())
        .forEach(
            remark ->
                reasons.add(
                    "line " + remark.line() + " of SignatureFileContents: " + remark.message()));
    if (!(reading instanceof SignatureFileReading.Read read)) {
      return Optional.empty();
    }
    SignatureFile file = read.file();
    if (result.text(Member.JOB_ID).filter(job -> !job.equals(file.jobId().value())).isPresent()) {
      reasons.add("SignatureFileContents is of another job than JobId");
    }
    if (result
        .text(Member.SIGNATURE)
        .filter(signature -> !signature.strip().equals(file.signature().toBase64()))
        .isPresent()) {
      reasons.add("SignatureFileContents has another signature than Signature");
    }
    return Optional.of(file);
  }

  /** Whether the answer has a manifest to compare with. */
  private boolean compareManifest() {
    Optional<String> answered = result.text(Member.CURRENT_MANIFEST);
    answered
        .flatMap(
            text -> difference(lines(text), lines(new String(manifest, StandardCharsets.UTF_8))))
        .ifPresent(
            where ->
                reasons.add(
                    "the service has another manifest for this job: "
                        + where
                        + "; update the job, or take the manifest that was sent"));
    return answered.isPresent();
  }

  /** Without what may differ: how lines end, and whether the last one does. */
  private static List<String> lines(String text) {
    String unified = text.replace("\r\n", "\n");
    String body = unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified;
    return List.of(body.split("\n", -1));
  }

  /** Where two texts differ; never what stands there, which may be a password. */
  private static Optional<String> difference(List<String> answered, List<String> here) {
    int both = Math.min(answered.size(), here.size());
    for (int i = 0; i < both; i++) {
      if (!answered.get(i).equals(here.get(i))) {
        return Optional.of("line " + (i + 1) + name(here.get(i)) + " differs");
      }
    }
    return answered.size() == here.size()
        ? Optional.empty()
        : Optional.of("it has " + answered.size() + " lines, the one here has " + here.size());
  }

  private static String name(String line) {
    Matcher name = NAME.matcher(line);
    return name.matches() ? " (" + name.group(1) + ")" : "";
  }
}

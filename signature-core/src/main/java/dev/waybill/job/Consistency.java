package dev.waybill.job;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds the parts of one page against each other: the SIGNATURE text repeats two of them. */
final class Consistency {
  private static final Pattern JOB_ID = Pattern.compile("(?m)^jobId ?: ?(.*?)\\s*$");
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^signature ?: ?(.*?)\\s*$");

  private Consistency() {}

  /** The same page, doubtful where two parts say different things. */
  static List<Found> check(List<Found> page, Findings findings) {
    Set<Member> doubtful = EnumSet.noneOf(Member.class);
    Found contents = find(page, Member.SIGNATURE_FILE_CONTENTS);
    Found jobId = find(page, Member.JOB_ID);
    Found signature = find(page, Member.SIGNATURE);
    if (contents != null) {
      String file = text(contents);
      if (disagree(file, JOB_ID, jobId)) {
        findings.error(
            Findings.CONTRADICTION,
            contents.place(),
            "the text of the SIGNATURE file is of another job than JobId says");
        doubtful.addAll(EnumSet.of(Member.JOB_ID, Member.SIGNATURE_FILE_CONTENTS));
      }
      if (disagree(file, SIGNATURE, signature)) {
        findings.error(
            Findings.CONTRADICTION,
            contents.place(),
            "the text of the SIGNATURE file has another signature than Signature says");
        doubtful.addAll(EnumSet.of(Member.SIGNATURE, Member.SIGNATURE_FILE_CONTENTS));
      }
    }
    sayImpossible(jobId, signature, findings);
    List<Found> checked = new ArrayList<>();
    for (Found found : page) {
      checked.add(doubtful.contains(found.member()) ? found.atMost(Certainty.AMBIGUOUS) : found);
    }
    return checked;
  }

  private static void sayImpossible(
      @Nullable Found jobId, @Nullable Found signature, Findings findings) {
    if (jobId != null) {
      JobId.firstFault(text(jobId))
          .ifPresent(fault -> findings.warn(Findings.IMPOSSIBLE, jobId.place(), fault));
    }
    if (signature != null) {
      try {
        Signature.parseBase64(text(signature));
      } catch (IllegalArgumentException e) {
        findings.warn(
            Findings.IMPOSSIBLE, signature.place(), "no possible signature: " + e.getMessage());
      }
    }
  }

  /** A job ID in lower case is the same; a signature is not. */
  private static boolean disagree(String file, Pattern line, @Nullable Found other) {
    Matcher matcher = line.matcher(file);
    if (other == null || file.length() > SignatureFile.MOST_BYTES || !matcher.find()) {
      return false;
    }
    String written = matcher.group(1);
    return other.member() == Member.JOB_ID
        ? !written.toUpperCase(Locale.ROOT).equals(text(other).toUpperCase(Locale.ROOT))
        : !written.equals(text(other));
  }

  private static @Nullable Found find(List<Found> page, Member member) {
    return page.stream().filter(found -> found.member() == member).findFirst().orElse(null);
  }

  private static String text(Found found) {
    return found.value() instanceof Value.Text text ? text.text() : "";
  }
}

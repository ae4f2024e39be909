package dev.waybill.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What may have stood in front of the manifest in place of the job ID and one LF. */
final class JobIdGuesses {
  /** Pairs that are mistaken for each other in print or handwriting; neither 0 nor O occurs. */
  private static final List<String> LOOK_ALIKES =
      List.of("1I", "1L", "IL", "1J", "2Z", "5S", "6G", "8B", "UV", "VY", "CG", "EF", "MN", "4A");

  private final List<Guess> guesses = new ArrayList<>();

  private JobIdGuesses() {}

  /**
   * In the order in which they are tried.
   *
   * @param jobId in the form whose capitals, or whose spelling, has been tried already
   */
  static List<Guess> of(String jobId) {
    var all = new JobIdGuesses();
    all.add(MismatchCause.LOWER_CASE_JOB_ID, "", jobId.toLowerCase(Locale.ROOT) + "\n");
    all.add(MismatchCause.OTHER_SEPARATOR, "CR LF stood between them", jobId + "\r\n");
    all.add(MismatchCause.OTHER_SEPARATOR, "nothing stood between them", jobId);
    all.add(MismatchCause.OTHER_SEPARATOR, "two line ends stood between them", jobId + "\n\n");
    all.add(MismatchCause.OTHER_SEPARATOR, "a blank stood between them", jobId + " ");
    all.add(MismatchCause.OTHER_SEPARATOR, "a CR stood between them", jobId + "\r");
    all.add(
        MismatchCause.OTHER_SEPARATOR, "\\n stood between them, as two characters", jobId + "\\n");
    all.add(MismatchCause.JOB_ID_NOT_SIGNED, "", "");
    all.add(MismatchCause.JOB_ID_NOT_SIGNED, "", "\n");
    all.add(MismatchCause.JOB_ID_WITH_SOMETHING, "a blank behind it", jobId + " \n");
    all.add(MismatchCause.JOB_ID_WITH_SOMETHING, "a blank in front of it", " " + jobId + "\n");
    all.add(MismatchCause.JOB_ID_WITH_SOMETHING, "a tab behind it", jobId + "\t\n");
    all.add(MismatchCause.JOB_ID_WITH_SOMETHING, "quotes", "\"" + jobId + "\"\n");
    all.add(MismatchCause.JOB_ID_WITH_SOMETHING, "\"jobId:\"", "jobId:" + jobId + "\n");
    for (int at = 0; at < jobId.length(); at++) {
      for (String pair : LOOK_ALIKES) {
        all.addMisread(jobId, at, pair.charAt(0), pair.charAt(1));
        all.addMisread(jobId, at, pair.charAt(1), pair.charAt(0));
      }
    }
    return all.guesses;
  }

  private void addMisread(String jobId, int at, char read, char meant) {
    if (jobId.charAt(at) == read) {
      String other = jobId.substring(0, at) + meant + jobId.substring(at + 1);
      add(MismatchCause.JOB_ID_MISREAD, other, other + "\n");
    }
  }

  private void add(MismatchCause cause, String detail, String head) {
    guesses.add(Guess.of(cause, detail, head.getBytes(StandardCharsets.US_ASCII)));
  }
}

package dev.waybill.cli;

import dev.waybill.job.folder.JobFolder;
import dev.waybill.job.folder.JobFolders;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which directory of job folders is meant. */
final class JobFolderOptions {
  static final String JOBS = "--jobs";

  private static final String VARIABLE = "WAYBILL_JOBS";

  @Option(
      names = JOBS,
      paramLabel = "DIR",
      description = "directory of the job folders (default: $WAYBILL_JOBS, or ~/.waybill/jobs)")
  @Nullable Path jobs;

  JobFolders folders() {
    return JobFolders.in(directory());
  }

  /** Where somebody else may have put what is read there. */
  void warn(PrintWriter err) throws IOException {
    folders()
        .caution()
        .or(this::cautionAbove)
        .ifPresent(
            sentence ->
                err.println(
                    "waybill: warning: "
                        + sentence
                        + ": "
                        + Terminal.harmless(folders().directory().toString())));
    err.flush();
  }

  private Optional<String> cautionAbove() {
    try {
      return Files.exists(directory()) && OpenFolders.areAbove(directory())
          ? Optional.of(
              "every user of this machine may put another directory in the place of the one with"
                  + " the job folders; keep it in a folder of your own")
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // Reading the folders says what is wrong with them.
      return Optional.empty();
    }
  }

  private Path directory() {
    if (jobs != null) {
      return jobs;
    }
    String told = System.getenv(VARIABLE);
    return told == null || told.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".waybill", "jobs")
        : Path.of(told);
  }

  /**
   * The folder of a job.
   *
   * @throws IOException when there is none
   */
  JobFolder folder(JobId id) throws IOException {
    return folders()
        .find(id)
        .orElseThrow(
            () ->
                new IOException(
                    "there is no folder of job " + id + " in " + folders().directory()));
  }
}

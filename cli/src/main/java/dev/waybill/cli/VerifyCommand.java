package dev.waybill.cli;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import dev.waybill.shipment.Neighbours;
import dev.waybill.shipment.Preflight;
import dev.waybill.signature.Evidence;
import dev.waybill.signature.JobId;
import dev.waybill.signature.MeantSignatureFile;
import dev.waybill.signature.MismatchCause;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verification;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a SIGNATURE belongs to a manifest. */
@Command(
    name = "verify",
    description = "Tells whether a SIGNATURE file belongs to a manifest, and if not, why.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill verify manifest.txt --device /media/stick",
      "  waybill verify manifest.txt --signature SIGNATURE --key-file ~/key --format json"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_BYTES_OF_JOBS = 1 << 20;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "MANIFEST", description = "the manifest; - is standard input")
  String manifest = "";

  /** One of these. */
  static final class Where {
    @Option(
        names = "--signature",
        paramLabel = "FILE",
        description = "the SIGNATURE file; - is standard input")
    @Nullable String file;

    @Option(
        names = "--device",
        paramLabel = "DIR",
        description = "the root of the device that carries it")
    @Nullable Path device;
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  Where where = new Where();

  @Option(
      names = "--job-id",
      paramLabel = "ID",
      description = "the job that it must be of (default: the one that the file names)")
  @Nullable String jobId;

  @Option(
      names = "--known-jobs",
      paramLabel = "FILE",
      description =
          "job IDs that the SIGNATURE may have been made for by mistake, separated by blanks or"
              + " line ends")
  @Nullable Path knownJobs;

  @Option(
      names = "--explain",
      description =
          "show the bytes of the SIGNATURE, too, unless there is something else among them; with"
              + " --format json in hexadecimal")
  boolean explain;

  @Mixin KeyOptions keys = new KeyOptions();
  @Mixin ReportOptions report = new ReportOptions();

  /** What is reported; members that do not apply are null, bytes that are not there empty. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Outcome(
      String verdict,
      @Nullable String jobId,
      @Nullable String cause,
      @Nullable String repair,
      List<SignatureFileRemark> remarks,
      byte[] bytes) {
    /** None of another file that was taken for a SIGNATURE: they may be those of a key. */
    byte[] shownBytes() {
      return SignatureFileReader.holdsNothingElse(bytes) ? bytes : new byte[0];
    }

    int status() {
      return verdict.equals("match") ? ExitCode.FINE : ExitCode.FINDINGS;
    }
  }

  @Override
  public Integer call() throws IOException {
    Input input = new Input(manifest);
    Commands.refuseTwoFromStandardInput(spec, input, keys);
    if (where.file != null
        && where.file.equals("-")
        && (input.isStandardInput() || keys.takesStandardInput())) {
      throw new ParameterException(
          spec.commandLine(), "only one thing can come from standard input");
    }
    String typed = jobId;
    if (typed != null) {
      JobId.firstFault(typed)
          .ifPresent(
              fault -> {
                throw new ParameterException(spec.commandLine(), fault);
              });
    }
    if (where.device != null) {
      keys.refuseOnDevice(spec, where.device);
    }
    Outcome outcome = outcome(input, typed);
    print(input, outcome);
    return outcome.status();
  }

  private Outcome outcome(Input input, @Nullable String typed) throws IOException {
    byte[] bytes;
    if (where.file != null) {
      bytes = new Input(where.file).readUpTo(SignatureFile.MOST_BYTES);
    } else {
      SignatureState state = DeviceSignature.in(device()).look();
      if (!(state instanceof SignatureState.Present present)) {
        String cause =
            state instanceof SignatureState.NotRegular other
                ? "SIGNATURE on the device is " + other.kind().words() + ", expected a file"
                : "the device has no SIGNATURE file in its root";
        return new Outcome("unreadable", null, cause, null, List.of(), new byte[0]);
      }
      bytes = present.bytes();
    }
    SignatureFileReading reading = SignatureFileReader.read(bytes);
    if (reading instanceof SignatureFileReading.Read read) {
      try (SigningKey key = keys.read(spec)) {
        return judged(
            bytes,
            read,
            verifier(input)
                .verify(
                    input::open, read.file(), typed == null ? read.jobIdAsWritten() : typed, key));
      }
    }
    return damaged(input, bytes, (SignatureFileReading.Unreadable) reading, typed);
  }

  private Verifier verifier(Input input) throws IOException {
    List<JobId> jobs = knownJobs();
    return Verifier.standard()
        .with(
            () ->
                (input.isStandardInput() ? Evidence.NONE : Neighbours.of(input.path()))
                    .withJobs(jobs));
  }

  /** The service cannot read it; what it was meant to say tells whether a new file is enough. */
  private Outcome damaged(
      Input input, byte[] bytes, SignatureFileReading.Unreadable reading, @Nullable String typed)
      throws IOException {
    String cause =
        reading.remarks().stream()
            .filter(SignatureFileRemark::fatal)
            .map(SignatureFileRemark::message)
            .findFirst()
            .orElseThrow();
    if (reading.meant().isEmpty()) {
      return new Outcome("unreadable", null, cause, null, reading.remarks(), bytes);
    }
    MeantSignatureFile meant = reading.meant().get();
    try (SigningKey key = keys.read(spec)) {
      boolean isOfOtherJob = typed != null && !JobId.of(typed).equals(meant.jobId());
      Verification verification =
          isOfOtherJob
              ? Verification.Mismatch.of(MismatchCause.OTHER_JOB)
              : verifier(input).verify(input::open, meant, key);
      String repair =
          verification instanceof Verification.Mismatch mismatch
              ? "a new file is not enough: " + mismatch.sentence()
              : meant.isCut()
                  ? "the signature is right as far as it goes, but its end is missing: write the"
                      + " file again"
                  : "the signature itself is right for this manifest: write the file again, as four"
                      + " lines of plain text";
      return new Outcome(
          "unreadable", meant.jobId().value(), cause, repair, reading.remarks(), bytes);
    }
  }

  private List<JobId> knownJobs() throws IOException {
    Path file = knownJobs;
    if (file == null) {
      return List.of();
    }
    byte[] bytes = new Input(file.toString()).readUpTo(MOST_BYTES_OF_JOBS);
    if (bytes.length > MOST_BYTES_OF_JOBS) {
      throw new ParameterException(
          spec.commandLine(),
          Terminal.harmless(file.toString()) + " has more than " + MOST_BYTES_OF_JOBS + " bytes");
    }
    List<JobId> jobs = new ArrayList<>();
    var words = new StringTokenizer(new String(bytes, StandardCharsets.UTF_8));
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!JobId.isWellFormed(word)) {
        // Not repeated: it may be the file of a key that was given by mistake.
        throw new ParameterException(
            spec.commandLine(),
            Terminal.harmless(file.toString())
                + ": word "
                + (jobs.size() + 1)
                + " is no job ID: five characters, digits 1 to 9 or letters without O");
      }
      jobs.add(JobId.of(word));
    }
    return jobs;
  }

  private Path device() {
    Path device = where.device;
    if (device == null) {
      throw new ParameterException(spec.commandLine(), "--signature or --device is missing");
    }
    return device;
  }

  private static Outcome judged(
      byte[] bytes, SignatureFileReading.Read read, Verification verification) {
    String job = read.file().jobId().value();
    if (verification instanceof Verification.Mismatch mismatch) {
      String doubt =
          Preflight.doubt(read.file(), mismatch).map(sentence -> "; " + sentence).orElse("");
      return new Outcome(
          "mismatch", job, mismatch.sentence(), mismatch.repair() + doubt, read.remarks(), bytes);
    }
    Verification.Match match = (Verification.Match) verification;
    String cause =
        match.signedJobId().equals(job)
            ? null
            : "the job ID was signed as typed, " + match.signedJobId();
    return new Outcome("match", job, cause, null, read.remarks(), bytes);
  }

  private void print(Input input, Outcome outcome) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            json.writeStringField("verdict", outcome.verdict());
            json.writeStringField("jobId", outcome.jobId());
            json.writeStringField("cause", outcome.cause());
            json.writeStringField("repair", outcome.repair());
            json.writeArrayFieldStart("remarks");
            for (SignatureFileRemark remark : outcome.remarks()) {
              json.writeStartObject();
              json.writeNumberField("line", remark.line());
              json.writeStringField("message", remark.message());
              json.writeEndObject();
            }
            json.writeEndArray();
            if (explain) {
              json.writeStringField("bytes", HexFormat.of().formatHex(outcome.shownBytes()));
            }
          });
      return;
    }
    Paint paint = report.paint();
    String job = outcome.jobId() == null ? "" : " (job " + outcome.jobId() + ")";
    switch (outcome.verdict()) {
      case "match" ->
          out.println(paint.good("match") + ": the SIGNATURE belongs to " + input.shown() + job);
      case "mismatch" ->
          out.println(
              paint.bad("mismatch") + ": the SIGNATURE does not belong to " + input.shown() + job);
      default ->
          out.println(paint.bad("unreadable") + ": there is no SIGNATURE that can be verified");
    }
    if (outcome.cause() != null
        && (outcome.remarks().isEmpty() || !outcome.verdict().equals("unreadable"))) {
      out.println("  cause:  " + outcome.cause());
    }
    if (outcome.repair() != null) {
      out.println("  repair: " + outcome.repair());
    }
    outcome
        .remarks()
        .forEach(remark -> out.println("  SIGNATURE:" + remark.line() + ": " + remark.message()));
    if (explain) {
      HexDump.rows(outcome.shownBytes()).forEach(row -> out.println("  " + row));
      if (outcome.shownBytes().length < outcome.bytes().length) {
        out.println(
            "  the bytes are not shown: there is something else among them than the text of a"
                + " SIGNATURE file");
      }
    }
    out.flush();
  }
}

package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import dev.waybill.shipment.Neighbours;
import dev.waybill.shipment.SignatureCheck;
import dev.waybill.shipment.SignatureReport;
import dev.waybill.shipment.SignatureReport.Verdict;
import dev.waybill.signature.Evidence;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.signature.SigningKey;
import dev.waybill.signature.Verifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
    addMethodSubcommands = false,
    description = "Tells whether a SIGNATURE file belongs to a manifest, and if not, why.",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "waybill verify [OPTIONS] (--signature=FILE | --device=DIR) MANIFEST",
      "       waybill verify [OPTIONS] --fleet=LIST..."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  waybill verify manifest.txt --device /media/stick",
      "  waybill verify manifest.txt --signature SIGNATURE --key-file ~/key --format json",
      "  waybill verify --fleet fleet.csv --key-file ~/key"
    })
final class VerifyCommand implements Callable<Integer>, AfterFailure {
  private static final int MOST_BYTES_OF_JOBS = 1 << 20;

  @Spec CommandSpec spec;

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
  @Mixin FleetHint fleet = new FleetHint();

  private @Nullable SignatureState state;

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
    Path device = where.device;
    if (device != null) {
      MisplacedArgument.refuseSwapped(spec.commandLine(), manifest, device, "--device");
      keys.refuseOnDevice(spec, device);
    }
    byte[] bytes = bytes();
    if (device == null) {
      MisplacedArgument.refuseSwapped(spec.commandLine(), input, bytes);
    }
    SignatureReport result = result(input, bytes, typed);
    print(input, bytes, result);
    return status(result);
  }

  /** What could not be verified has no verdict. */
  @Override
  public void sayAfter(Exception failure, String sentence, int status) {
    if (report.isJson()) {
      Json.print(
          spec.commandLine().getOut(),
          json -> {
            AfterFailure.members(json, sentence, status);
          });
    }
  }

  /** None of another file that was taken for a SIGNATURE: they may be those of a key. */
  private static byte[] shown(byte[] bytes) {
    return SignatureFileReader.holdsNothingElse(bytes) ? bytes : new byte[0];
  }

  static int status(SignatureReport result) {
    return result.isMatch() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** Those of the file, or none where the device has none; then it was seen what it has instead. */
  private byte[] bytes() throws IOException {
    if (where.file != null) {
      return new Input(where.file).readUpTo(SignatureFile.MOST_BYTES);
    }
    state = DeviceSignature.in(device()).look();
    return state instanceof SignatureState.Present present ? present.bytes() : new byte[0];
  }

  private SignatureReport result(Input input, byte[] bytes, @Nullable String typed)
      throws IOException {
    SignatureState onDevice = state;
    if (onDevice != null && !(onDevice instanceof SignatureState.Present)) {
      return SignatureCheck.missing(onDevice);
    }
    SignatureCheck check = SignatureCheck.of(bytes);
    Optional<SignatureReport> settled = check.settled();
    if (settled.isPresent()) {
      return settled.get();
    }
    try (SigningKey key = keys.readToVerify(spec)) {
      return check.against(input::openManifest, typed, key, verifier(input));
    }
  }

  private Verifier verifier(Input input) throws IOException {
    List<JobId> jobs = knownJobs();
    return Verifier.standard()
        .with(
            () ->
                (input.isStandardInput() ? Evidence.NONE : Neighbours.of(input.path()))
                    .withJobs(jobs));
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

  private void print(Input input, byte[] bytes, SignatureReport result) {
    PrintWriter out = spec.commandLine().getOut();
    if (report.isJson()) {
      Json.print(
          out,
          json -> {
            members(json, result);
            if (explain) {
              json.writeStringField("bytes", HexFormat.of().formatHex(shown(bytes)));
            }
          });
      return;
    }
    print(out, report.paint(), input.shown(), result);
    if (explain) {
      HexDump.rows(shown(bytes)).forEach(row -> out.println("  " + row));
      if (shown(bytes).length < bytes.length) {
        out.println(
            "  the bytes are not shown: there is something else among them than the text of a"
                + " SIGNATURE file");
      }
    }
    out.flush();
  }

  static void members(JsonGenerator json, SignatureReport result) throws IOException {
    json.writeStringField("verdict", result.verdict().word());
    json.writeStringField("jobId", result.jobId());
    json.writeStringField("cause", result.cause());
    json.writeStringField("repair", result.repair());
    json.writeArrayFieldStart("remarks");
    for (SignatureFileRemark remark : result.remarks()) {
      json.writeStartObject();
      json.writeNumberField("line", remark.line());
      json.writeStringField("message", remark.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void print(PrintWriter out, Paint paint, String manifest, SignatureReport result) {
    String word = result.verdict().word();
    String job = result.jobId() == null ? "" : " (job " + result.jobId() + ")";
    switch (result.verdict()) {
      case MATCH -> out.println(paint.good(word) + ": the SIGNATURE belongs to " + manifest + job);
      case MISMATCH ->
          out.println(paint.bad(word) + ": the SIGNATURE does not belong to " + manifest + job);
      case UNREADABLE ->
          out.println(paint.bad(word) + ": there is no SIGNATURE that can be verified");
    }
    if (result.cause() != null
        && (result.remarks().isEmpty() || result.verdict() != Verdict.UNREADABLE)) {
      out.println("  cause:  " + result.cause());
    }
    if (result.repair() != null) {
      out.println("  repair: " + result.repair());
    }
    result
        .remarks()
        .forEach(remark -> out.println("  SIGNATURE:" + remark.line() + ": " + remark.message()));
  }
}

package dev.waybill.cli;

import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.shipment.AnsweredSignature;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The saved answer that a device is prepared or checked with. */
final class AnswerFile {
  private AnswerFile() {}

  /**
   * What the service answered for this manifest.
   *
   * @param file as it was given; null when none was
   * @return null when none was given
   */
  static @Nullable AnsweredSignature signature(
      CommandSpec spec, @Nullable String file, Input manifest, byte[] content) throws IOException {
    if (file == null) {
      return null;
    }
    Input input = new Input(file);
    if (input.isStandardInput() && manifest.isStandardInput()) {
      throw new ParameterException(
          spec.commandLine(), "manifest and answer cannot both come from standard input");
    }
    AnswerReading reading;
    try (InputStream in = input.open()) {
      reading = AnswerReader.read(in);
    }
    return AnsweredSignature.of(reading, content);
  }

  /** Why the answer must not be used for this job; empty when it may, or when there is none. */
  static List<String> doubts(@Nullable AnsweredSignature answer, @Nullable JobId expected) {
    if (answer instanceof AnsweredSignature.Refused refused) {
      return refused.reasons();
    }
    return answer instanceof AnsweredSignature.Usable usable
            && expected != null
            && !expected.equals(usable.file().jobId())
        ? List.of("the answer is of job " + usable.file().jobId() + ", expected job " + expected)
        : List.of();
  }
}

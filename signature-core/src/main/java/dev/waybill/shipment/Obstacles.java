package dev.waybill.shipment;

import dev.waybill.device.DeviceVerdict;
import dev.waybill.device.Refusal;
import dev.waybill.device.SignatureState;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.text.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds what stands in the way of preparing a device. */
final class Obstacles {
  private static final int MOST_NAME_CHARACTERS = 64;

  private Obstacles() {}

  static void ofManifest(ReadResult read, List<Obstacle> obstacles) {
    long errors = read.count(Severity.ERROR);
    if (errors > 0) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.MANIFEST,
              "the manifest has " + errors + (errors == 1 ? " error" : " errors"),
              false));
    }
    JobKind kind = read.kind();
    if (kind != null && JobKind.IMAGES.contains(kind)) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.MANIFEST,
              "a job of kind "
                  + kind.word()
                  + " has no SIGNATURE file: its device is copied as one image, and a barcode is taped to it",
              false));
    }
  }

  static void ofDevice(DeviceVerdict verdict, boolean allowDirectory, List<Obstacle> obstacles) {
    for (Refusal refusal : verdict.refusals()) {
      if (!allowDirectory || !refusal.isLiftable()) {
        obstacles.add(new Obstacle(Obstacle.Kind.DEVICE, refusal.sentence(), refusal.isLiftable()));
      }
    }
  }

  static void ofSignature(
      @Nullable SignatureState existing,
      Supplier<byte[]> content,
      boolean replace,
      List<Obstacle> obstacles) {
    if (existing instanceof SignatureState.NotRegular other) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.SIGNATURE,
              "SIGNATURE on the device is " + other.kind().words() + ", expected a file or nothing",
              false));
    } else if (existing instanceof SignatureState.Present present
        && !replace
        && !Arrays.equals(present.bytes(), content.get())) {
      String job =
          SignatureFileReader.read(present.bytes()) instanceof SignatureFileReading.Read read
              ? ", of job " + read.file().jobId()
              : "";
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.SIGNATURE,
              "the device already has another SIGNATURE file" + spelling(present) + job,
              true));
    }
  }

  private static String spelling(SignatureState.Present present) {
    return present.isSpeltRight()
        ? ""
        : ", called " + Quoted.of(present.nameOnDevice(), MOST_NAME_CHARACTERS);
  }
}

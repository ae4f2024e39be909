package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.DeviceVerdict;
import dev.waybill.device.Disk;
import dev.waybill.device.Refusal;
import dev.waybill.device.SerialNumber;
import dev.waybill.device.ShippedKeys;
import dev.waybill.device.SignatureState;
import dev.waybill.diagnostic.Severity;
import dev.waybill.manifest.ReadResult;
import dev.waybill.option.JobKind;
import dev.waybill.signature.SignatureFileReader;
import dev.waybill.signature.SignatureFileReading;
import dev.waybill.signature.SignatureFileRemark;
import dev.waybill.text.Quoted;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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

  /**
   * A deviceId that is the serial number of another disk than the one that is meant, or not of that
   * one alone. A deviceId that is no number of any disk is the text of a label.
   */
  static void ofDeviceId(@Nullable DeviceFacts facts, ReadResult read, List<Obstacle> obstacles) {
    DeviceId id = DeviceId.of(read).orElse(null);
    if (id == null || facts == null || !facts.mountPoint()) {
      return;
    }
    List<Disk> others =
        facts.otherDisks().stream().filter(disk -> SerialNumber.agrees(id.text(), disk)).toList();
    if (!others.isEmpty()) {
      boolean own = facts.disks().stream().anyMatch(disk -> SerialNumber.agrees(id.text(), disk));
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.DEVICE,
              "the deviceId "
                  + id.shown()
                  + " is the serial number of "
                  + (own ? "this disk and of " : "")
                  + others.stream()
                      .map(disk -> Quoted.of(disk.name()))
                      .collect(Collectors.joining(", "))
                  + (own
                      ? " as well: unplug what is not meant"
                      : ", which is not the disk that would be written to"),
              false));
    }
  }

  static void ofSignature(@Nullable SignatureState existing, List<Obstacle> obstacles) {
    if (existing instanceof SignatureState.NotRegular other) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.SIGNATURE,
              "SIGNATURE on the device is " + other.kind().words() + ", expected a file or nothing",
              false));
    }
  }

  /** The key that signs, on the device that is to be shipped. */
  static void ofKeys(ShippedKeys keys, List<Obstacle> obstacles) {
    for (Path file : keys.holding()) {
      obstacles.add(new Obstacle(Obstacle.Kind.KEY, KeyChecks.held(file), false));
    }
    if (keys.inNames() > 0) {
      obstacles.add(new Obstacle(Obstacle.Kind.KEY, KeyChecks.inNames(keys.inNames()), false));
    }
  }

  /**
   * Another file than the one that would be written.
   *
   * @param there what is known of it
   */
  static void ofOtherContent(
      SignatureState.Present present,
      ExistingSignature there,
      byte[] content,
      List<Obstacle> obstacles) {
    obstacles.add(new Obstacle(Obstacle.Kind.SIGNATURE, other(present, there, content), true));
  }

  private static String other(
      SignatureState.Present present, ExistingSignature there, byte[] content) {
    if (there.file() == null) {
      return "the device already has another SIGNATURE file" + spelling(present);
    }
    return SignatureFileReader.read(present.bytes()) instanceof SignatureFileReading.Read read
            && SignatureFileReader.read(content) instanceof SignatureFileReading.Read wanted
            && wanted.file().equals(read.file())
        ? "the SIGNATURE file on the device"
            + spelling(present)
            + " says the same in other bytes"
            + difference(read, wanted)
        : "the device already has another SIGNATURE file"
            + spelling(present)
            + ", "
            + there.fullWords();
  }

  /** What is said of the file that is there and not of the one that would be written. */
  private static String difference(
      SignatureFileReading.Read there, SignatureFileReading.Read wanted) {
    return there.remarks().stream()
        .map(SignatureFileRemark::message)
        .filter(
            message ->
                wanted.remarks().stream().noneMatch(remark -> remark.message().equals(message)))
        .findFirst()
        .map(message -> ": " + message)
        .orElse("");
  }

  private static String spelling(SignatureState.Present present) {
    return present.isSpeltRight()
        ? ""
        : ", called " + Quoted.of(present.nameOnDevice(), MOST_NAME_CHARACTERS);
  }
}

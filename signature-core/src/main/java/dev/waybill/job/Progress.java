package dev.waybill.job;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a job is, as {@code ProgressCode} says. The codes are those of the guide's page on status
 * messages, and those that the same page or the service's model names elsewhere; the service may
 * say something else any time.
 */
public enum Progress {
  /** Also while the device waits in the data center. */
  PENDING(
      "Pending",
      false,
      "loading has not started",
      "ship the device if it is still here; the manifest can still be replaced, the job still be"
          + " canceled"),
  /** Named as an example in the model, in no table. */
  STARTED("Started", false, "the job has started", "wait"),
  /** At work. */
  IN_PROGRESS(
      "InProgress",
      false,
      "the data is being loaded",
      "wait; the manifest can no longer be replaced"),
  /** Done. */
  COMPLETE(
      "Complete", true, "all data was loaded", "fetch the log and hold it against the inventory"),
  /** The name of {@link #COMPLETE} in prose. */
  SUCCESS(
      "Success", true, "all data was loaded", "fetch the log and hold it against the inventory"),
  /** Done, but for some files. */
  SUCCESS_WITH_ERRORS(
      "SuccessWithErrors",
      true,
      "some files were not loaded",
      "fetch the log; it names them. Keep the originals: the device was erased"),
  /** Ended by the customer. */
  CANCELED(
      "Canceled", true, "the job was canceled", "create a new job; its SIGNATURE is another one"),
  /** No device came in time. */
  EXPIRED(
      "Expired",
      true,
      "no device came within 30 days",
      "create a new job and write its SIGNATURE; a device that arrives now comes back unread"),
  /** Broken. */
  DEVICE_ERROR(
      "DeviceError",
      true,
      "the job was aborted: the device did not work properly",
      "check or replace the device, then create a new job"),
  /** Of another manifest or job. */
  INVALID_SIGNATURE(
      "InvalidSignature",
      true,
      "the job was aborted: SIGNATURE was not that of the job",
      "create a new job and write its SIGNATURE with 'waybill prepare'"),
  /** Not in the root. */
  MISSING_SIGNATURE(
      "MissingSignature",
      true,
      "the job was aborted: there was no SIGNATURE in the root of the device",
      "create a new job and write its SIGNATURE with 'waybill prepare'"),
  /** An incomplete parcel. */
  MISSING_DEVICE(
      "MissingDevice",
      true,
      "the job was aborted: device, power supply or connectors were missing in the parcel",
      "create a new job and pack all three"),
  /** Not connectable. */
  UNSUPPORTED_DEVICE_TYPE(
      "UnsupportedDeviceType",
      true,
      "the job was aborted: the device cannot be connected",
      "create a new job for a device with USB 2 or eSATA, or a 2.5 or 3.5 inch SATA drive"),
  /** Not readable. */
  UNSUPPORTED_FILE_FORMAT(
      "UnsupportedFileFormat",
      true,
      "the job was aborted: files or file system are of a kind that is not supported",
      "format the device anew, then create a new job"),
  /** Not operable. */
  UNSUPPORTED_POWER_SUPPLY(
      "UnsupportedPowerSupply",
      true,
      "the job was aborted: the power supply does not fit",
      "create a new job and pack a power supply for the place: 120 V 60 Hz in the USA, 230 V 50 Hz"
          + " with Euro plug in the EU");

  private final String code;
  private final boolean end;
  private final String meaning;
  private final String next;

  Progress(String code, boolean end, String meaning, String next) {
    this.code = code;
    this.end = end;
    this.meaning = meaning;
    this.next = next;
  }

  /** The word that the service uses. */
  public String code() {
    return code;
  }

  /** Whether nothing will follow but the way back. */
  public boolean isEnd() {
    return end;
  }

  /** What it means, in words that can follow a colon. */
  public String meaning() {
    return meaning;
  }

  /** What a person should do now. */
  public String next() {
    return next;
  }

  /** The state of this very code; empty for one that is not known. */
  public static Optional<Progress> of(String code) {
    return Arrays.stream(values()).filter(progress -> progress.code.equals(code)).findFirst();
  }
}

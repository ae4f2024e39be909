package dev.waybill.shipment;

import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The device failed after writing to it had begun; says what is on it now. */
public final class FailedWriteException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException reason;
  private final OnDevice onDevice;

  /** What stands under the name SIGNATURE after the failure. */
  public enum OnDevice {
    /** Nothing, as before. */
    NONE("the device has no SIGNATURE file, as before"),
    /** What was there before. */
    OLD("SIGNATURE on the device is what it was, nothing was written into it"),
    /** What was to be written. */
    NEW(
        "the new SIGNATURE file is in place, but perhaps not on the device to stay: prepare the"
            + " device again before you unplug it"),
    /** Something else, or nothing where there was something. */
    OTHER(
        "SIGNATURE on the device is neither what it was nor what was to be written: do not ship"
            + " this device as it is"),
    /** It cannot be told. */
    UNKNOWN(
        "the device cannot be looked at any more; SIGNATURE on it is what it was or the new one:"
            + " look at it again before it is shipped");

    private final String sentence;

    OnDevice(String sentence) {
      this.sentence = sentence;
    }

    /** For people, without a full stop. */
    public String sentence() {
      return sentence;
    }
  }

  FailedWriteException(IOException reason, OnDevice onDevice) {
    super(reason.getMessage(), reason);
    this.reason = reason;
    this.onDevice = onDevice;
  }

  /** What went wrong. */
  public IOException reason() {
    return reason;
  }

  /** What is on the device now. */
  public OnDevice onDevice() {
    return onDevice;
  }

  /** The failure with what can be seen on the device now. */
  static FailedWriteException of(
      IOException reason, DeviceSignature device, @Nullable SignatureState before, byte[] content) {
    OnDevice onDevice;
    try {
      onDevice = seen(device.look(), before, content);
    } catch (IOException e) {
      onDevice = OnDevice.UNKNOWN;
    }
    return new FailedWriteException(reason, onDevice);
  }

  private static OnDevice seen(
      SignatureState now, @Nullable SignatureState before, byte[] content) {
    if (now instanceof SignatureState.Absent) {
      return before instanceof SignatureState.Absent ? OnDevice.NONE : OnDevice.OTHER;
    }
    if (!(now instanceof SignatureState.Present present)) {
      return OnDevice.OTHER;
    }
    // A file that was right before and is to be forced counts as the new one.
    if (present.isSpeltRight() && Arrays.equals(present.bytes(), content)) {
      return OnDevice.NEW;
    }
    return before instanceof SignatureState.Present old
            && present.nameOnDevice().equals(old.nameOnDevice())
            && present.sizeBytes() == old.sizeBytes()
            && Arrays.equals(present.bytes(), old.bytes())
        ? OnDevice.OLD
        : OnDevice.OTHER;
  }
}

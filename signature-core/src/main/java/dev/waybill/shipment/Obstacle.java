package dev.waybill.shipment;

/**
 * A reason why a device cannot be prepared.
 *
 * @param kind what stands in the way
 * @param sentence for people, without a full stop; harmless to show
 * @param liftable whether the caller may insist: on a directory that is no device, on replacing a
 *     file
 */
public record Obstacle(Kind kind, String sentence, boolean liftable) {
  /** What can stand in the way. */
  public enum Kind {
    /** The manifest has errors, or its kind needs no SIGNATURE file. */
    MANIFEST,
    /** The path is no device, or one that may not be written to. */
    DEVICE,
    /** What is on the device under the name SIGNATURE. */
    SIGNATURE,
    /** The secret access key is on the device. */
    KEY
  }
}

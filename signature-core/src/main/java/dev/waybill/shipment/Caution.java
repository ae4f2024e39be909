package dev.waybill.shipment;

import dev.waybill.diagnostic.Severity;

/**
 * Something about a device that its owner should know before it is written to, and that only they
 * can judge.
 *
 * @param code what scripts go by
 * @param severity a warning or a note
 * @param sentence for people, without a full stop; harmless to show
 */
public record Caution(Code code, Severity severity, String sentence) {
  /** What it is about. */
  public enum Code {
    /** Whether the device is the one that the manifest names. */
    SERIAL,
    /** Whether the service reads such a file system. */
    FILE_SYSTEM,
    /** What lies between the file system and the disk. */
    LAYER,
    /** How the disk hangs on the machine. */
    ATTACHMENT,
    /** What will be lost. */
    CONTENT,
    /** What is mounted twice, inside, or under the same name. */
    MOUNTS
  }
}

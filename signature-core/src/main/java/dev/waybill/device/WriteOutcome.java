package dev.waybill.device;

/**
 * What writing a SIGNATURE file came to. Whatever the kind, the file has been read back.
 *
 * @param kind what happened to the file
 * @param directoryForced whether the directory entry is known to be on the device; false where the
 *     file system does not let a directory be forced, as on Windows: unmount the device before
 *     unplugging it
 */
public record WriteOutcome(Kind kind, boolean directoryForced) {
  /** The three ways it can end well. */
  public enum Kind {
    /** There was none before. */
    WRITTEN,
    /** The same bytes were there already and were left as they are. */
    UNCHANGED,
    /** Other bytes were there before. */
    REPLACED
  }
}

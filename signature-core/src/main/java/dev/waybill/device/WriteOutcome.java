package dev.waybill.device;

/**
 * What writing a SIGNATURE file came to. Whatever the kind, the file has been read back.
 *
 * @param kind what happened to the file
 * @param directoryForced whether the directory entry is known to be on the device; false where the
 *     file system does not let a directory be forced, as on Windows: unmount the device before
 *     unplugging it
 * @param leftoversRemoved how many temporary files of interrupted runs were removed; if the device
 *     was unplugged or the power failed then, its file system is to be checked
 */
public record WriteOutcome(Kind kind, boolean directoryForced, int leftoversRemoved) {
  /** The three ways it can end well. */
  public enum Kind {
    /**
     * There was none before, or one with the same bytes that is not to be relied on: under another
     * spelling, under a second name too (hard link), or beside a copy that an interrupted run left.
     */
    WRITTEN,
    /** The same bytes were there already, were left as they are and forced to the device. */
    UNCHANGED,
    /** Other bytes were there before. */
    REPLACED
  }
}

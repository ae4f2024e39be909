package dev.waybill.job.folder;

import java.util.Locale;
import java.util.Optional;

/** What happened to a job, or what was filed with it. */
public enum EntryKind {
  /** The job came into being, with a manifest. */
  CREATE,
  /** Another manifest took the place of the last one. */
  UPDATE,
  /** The job was canceled. */
  CANCEL,
  /** An answer of the service was filed, as it was saved. */
  ANSWER,
  /** A list of what is on the device, with checksums. */
  INVENTORY,
  /** What says that the device was checked before it was shipped. */
  CERTIFICATE;

  /** As it stands in the names of entries, such as {@code create}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<EntryKind> of(String word) {
    for (EntryKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

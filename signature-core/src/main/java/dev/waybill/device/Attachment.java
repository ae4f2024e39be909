package dev.waybill.device;

/** How a disk hangs on its machine, and so whether it may be what is going to be shipped. */
public enum Attachment {
  /** A stick, a card or another medium that is meant to be taken out. */
  REMOVABLE("removable"),
  /** On a cable outside: a drive in an enclosure of its own. */
  EXTERNAL("external"),
  /** Inside, as far as this machine tells; also in a bay that looks like that to it. */
  INTERNAL("internal"),
  /** Somewhere else, reached over a network that looks like a disk. */
  NETWORK("over the network"),
  /** A file that is treated like a disk. */
  FILE("a file"),
  /** The machine does not tell. */
  UNKNOWN("");

  private final String words;

  Attachment(String words) {
    this.words = words;
  }

  /** For a list of facts; empty when nothing is known. */
  public String words() {
    return words;
  }
}

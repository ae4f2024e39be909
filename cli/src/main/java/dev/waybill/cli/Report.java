package dev.waybill.cli;

import java.io.IOException;

/**
 * One form of what {@code check} prints. Files come one after the other and are not kept, so that
 * their number does not matter.
 */
interface Report {
  /** What stands before all files. */
  void begin() throws IOException;

  /** A file that was judged. */
  void add(CheckedFile file) throws IOException;

  /**
   * A file that could not be judged; standard error says so in any case.
   *
   * @param sentence why, harmless
   */
  void addUnread(Input input, String sentence) throws IOException;

  /** What stands behind all files. */
  void end(Tally tally) throws IOException;
}

package dev.waybill.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Ends lines in LF on every machine: what is printed may be compared, signed or read by a script.
 */
final class LineFeedWriter extends PrintWriter {
  LineFeedWriter(Writer out) {
    super(out);
  }

  /** All other forms of it come here. */
  @Override
  public void println() {
    print('\n');
  }
}

package dev.waybill.cli;

/** What the exit status says to scripts. */
final class ExitCode {
  /** Nothing wrong. */
  static final int FINE = 0;

  /** Findings at error level, or a mismatch. */
  static final int FINDINGS = 1;

  /** The command line is not right. */
  static final int USAGE = 2;

  /** It could not be done: no such file, no permission, a full device, a refused drive. */
  static final int FAILED = 3;

  private ExitCode() {}
}

package dev.waybill.job.output;

/** The form cannot carry this value, or the query cannot be carried out; the message says why. */
public final class NotPrintableException extends Exception {
  private static final long serialVersionUID = 1L;

  NotPrintableException(String message) {
    super(message);
  }
}

package dev.waybill.signature;

/** What a {@link Verifier} found out. */
public sealed interface Verification {
  /**
   * The signature is that of the manifest.
   *
   * @param signedJobId the job ID in the form that was signed: the capitals, or as it was typed
   */
  record Match(String signedJobId) implements Verification {}

  /**
   * The signature is not that of the manifest. What it should have been is told to nobody.
   *
   * @param cause the first explanation that fits, {@link MismatchCause#UNKNOWN} when none does
   */
  record Mismatch(MismatchCause cause) implements Verification {}
}

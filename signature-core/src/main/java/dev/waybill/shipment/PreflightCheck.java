package dev.waybill.shipment;

import java.util.Locale;

/** What preflight looks at, in this order. */
public enum PreflightCheck {
  /** Whether the manifest has errors. */
  MANIFEST,
  /** Whether the device has a SIGNATURE file, in its place and of its kind. */
  SIGNATURE_FILE,
  /** Whether that file is of the form. */
  SIGNATURE_FORM,
  /** Whether it is the file of this job. */
  JOB_ID,
  /** Whether the signature is that of the manifest. */
  SIGNATURE,
  /** Whether it is what the service answered, for this manifest. */
  ANSWER,
  /** Whether there are files that were meant to be SIGNATURE. */
  NEAR_MISSES,
  /** Whether there are files with the secret access key. */
  KEYS,
  /** What only the service knows. */
  SERVICE;

  /** The word in text and JSON: {@code signature-file}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

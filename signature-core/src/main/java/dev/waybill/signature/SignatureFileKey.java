package dev.waybill.signature;

import java.util.Locale;
import java.util.Optional;

/** The four keys of a SIGNATURE file, in the order in which the service writes them. */
enum SignatureFileKey {
  VERSION("version"),
  SIGNING_METHOD("signingMethod"),
  JOB_ID("jobId"),
  SIGNATURE("signature");

  private static final int MOST_SLIPS = 2;

  private final String text;

  SignatureFileKey(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static Optional<SignatureFileKey> of(String written) {
    for (SignatureFileKey key : values()) {
      if (key.text.equals(written)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The key that was probably meant: the same but for case and at most two slips of the pen. */
  static Optional<SignatureFileKey> nearest(String written) {
    if (written.length() > SIGNING_METHOD.text.length() + MOST_SLIPS) {
      return Optional.empty();
    }
    SignatureFileKey nearest = VERSION;
    int fewest = Integer.MAX_VALUE;
    for (SignatureFileKey key : values()) {
      int slips = slips(written.toLowerCase(Locale.ROOT), key.text.toLowerCase(Locale.ROOT));
      if (slips < fewest) {
        nearest = key;
        fewest = slips;
      }
    }
    return fewest <= MOST_SLIPS ? Optional.of(nearest) : Optional.empty();
  }

  /** Levenshtein's distance, one row at a time. */
  private static int slips(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

package dev.waybill.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Looks for the one difference with which a signature would match.
 *
 * <p>Each guess changes one thing: the manifest, the job ID or the key. A guess that changes
 * nothing cannot match either, so that none needs to be left out.
 */
final class MismatchSearch {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] LF = {'\n'};
  private static final byte[] CRLF = {'\r', '\n'};

  private final Signer signer;
  private final Signature wanted;

  MismatchSearch(Signer signer, Signature wanted) {
    this.signer = signer;
    this.wanted = wanted;
  }

  MismatchCause search(byte[] manifest, List<String> jobIds, SigningKey key) {
    byte[] canonical = CanonicalManifest.of(manifest);
    for (String jobId : jobIds) {
      for (MismatchCause cause : MismatchCause.values()) {
        if (fits(cause, jobId, manifest, canonical, key)) {
          return cause;
        }
      }
    }
    return MismatchCause.UNKNOWN;
  }

  private boolean fits(
      MismatchCause cause, String jobId, byte[] manifest, byte[] canonical, SigningKey key) {
    return switch (cause) {
      case CRLF_NOT_CONVERTED -> matches(jobId, manifest, key);
      case CRLF_EVERYWHERE -> matches(jobId, withCrBeforeEveryLf(canonical), key);
      case LONE_CR_CONVERTED -> matches(jobId, withLfForCr(canonical), key);
      case BYTE_ORDER_MARK_ADDED -> matches(jobId, withoutPrefix(canonical, BYTE_ORDER_MARK), key);
      case BYTE_ORDER_MARK_REMOVED -> matches(jobId, joined(BYTE_ORDER_MARK, canonical), key);
      case FINAL_NEWLINE_ADDED -> matches(jobId, withoutFinalLf(canonical), key);
      case FINAL_NEWLINE_REMOVED -> matches(jobId, joined(canonical, LF), key);
      case LOWER_CASE_JOB_ID -> matches(jobId.toLowerCase(Locale.ROOT), canonical, key);
      case KEY_WITH_LF, KEY_WITH_CRLF, KEY_WITHOUT_TRAILING_BLANK, KEY_WITHOUT_QUOTES ->
          matchesWithKey(cause, jobId, canonical, key);
      case KEY_IN_QUOTES ->
          matchesWithQuotes('"', jobId, canonical, key)
              || matchesWithQuotes('\'', jobId, canonical, key);
      case OTHER_JOB, NOT_EXAMINED, UNKNOWN -> false;
    };
  }

  private boolean matchesWithKey(
      MismatchCause cause, String jobId, byte[] canonical, SigningKey key) {
    byte[] given = key.copy();
    byte[] guess =
        switch (cause) {
          case KEY_WITH_LF -> joined(given, LF);
          case KEY_WITH_CRLF -> joined(given, CRLF);
          case KEY_WITHOUT_TRAILING_BLANK -> withoutTrailingBlanks(given);
          default -> withoutQuotes(given);
        };
    return matchesAndWipes(guess, given, jobId, canonical);
  }

  private boolean matchesWithQuotes(char quote, String jobId, byte[] canonical, SigningKey key) {
    byte[] given = key.copy();
    byte[] quotes = String.valueOf(quote).getBytes(StandardCharsets.US_ASCII);
    byte[] opened = joined(quotes, given);
    byte[] guess = joined(opened, quotes);
    Arrays.fill(opened, (byte) 0);
    return matchesAndWipes(guess, given, jobId, canonical);
  }

  private boolean matchesAndWipes(byte[] guess, byte[] given, String jobId, byte[] canonical) {
    try {
      // A key of blanks or quotes only leaves nothing to guess with.
      if (guess.length == 0) {
        return false;
      }
      try (SigningKey key = SigningKey.ofBytes(guess)) {
        return matches(jobId, canonical, key);
      }
    } finally {
      Arrays.fill(guess, (byte) 0);
      Arrays.fill(given, (byte) 0);
    }
  }

  private boolean matches(String jobId, byte[] message, SigningKey key) {
    return signer.signExactly(jobId, message, key).equals(wanted);
  }

  private static byte[] withCrBeforeEveryLf(byte[] canonical) {
    int lineEnds = 0;
    for (byte b : canonical) {
      lineEnds += b == '\n' ? 1 : 0;
    }
    byte[] changed = new byte[Math.addExact(canonical.length, lineEnds)];
    int at = 0;
    for (byte b : canonical) {
      if (b == '\n') {
        changed[at++] = '\r';
      }
      changed[at++] = b;
    }
    return changed;
  }

  private static byte[] withLfForCr(byte[] canonical) {
    byte[] changed = canonical.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == '\r') {
        changed[i] = '\n';
      }
    }
    return changed;
  }

  private static byte[] withoutPrefix(byte[] bytes, byte[] prefix) {
    boolean has =
        bytes.length >= prefix.length
            && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    return has ? Arrays.copyOfRange(bytes, prefix.length, bytes.length) : bytes;
  }

  private static byte[] withoutFinalLf(byte[] bytes) {
    boolean has = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    return has ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  private static byte[] withoutTrailingBlanks(byte[] key) {
    int length = key.length;
    while (length > 0 && (key[length - 1] == ' ' || isLineEndOrTab(key[length - 1]))) {
      length--;
    }
    return Arrays.copyOf(key, length);
  }

  private static boolean isLineEndOrTab(byte b) {
    return b == '\n' || b == '\r' || b == '\t';
  }

  private static byte[] withoutQuotes(byte[] key) {
    int last = key.length - 1;
    boolean quoted = last >= 1 && key[0] == key[last] && (key[0] == '"' || key[0] == '\'');
    return quoted ? Arrays.copyOfRange(key, 1, last) : key.clone();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

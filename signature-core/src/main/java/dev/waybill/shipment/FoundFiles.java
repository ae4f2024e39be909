package dev.waybill.shipment;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signature;
import dev.waybill.signature.SignatureFile;
import dev.waybill.signature.SignatureVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was found of SIGNATURE with each item of a fleet, in 34 bytes for an item. Each item may be
 * put by another thread.
 */
final class FoundFiles {
  private static final byte MATCH = 1;
  private static final byte MISFIT = 2;

  /** A misfit of which there is no file that can be read. */
  private static final byte NO_FILE = 3;

  private static final int JOB_BYTES = 5;
  private static final int SIGNATURE_BYTES = 28;
  private static final int FILE_BYTES = JOB_BYTES + SIGNATURE_BYTES;

  private final byte[] kinds;
  private final byte[] files;

  /** Nothing found yet. */
  FoundFiles(int items) {
    kinds = new byte[items];
    files = new byte[Math.multiplyExact(items, FILE_BYTES)];
  }

  /** The file that lies where it belongs. */
  void putMatch(int item, SignatureFile file) {
    put(item, MATCH, file);
  }

  /** What does not belong there; null where there is nothing that can be read. */
  void putMisfit(int item, @Nullable SignatureFile file) {
    if (file == null) {
      kinds[item] = NO_FILE;
    } else {
      put(item, MISFIT, file);
    }
  }

  private void put(int item, byte kind, SignatureFile file) {
    String text = file.jobId().value() + file.signature().toBase64();
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, files, at(item), FILE_BYTES);
    kinds[item] = kind;
  }

  boolean isMatch(int item) {
    return kinds[item] == MATCH;
  }

  boolean isMisfit(int item) {
    return kinds[item] == MISFIT || kinds[item] == NO_FILE;
  }

  /** Those whose file lies where it belongs. */
  IntStream matches() {
    return IntStream.range(0, kinds.length).filter(this::isMatch);
  }

  /** Those that have a file which does not belong there. */
  IntStream strays() {
    return IntStream.range(0, kinds.length).filter(item -> kinds[item] == MISFIT);
  }

  /** The job of the file that was found. */
  JobId job(int item) {
    return new JobId(text(item).substring(0, JOB_BYTES));
  }

  /** The file that was found; its version, which is not part of what is signed, is not kept. */
  SignatureFile file(int item) {
    Signature signature = Signature.parseBase64(text(item).substring(JOB_BYTES));
    return new SignatureFile(SignatureVersion.V2_0, job(item), signature);
  }

  /** Whether two items have the same file, of which neither was computed here. */
  boolean isSame(int item, int other) {
    return Arrays.equals(files, at(item), at(item + 1), files, at(other), at(other + 1));
  }

  private static int at(int item) {
    return item * FILE_BYTES;
  }

  private String text(int item) {
    byte[] file = Arrays.copyOfRange(files, at(item), at(item + 1));
    return new String(file, StandardCharsets.US_ASCII);
  }
}

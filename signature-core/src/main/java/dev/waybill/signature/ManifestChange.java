package dev.waybill.signature;

import java.util.function.UnaryOperator;

/**
 * One way in which the manifest that was signed may have differed from the one at hand.
 *
 * @param difference what it would explain
 * @param stage changes of an earlier stage come first where two are combined
 * @param operator from the bytes at hand to those that were signed; the same array, or an equal
 *     one, where there is nothing to change
 */
record ManifestChange(Difference difference, Stage stage, UnaryOperator<byte[]> operator) {
  /** In the order in which they are applied. */
  enum Stage {
    /** What stands in the lines. */
    CONTENT,
    /** How the last line ends. */
    END,
    /** How all lines end; without a change of this stage, CR LF becomes LF. */
    LINE_ENDS,
    /** How characters become bytes. */
    ENCODING
  }

  byte[] apply(byte[] manifest) {
    return operator.apply(manifest);
  }
}

package dev.waybill.job;

import dev.waybill.text.Position;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an answer, free of what shells, editors and terminals put around them.
 *
 * @param text with the line ends that the answer had
 * @param linesBefore how many lines of the file stood before it
 * @param lineEndsRewritten whether each line had a CR more than it has here: if that was not the
 *     text mode of Windows, line ends inside values may have been CR LF
 * @param beyondAscii how sure characters beyond ASCII are, which another encoding may have changed
 * @param asked the operation that the pasted command line names; null when there is none
 */
record AnswerText(
    String text,
    int linesBefore,
    boolean lineEndsRewritten,
    Certainty beyondAscii,
    @Nullable Operation asked) {

  AnswerText with(String other) {
    return new AnswerText(other, linesBefore, lineEndsRewritten, beyondAscii, asked);
  }

  AnswerText without(int lines, String other, @Nullable Operation operation) {
    return new AnswerText(other, linesBefore + lines, lineEndsRewritten, beyondAscii, operation);
  }

  /** The place in the file of a character here. */
  Position place(int offset) {
    int end = Math.min(offset, text.length());
    int line = 1;
    int start = 0;
    for (int at; (at = text.indexOf('\n', start)) >= 0 && at < end; start = at + 1) {
      line++;
    }
    return new Position(linesBefore + line, text.codePointCount(start, end) + 1);
  }

  Position start() {
    return new Position(linesBefore + 1, 1);
  }

  /** How sure a value of this text can be at most. */
  Certainty certaintyOf(String value) {
    return isAscii(value) ? Certainty.EXACT : beyondAscii;
  }

  static boolean isAscii(String value) {
    return value.chars().allMatch(character -> character <= '~');
  }
}

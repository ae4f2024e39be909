package dev.waybill.document;

import dev.waybill.option.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Lines that a patch takes out and puts in, side by side: {@code -acl: private} and {@code +acl:
 * public-read}. The former are read over, the latter without their sign.
 */
final class Patch {
  /** No patch that somebody left in a manifest takes out more. */
  private static final int MAX_LINES = 20;

  private final Transcript transcript;
  private int oldTo;
  private int newTo;

  Patch(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Whether a line may be one of a patch; most cannot. */
  boolean mayTake(int number, String text) {
    return number <= newTo || text.startsWith("-");
  }

  /** A line as it is to be read; null when it is to be read over. */
  @Nullable String read(int number, String text) {
    if (number > newTo && text.startsWith("-")) {
      find(number, text);
    }
    if (number <= oldTo) {
      return null;
    }
    return number <= newTo ? "\u200B" + text.substring(1) : text;
  }

  private void find(int number, String text) {
    int last = number;
    while (last < number + MAX_LINES && begins(last + 1, '-')) {
      last++;
    }
    int end = last;
    while (end < last + MAX_LINES && begins(end + 1, '+')) {
      end++;
    }
    if (end > last && isOption(text) && isOption(transcript.source.line(last + 1))) {
      oldTo = last;
      newTo = end;
      transcript.failed(
          Fault.Kind.MERGE_CONFLICT,
          transcript.source.span(number, 0, Blanks.trimmedEnd(text)),
          "patch");
    }
  }

  private boolean begins(int number, char sign) {
    return number <= transcript.source.lineCount()
        && !transcript.source.line(number).isEmpty()
        && transcript.source.line(number).charAt(0) == sign;
  }

  private static boolean isOption(String text) {
    String rest = text.substring(1);
    return LineScanner.scan(rest) instanceof Line.Entry entry
        && !Catalogue.named(rest.substring(entry.keyFrom(), entry.keyTo())).isEmpty();
  }
}

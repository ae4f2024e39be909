package dev.waybill.document;

import dev.waybill.option.Catalogue;

/**
 * What stands around parts of a text and is none of the manifest: the fences of Markdown, the
 * markers of a merge, comments of other languages that go over several lines.
 */
final class Frame {
  /** No comment is longer. */
  private static final int MAX_COMMENT_LINES = 100;

  private static final int MARKER_LENGTH = 7;

  private final Transcript transcript;
  private boolean fenced;

  /** Between the first marker of a conflict and its last. */
  private boolean conflicting;

  /** In the half of a conflict that is not read. */
  private boolean otherSide;

  private int skipTo;

  Frame(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Reads over the lines of a comment, if one of the next ends it. */
  void skipTo(int number, String end) {
    int last = Math.min(transcript.source.lineCount(), number + MAX_COMMENT_LINES);
    for (int i = number; i <= last; i++) {
      if (transcript.source.line(i).contains(end)) {
        skipTo = i;
        return;
      }
    }
  }

  /** Whether a line is of the frame. */
  boolean takes(int number, String text, Line line) {
    if (number <= skipTo) {
      return true;
    }
    boolean mayBe = line instanceof Line.Stray || otherSide || conflicting;
    return mayBe && (isFence(number, text) || isConflict(number, text));
  }

  private boolean isFence(int number, String text) {
    int from = Blanks.skip(text, 0);
    if (!text.startsWith("```", from) && !text.startsWith("~~~", from)) {
      return false;
    }
    boolean hasOptions =
        transcript.rows.stream().anyMatch(row -> !Catalogue.named(row.key().text()).isEmpty());
    if (fenced && hasOptions) {
      // What stands behind is about the manifest, not of it.
      transcript.stop();
    } else if (!fenced) {
      if (!hasOptions) {
        transcript.forget();
      }
      transcript.repaired(
          Repair.Kind.CODE_FENCE, transcript.source.span(number, from, Blanks.trimmedEnd(text)));
    }
    fenced = true;
    return true;
  }

  private boolean isConflict(int number, String text) {
    char c = text.charAt(0);
    boolean isMarker = "<=>|".indexOf(c) >= 0 && isMarker(text, c);
    if (!isMarker) {
      return otherSide;
    }
    if (!conflicting) {
      transcript.failed(
          Fault.Kind.MERGE_CONFLICT, transcript.source.span(number, 0, Blanks.trimmedEnd(text)));
    }
    // A marker that was left over begins nothing.
    conflicting = c == '<' || (conflicting && c != '>');
    otherSide = conflicting && c != '<';
    return true;
  }

  private static boolean isMarker(String text, char c) {
    for (int i = 0; i < MARKER_LENGTH; i++) {
      if (i >= text.length() || text.charAt(i) != c) {
        return false;
      }
    }
    return text.length() == MARKER_LENGTH || text.charAt(MARKER_LENGTH) == ' ';
  }
}

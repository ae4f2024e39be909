package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.text.SourceText;
import dev.waybill.text.Span;
import java.util.regex.Pattern;

/**
 * Lines that are no option, item or comment: what they probably were is one mistake, not several.
 */
final class StrayLines {
  private static final Pattern FIRST_BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final int MAX_NAME = 40;

  private final Transcript transcript;
  private final SourceText source;
  private final Levels levels;
  private final Margin margin;
  private final Swallowed swallowed;
  private final Frame frame;

  /** The line of the last text that was none of an option; those behind it are of the same. */
  private int last;

  /** The line on which a key goes on that began on the one above; 0 when none did. */
  private int keyGoesOn;

  StrayLines(
      Transcript transcript, Levels levels, Margin margin, Swallowed swallowed, Frame frame) {
    this.transcript = transcript;
    this.source = transcript.source;
    this.levels = levels;
    this.margin = margin;
    this.swallowed = swallowed;
    this.frame = frame;
  }

  /** Whether a line has but the second half of a key whose first half was told of. */
  boolean isRestOfKey(int number) {
    return number == keyGoesOn;
  }

  /** A line, or a part of it, that is nothing else. */
  void add(int number, String text, int from, int end) {
    Span span = source.span(number, from, end);
    int column = Blanks.column(text, from);
    if (isKeyTorn(number, text, from, end)) {
      // What stands below it is not a second mistake.
      swallowed.from(column);
      return;
    }
    String commentEnd = LineMender.commentEnd(text, from);
    if (commentEnd != null) {
      frame.skipTo(number, commentEnd);
    }
    String name = FIRST_BLANK.split(text.substring(from, end), 2)[0];
    boolean isName = !Catalogue.named(name).isEmpty();
    Opener above = levels.opener();
    if (isNested(word(text, from)) && hasNoMoreWords(text, from, end)) {
      // Only the colon is missing; what stands below it is not a second mistake.
      swallowed.withItemsFrom(column);
    }
    boolean goesOn = last == number - 1 && !isName && number > 1;
    last = isName ? 0 : number;
    if (isTorn(number, text, from, isName)) {
      transcript.failed(Fault.Kind.TORN_VALUE, span);
    } else if (above == null || above.option() == null || above.option().type().isNested()) {
      // The lines behind it may still be what belongs to the option above.
      if (!goesOn) {
        transcript.failed(Fault.Kind.STRAY_TEXT, span);
      }
    } else if (column < above.column() || (column == above.column() && isName)) {
      transcript.failed(Fault.Kind.STRAY_TEXT, span);
      levels.nothingOpen();
    } else {
      transcript.failed(Fault.Kind.VALUE_ON_NEXT_LINE, span, above.option().name());
      levels.nothingOpen();
    }
  }

  /**
   * Whether a text goes on with the value of the line above: that ends in a sign that joins, or the
   * text is indented below it.
   */
  private boolean isTorn(int number, String text, int from, boolean isName) {
    if (isName
        || transcript.rows.isEmpty()
        || LineMender.isForeignComment(text, from)
        || !Catalogue.named(word(text, from)).isEmpty()) {
      return false;
    }
    Row above = transcript.rows.get(transcript.rows.size() - 1);
    Span value = above.valueSpan();
    if (above.item() || above.value().isNothing() || value.end().line() != number - 1) {
      return false;
    }
    String written = above.value().text();
    boolean joins =
        !written.isEmpty()
            && ("-;,@".indexOf(written.charAt(written.length() - 1)) >= 0
                || (written.startsWith("+") && isOfNumber(text, from)));
    int key = above.keySpan().start().column() - 1;
    return joins || from > key;
  }

  /** Whether a text has nothing but what a telephone number has. */
  private static boolean isOfNumber(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && " -./()".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The letters and digits that begin at an index. */
  private static String word(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Whether behind its first word a text has nothing but signs: {@code operations;}. */
  private static boolean hasNoMoreWords(String text, int from, int end) {
    return text.substring(from + word(text, from).length(), end)
        .codePoints()
        .noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a text and the key of the line below make the name of an option. */
  private boolean isKeyTorn(int number, String text, int from, int end) {
    boolean isWord = end - from <= MAX_NAME && word(text, from).length() == end - from;
    if (number >= source.lineCount() || !isWord) {
      return false;
    }
    String below = margin.without(source.line(number + 1));
    int first = Blanks.skip(below, 0);
    int colon = below.indexOf(':', first);
    if (colon < 0 || colon - first > MAX_NAME) {
      return false;
    }
    String rest = below.substring(first, Math.max(first, Blanks.trimmedEnd(below, colon)));
    boolean isName =
        !Catalogue.named(text.substring(from, end) + rest).isEmpty()
            && Catalogue.named(rest).isEmpty();
    if (isName) {
      keyGoesOn = number + 1;
      transcript.failed(
          Fault.Kind.TORN_KEY, source.span(number, from, end), text.substring(from, end) + rest);
    }
    return isName;
  }

  private static boolean isNested(String name) {
    return Catalogue.named(name).stream().anyMatch(option -> option.type().isNested());
  }
}

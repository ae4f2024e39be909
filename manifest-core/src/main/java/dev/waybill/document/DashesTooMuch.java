package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.text.SourceText;

/** Dashes before each option of an operation, where one before the first of them is meant. */
final class DashesTooMuch {
  private final Transcript transcript;
  private final SourceText source;
  private final Levels levels;

  /** The last line with one. */
  private int last;

  DashesTooMuch(Transcript transcript, Levels levels) {
    this.transcript = transcript;
    this.source = transcript.source;
    this.levels = levels;
  }

  /** Whether the dash of an item is one; of several below each other the first is told of. */
  boolean take(int number, String text, Line.Item item, Line.Entry entry) {
    if (!isOne(number, text, item, entry)) {
      return false;
    }
    if (last != number - 1) {
      transcript.failed(
          Fault.Kind.STRAY_LIST_ITEM,
          source.span(number, item.dash(), item.dash() + 1),
          "a dash too much: it begins another operation, but what follows belongs to the one"
              + " above");
    }
    last = number;
    return true;
  }

  /**
   * Whether an item is no operation of its own but goes on with the one above: it does not say what
   * is to be exported or where to import, and sets what the one above has not set.
   */
  private boolean isOne(int number, String text, Line.Item item, Line.Entry entry) {
    Level level = levels.current();
    String key = text.substring(entry.keyFrom(), entry.keyTo());
    if (!level.path.equals("operations[]")
        || level.list
        || !level.columns.contains(Blanks.column(text, entry.keyFrom()))
        || level.keys.contains(key)
        || !isPartOfOperation(key)) {
      return false;
    }
    // A device becomes one image, so there is one operation; of exports there may be several.
    return level.keys.contains("destination")
        || (level.keys.contains("exportBucket")
            && (last == number - 1 || isAnotherBelow(number, item)));
  }

  private boolean isAnotherBelow(int number, Line.Item item) {
    if (number >= source.lineCount()) {
      return false;
    }
    String below = source.line(number + 1);
    return LineScanner.scan(below) instanceof Line.Item next
        && next.dash() == item.dash()
        && next.entry() != null
        && isPartOfOperation(below.substring(next.entry().keyFrom(), next.entry().keyTo()));
  }

  private static boolean isPartOfOperation(String key) {
    return Catalogue.find("operations[]", key).isPresent()
        && !key.equals("destination")
        && !key.equals("exportBucket");
  }
}

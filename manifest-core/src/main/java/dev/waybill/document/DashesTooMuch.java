package dev.waybill.document;

import dev.waybill.option.Catalogue;
import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import dev.waybill.text.SourceText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dashes before options that begin no item of a list. */
final class DashesTooMuch {
  static final int NONE = -1;

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

  /**
   * The column in which the option of an item is to be read, because its dash is one; {@link #NONE}
   * when it is not. Of several below each other the first is told of.
   */
  int take(int number, String text, Line.Item item, Line.Entry entry) {
    int dash = Blanks.column(text, item.dash());
    int inner = Blanks.column(text, entry.keyFrom());
    String key = text.substring(entry.keyFrom(), entry.keyTo());
    if (goesOn(number, item, key, inner)) {
      note(number, item, "it begins another operation, but what follows belongs to the one above");
      return inner;
    }
    if (isDeeperThanItem(number, key, dash, inner)) {
      Level operation = levels.current();
      operation.columns.add(inner);
      note(number, item, "it begins another operation within the one above");
      return operation.columns.first();
    }
    if (isBeforeBlock(number, key, dash)) {
      note(number, item, "what is above it takes options, not a list");
      return dash;
    }
    if (isBehindList(number, key, dash)) {
      note(number, item, "the option behind it is none of a list");
      return dash;
    }
    return NONE;
  }

  private void note(int number, Line.Item item, String why) {
    if (last != number - 1) {
      transcript.failed(
          Fault.Kind.STRAY_LIST_ITEM,
          source.span(number, item.dash(), item.dash() + 1),
          "a dash too much: " + why);
    }
    last = number;
  }

  /**
   * Whether an item is no operation of its own but goes on with the one above: it does not say what
   * is to be exported or where to import, and sets what the one above has not set.
   */
  private boolean goesOn(int number, Line.Item item, String key, int inner) {
    Level level = levels.current();
    if (!isOperation(level)
        || !level.columns.contains(inner)
        || level.keys.contains(key)
        || !isPartOfOperation(key)) {
      return false;
    }
    // A device becomes one image, so there is one operation; of exports there may be several.
    return level.keys.contains("destination")
        || (level.keys.contains("exportBucket")
            && (last == number - 1 || isAnotherBelow(number, item)));
  }

  /**
   * Whether an item stands deeper than the one above and sets what that has not set; not when it
   * says itself what is to be exported.
   */
  private boolean isDeeperThanItem(int number, String key, int dash, int inner) {
    Level level = levels.current();
    Level list = levels.list();
    if (!isOperation(level)
        || list == null
        || list.isInvented()
        || dash <= list.columns.last()
        || level.keys.contains(key)
        || Catalogue.find("operations[]", key).isEmpty()) {
      return false;
    }
    Below below = below(number);
    return below == null || below.column != inner || below.isItem || isPartOfOperation(below.key);
  }

  /** Whether an item is the first option of a block, and those below have no dash. */
  private boolean isBeforeBlock(int number, String key, int dash) {
    Opener above = levels.opener();
    Option block = above == null ? null : above.option();
    if (above == null || block == null || dash <= above.column()) {
      return false;
    }
    boolean takesOptions =
        block.type() == OptionType.TEXT_MAP
            || (block.type() == OptionType.MAP && Catalogue.find(above.path(), key).isPresent());
    Below below = takesOptions ? below(number) : null;
    return below != null && below.column == dash && !below.isItem && !below.key.isEmpty();
  }

  /** Whether an item stands at top level, where the format has the option, and nothing like it. */
  private boolean isBehindList(int number, String key, int dash) {
    Optional<Option> option = Catalogue.find("", key);
    Opener above = levels.opener();
    boolean isBelowList = above != null && above.option() != null && above.option().type().isList();
    if (option.isEmpty()
        || isBelowList
        || Catalogue.find("operations[]", key).isPresent()
        || !levels.top().columns.contains(dash)
        || levels.top().keys.contains(key)) {
      return false;
    }
    Below below = below(number);
    return option.orElseThrow().type().isNested() || below == null || below.column <= dash;
  }

  private static boolean isOperation(Level level) {
    return level.path.equals("operations[]") && !level.list;
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

  /** The next line that says something; its key is empty when it is no option. */
  private record Below(int column, boolean isItem, String key) {}

  private @Nullable Below below(int number) {
    for (int next = number + 1; next <= source.lineCount(); next++) {
      String text = source.line(next);
      Line line = LineScanner.scan(text);
      if (!(line instanceof Line.Empty)) {
        int column = Blanks.column(text, Blanks.skip(text, 0));
        String key =
            line instanceof Line.Entry entry ? text.substring(entry.keyFrom(), entry.keyTo()) : "";
        return new Below(column, line instanceof Line.Item, key);
      }
    }
    return null;
  }
}

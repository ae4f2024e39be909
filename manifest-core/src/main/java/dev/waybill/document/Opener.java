package dev.waybill.document;

import dev.waybill.option.Option;
import dev.waybill.option.OptionType;
import org.jspecify.annotations.Nullable;

/**
 * The last row, while it has no value and lines below it may become its content.
 *
 * @param row its number
 * @param path of what it is
 * @param option the option it sets; null when it is an item, or none that the format has
 * @param column where it stands
 * @param edge where it would stand if it stood as its level does; never right of the column
 * @param depth how many levels it is indented
 */
record Opener(int row, String path, @Nullable Option option, int column, int edge, int depth) {
  /** Whether a line in a column is deeper than it. */
  boolean isAbove(int other) {
    return other > column || (other > edge && other < column);
  }

  /** Whether it is an option that takes a text and nothing below it. */
  boolean takesText() {
    return option != null && !option.type().isNested();
  }

  /** Whether it is an option that takes a text or lines below it. */
  boolean mayTakeLines() {
    return option != null && option.type() == OptionType.TEXT_OR_MAP;
  }
}

package dev.waybill.document;

import dev.waybill.option.Option;
import org.jspecify.annotations.Nullable;

/**
 * The last row, while it has no value and lines below it may become its content.
 *
 * @param row its number
 * @param path of what it is
 * @param option the option it sets; null when it is an item, or none that the format has
 * @param column where it stands
 * @param depth how many levels it is indented
 */
record Opener(int row, String path, @Nullable Option option, int column, int depth) {
  /** Whether it is an option that takes a text and nothing below it. */
  boolean takesText() {
    return option != null && !option.type().isNested();
  }
}

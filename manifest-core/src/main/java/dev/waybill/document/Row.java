package dev.waybill.document;

import dev.waybill.text.Span;

/**
 * One line as it was understood, at the level it belongs to, with where its parts stand in the
 * original.
 *
 * @param depth how many levels it is indented, from 0
 * @param item whether it is a list item; otherwise it is a field
 * @param key the key; empty for items
 * @param keySpan where the key stands; for items, the dash
 * @param value the value; empty when it has none or opens a level
 * @param valueSpan where the value stands; a spot behind the colon when there is none
 * @param opens whether rows below it belong to it
 */
record Row(
    int depth, boolean item, Token key, Span keySpan, Token value, Span valueSpan, boolean opens) {
  /**
   * A key or a value.
   *
   * @param text what it says, without quotes and escapes
   * @param quoted whether it is written in quotes
   */
  record Token(String text, boolean quoted) {
    static final Token NONE = new Token("", false);

    /** Whether not even quotes were written. */
    boolean isNothing() {
      return text.isEmpty() && !quoted;
    }
  }

  Row opened() {
    return new Row(depth, item, key, keySpan, value, valueSpan, true);
  }
}

package dev.waybill.document;

import dev.waybill.text.Span;

/**
 * One line of the plain YAML that the parser gets, with where its parts stand in the original.
 *
 * @param depth how many levels it is indented, from 0
 * @param item whether it is a list item; otherwise it is a field
 * @param key the key as plain text or as a quoted token; empty for items
 * @param keySpan where the key stands; for items, the dash
 * @param value the value as plain text or as a quoted token; empty when it has none or opens a
 *     level
 * @param valueSpan where the value stands; a spot behind the colon when there is none
 * @param opens whether rows below it belong to it
 */
record Row(
    int depth, boolean item, Token key, Span keySpan, Token value, Span valueSpan, boolean opens) {
  /**
   * A text on its way to the parser.
   *
   * @param text the characters
   * @param quoted whether they are already a quoted YAML scalar, quotes included, that the parser
   *     can read
   */
  record Token(String text, boolean quoted) {
    static final Token NONE = new Token("", false);
  }

  Row opened() {
    return new Row(depth, item, key, keySpan, value, valueSpan, true);
  }
}

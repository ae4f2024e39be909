package dev.waybill.text;

/** What became of the bytes of a file: a text, or the reason why there is none. */
public sealed interface Decoding {
  /**
   * The bytes were UTF-8 within the budgets.
   *
   * @param text what they say
   */
  record Decoded(SourceText text) implements Decoding {}

  /**
   * The bytes are no text that a manifest can be written in.
   *
   * @param fault what they are instead
   * @param place the first place that shows it
   * @param found one clause for a message, for example {@code UTF-16, little-endian, with a byte
   *     order mark}; never quotes the text
   */
  record Undecodable(DecodingFault fault, Position place, String found) implements Decoding {}
}

package dev.waybill.text;

/**
 * One change of a text; {@link SourceText#edited} carries it out.
 *
 * @param span the characters that go; a spot when none do
 * @param replacement what stands there instead; empty when nothing does
 */
public record Edit(Span span, String replacement) {
  /**
   * Takes the byte order mark away, which stands before the first column and has none of its own:
   * nothing is put in the place of nothing, at the very start.
   */
  public static final Edit NO_BYTE_ORDER_MARK = removal(Span.at(Position.START));

  /** Puts a text at a place. */
  public static Edit insertion(Position place, String text) {
    return new Edit(Span.at(place), text);
  }

  /** Takes characters away. */
  public static Edit removal(Span span) {
    return new Edit(span, "");
  }

  /** Where, and how much: what is put there may be a password. */
  @Override
  public String toString() {
    return span + ": " + replacement.length() + " characters instead";
  }
}

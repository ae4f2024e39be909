package dev.waybill.text;

/**
 * A stretch of text.
 *
 * @param start the first character
 * @param end the place just behind the last character; equal to {@code start} when the span marks a
 *     spot between two characters
 */
public record Span(Position start, Position end) {
  /** Refuses a span that ends before it starts. */
  public Span {
    if (end.compareTo(start) < 0) {
      throw new IllegalArgumentException(end + " lies before " + start);
    }
  }

  /** The spot at a position, without any character of its own. */
  public static Span at(Position position) {
    return new Span(position, position);
  }

  /** Whether it is a spot without any character. */
  public boolean isSpot() {
    return start.compareTo(end) == 0;
  }

  /** From the start of this span to the end of a later one. */
  public Span to(Span last) {
    return new Span(start, last.end);
  }
}

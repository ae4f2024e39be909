package dev.waybill.document;

import dev.waybill.text.Span;

/**
 * One text, never converted: {@code yes}, {@code 010} and {@code 2.0} stay as they are.
 *
 * @param text without quotes around it and with their escapes resolved; empty when nothing was
 *     written
 * @param quoted whether it stood in quotes
 * @param span the text as written, quotes included
 */
public record Scalar(String text, boolean quoted, Span span) implements Value {
  /** Says where it stands, not what: it may be a password. */
  @Override
  public String toString() {
    return "Scalar at " + span;
  }
}

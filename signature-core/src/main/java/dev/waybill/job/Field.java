package dev.waybill.job;

import java.util.function.UnaryOperator;

/**
 * A member that is there.
 *
 * @param member which
 * @param value what it says; of a list, items that are mappings by member name
 * @param certainty how sure that is; of a list, as sure as its least sure item
 */
public record Field(Member member, Value value, Certainty certainty) {
  /** The same with other texts. */
  public Field mapTexts(UnaryOperator<String> change) {
    return new Field(member, value.mapTexts(change), certainty);
  }

  /** The same, less sure if that is what the other says. */
  Field atMost(Certainty other) {
    return new Field(member, value, certainty.and(other));
  }
}

package dev.waybill.job;

import dev.waybill.text.Position;

/** A member as it was found, with its place. */
record Found(Member member, Value value, Certainty certainty, Position place) {
  Found atMost(Certainty other) {
    return new Found(member, value, certainty.and(other), place);
  }

  Field field() {
    return new Field(member, value, certainty);
  }
}

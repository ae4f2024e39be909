package dev.waybill.document;

import java.util.BitSet;

/** Columns of a text, from 0: a set of bits, since every line asks for some. */
final class Columns {
  private final BitSet columns = new BitSet();

  boolean isEmpty() {
    return columns.isEmpty();
  }

  boolean contains(int column) {
    return columns.get(column);
  }

  void add(int column) {
    columns.set(column);
  }

  void addAll(Columns others) {
    columns.or(others.columns);
  }

  /** The leftmost; -1 when there is none. */
  int first() {
    return columns.nextSetBit(0);
  }

  /** The rightmost; -1 when there is none. */
  int last() {
    return columns.length() - 1;
  }
}

package dev.waybill.shipment;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The items of a list of a fleet. Each is made from its row whenever it is asked for, so that a
 * long list takes little more memory than its text. Cannot be changed, and may be shared between
 * threads.
 */
public final class ListedItems extends AbstractList<FleetItem> implements RandomAccess {
  private final int[] rows;
  private final IntFunction<FleetItem> reader;

  /**
   * These items.
   *
   * @param rows where in the text the row of each begins
   * @param reader makes the item of the row that begins there
   */
  ListedItems(int[] rows, IntFunction<FleetItem> reader) {
    this.rows = rows;
    this.reader = reader;
  }

  @Override
  public FleetItem get(int index) {
    return reader.apply(rows[index]);
  }

  @Override
  public int size() {
    return rows.length;
  }
}

package dev.waybill.cli;

import dev.waybill.shipment.FleetItem;
import dev.waybill.shipment.ListedItems;
import java.util.AbstractList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The items of all lists and folders of a fleet, one behind the other; those of lists are not held.
 */
final class FleetItems extends AbstractList<FleetItem> implements RandomAccess {
  private final NavigableMap<Integer, List<FleetItem>> parts;
  private final UnaryOperator<FleetItem> change;
  private final int size;

  private FleetItems(
      NavigableMap<Integer, List<FleetItem>> parts, int size, UnaryOperator<FleetItem> change) {
    this.parts = parts;
    this.size = size;
    this.change = change;
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  public FleetItem get(int index) {
    Map.Entry<Integer, List<FleetItem>> part = parts.floorEntry(index);
    if (part == null) {
      throw new IndexOutOfBoundsException(index);
    }
    return change.apply(part.getValue().get(index - part.getKey()));
  }

  @Override
  public int size() {
    return size;
  }

  /** Puts a fleet together. */
  static final class Builder {
    private final NavigableMap<Integer, List<FleetItem>> parts = new TreeMap<>();
    private final Set<FleetItem> found = new LinkedHashSet<>();
    private int size;

    private Builder() {}

    /** The items of a list, which differ by their lines. */
    void addListed(ListedItems items) {
      add(items);
    }

    /** Items of folders, but for those that were found before. */
    void addFound(List<FleetItem> items) {
      add(items.stream().filter(found::add).toList());
    }

    private void add(List<FleetItem> items) {
      if (!items.isEmpty()) {
        parts.put(size, items);
        size += items.size();
      }
    }

    /** All of them, each changed in this way. */
    FleetItems build(UnaryOperator<FleetItem> change) {
      return new FleetItems(parts, size, change);
    }
  }
}

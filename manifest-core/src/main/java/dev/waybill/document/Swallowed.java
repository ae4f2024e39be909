package dev.waybill.document;

/**
 * The lines that belong to something that was reported, and are no mistakes of their own: those
 * that stand deeper.
 */
final class Swallowed {
  private static final int NOTHING = -1;

  private int below = NOTHING;

  /** Whether list items in the column itself go the same way as what is deeper. */
  private boolean itemsToo;

  /** From here on, what stands deeper than a column belongs to something that was reported. */
  void from(int column) {
    below = column;
    itemsToo = false;
  }

  /** The same, and list items in the column itself. */
  void withItemsFrom(int column) {
    below = column;
    itemsToo = true;
  }

  boolean isNothing() {
    return below == NOTHING;
  }

  /** Whether a line does; the first that does not ends it. */
  boolean takes(String text, Line line) {
    if (isNothing()) {
      return false;
    }
    int first = Blanks.skip(text, 0);
    boolean closes = line instanceof Line.Stray && "]}".indexOf(text.charAt(first)) >= 0;
    int column = Blanks.column(text, first);
    boolean besides = itemsToo && line instanceof Line.Item && column == below;
    if (closes || besides || column > below) {
      return true;
    }
    below = NOTHING;
    return false;
  }
}

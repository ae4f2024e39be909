package dev.waybill.rule;

/** What readers of YAML other than this one make of a text. */
public final class OtherReaders {
  private OtherReaders() {}

  /** Whether some take a text without quotes for a number, a date, a yes or nothing at all. */
  public static boolean takeForAnotherType(String text) {
    return AmbiguousType.typeOf(text) != null;
  }
}

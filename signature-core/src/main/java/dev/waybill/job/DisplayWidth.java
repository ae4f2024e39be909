package dev.waybill.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;

/**
 * Columns of a text as the provider's tables count them: wide, full-width and ambiguous characters
 * are two, everything else is one, line breaks, tabs and combining marks too.
 */
public final class DisplayWidth {
  private static final int HEXADECIMAL = 16;
  private static final BitSet TWO_COLUMNS = read();

  private DisplayWidth() {}

  /** How many columns a text has. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** How many columns a character has: one or two. */
  public static int of(int character) {
    return TWO_COLUMNS.get(character) ? 2 : 1;
  }

  private static BitSet read() {
    BitSet wide = new BitSet();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    DisplayWidth.class.getResourceAsStream("two-columns.txt"), "two-columns.txt"),
                StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              range -> {
                int dash = range.indexOf('-');
                int first =
                    Integer.parseInt(dash < 0 ? range : range.substring(0, dash), HEXADECIMAL);
                int last =
                    dash < 0 ? first : Integer.parseInt(range.substring(dash + 1), HEXADECIMAL);
                wide.set(first, last + 1);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wide;
  }
}

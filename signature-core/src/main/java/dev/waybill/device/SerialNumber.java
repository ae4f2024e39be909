package dev.waybill.device;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what people wrote of a device and what it says itself are one number.
 *
 * <p>Labels have dashes, blanks and words in front that the device leaves out, and devices fill up
 * with zeros or put their maker's letters in front: {@code S/N: WCC4-N012} on the label is {@code
 * WD-WCC4N012} to the machine.
 */
public final class SerialNumber {
  /** Shorter ones are the end of too many others. */
  private static final int SHORTEST_WITHOUT_PREFIX = 6;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  /** What stands in front of a number on labels, and in front of Western Digital's in drives. */
  private static final Set<String> WORDS =
      Set.of(
          "S", "N", "SN", "SER", "NO", "SERIAL", "NUMBER", "SERIALNO", "SERIALNUMBER", "WD", "WDC");

  private static final String FILLING = "0";

  private SerialNumber() {}

  /**
   * Whether the two agree.
   *
   * @param written as on a label; may have the maker and the model in front
   * @param disk one of its numbers is compared, and its model is what may stand in front
   */
  public static boolean agrees(String written, Disk disk) {
    String label = plain(written);
    return disk.serials().stream()
        .map(SerialNumber::plain)
        .anyMatch(serial -> !serial.isEmpty() && agree(label, serial, prefixes(disk)));
  }

  private static boolean agree(String label, String serial, Set<String> prefixes) {
    return label.equals(serial)
        || isWithPrefix(label, serial, prefixes)
        || isWithPrefix(serial, label, prefixes);
  }

  private static boolean isWithPrefix(String longer, String shorter, Set<String> prefixes) {
    return shorter.length() >= SHORTEST_WITHOUT_PREFIX
        && longer.endsWith(shorter)
        && isMadeOf(longer.substring(0, longer.length() - shorter.length()), prefixes);
  }

  /** Prefixes one after the other; zeros may fill up between them and the number. */
  private static boolean isMadeOf(String front, Set<String> prefixes) {
    boolean[] reached = new boolean[front.length() + 1];
    reached[0] = true;
    for (int i = 0; i < front.length(); i++) {
      if (reached[i]) {
        for (String prefix : prefixes) {
          if (front.startsWith(prefix, i)) {
            reached[i + prefix.length()] = true;
          }
        }
      }
    }
    return reached[front.length()];
  }

  private static Set<String> prefixes(Disk disk) {
    return Stream.concat(
            Stream.concat(WORDS.stream(), Stream.of(FILLING)),
            Stream.of(BETWEEN.split(disk.model())).map(SerialNumber::plain))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String plain(String text) {
    String capitals = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return ZEROS.matcher(capitals).replaceFirst("");
  }
}

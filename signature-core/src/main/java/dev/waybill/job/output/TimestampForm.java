package dev.waybill.job.output;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a timestamp is spelt: {@code cli_timestamp_format} of the provider's command line. */
public enum TimestampForm {
  /** As the service sends it, {@code 2014-02-03T04:05:06Z}. */
  WIRE,
  /**
   * {@code 2014-02-03T04:05:06+00:00}; a fraction has six digits, another zone stays what it is.
   */
  ISO8601;

  private static final Pattern SPELLING =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})(?:[Tt ](?<minute>\\d{2}:\\d{2})"
              + "(?<second>:\\d{2}(?:[.,](?<fraction>\\d{1,18}))?)?"
              + "(?<zone>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final int MICROSECOND_DIGITS = 6;

  /** The name that the command line uses. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A timestamp in this spelling.
   *
   * @param timestamp as it was answered or printed; what is no timestamp is returned as it is. A
   *     printed one loses how the service spelt it: UTC becomes {@code Z} again, which is how the
   *     service has always been seen to say it
   */
  String spell(String timestamp) {
    Matcher parts = SPELLING.matcher(timestamp);
    if (!parts.matches()) {
      return timestamp;
    }
    String fraction = part(parts, "fraction", "");
    String zone = part(parts, "zone", "");
    if (this == WIRE && !zone.equals("+00:00")) {
      return timestamp;
    }
    // The command line fills in what is left out, down to midnight.
    String time = part(parts, "minute", "00:00") + part(parts, "second", ":00").substring(0, 3);
    String instant = parts.group("date") + "T" + time;
    if (!isInstant(instant)) {
      return timestamp;
    }
    return this == WIRE
        ? instant + wireFraction(fraction) + "Z"
        : instant + microseconds(fraction) + zone(zone);
  }

  private static String part(Matcher parts, String name, String otherwise) {
    String part = parts.group(name);
    return part == null ? otherwise : part;
  }

  private static boolean isInstant(String text) {
    try {
      LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String zone(String written) {
    if (written.isEmpty()) {
      return "";
    }
    try {
      String id = ZoneOffset.of(written.toUpperCase(Locale.ROOT)).getId();
      return id.equals("Z") ? "+00:00" : id;
    } catch (DateTimeException e) {
      return written;
    }
  }

  /** Cut, not rounded; left out when nothing but zeros is left. */
  private static String microseconds(String fraction) {
    String digits = (fraction + "0".repeat(MICROSECOND_DIGITS)).substring(0, MICROSECOND_DIGITS);
    return digits.chars().allMatch(digit -> digit == '0') ? "" : "." + digits;
  }

  /** Without the zeros that were added to make it six digits. */
  private static String wireFraction(String fraction) {
    String digits = fraction.replaceFirst("(?:000)+$", "");
    return digits.isEmpty() ? "" : "." + digits;
  }
}

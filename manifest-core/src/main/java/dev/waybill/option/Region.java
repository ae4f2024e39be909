package dev.waybill.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A region with a facility that devices were sent to; there were no others. */
public enum Region {
  /** Also called US Standard. */
  US_EAST_1("us-east-1", "US", "US Standard"),
  /** Northern California. */
  US_WEST_1("us-west-1", "US", ""),
  /** Oregon. */
  US_WEST_2("us-west-2", "US", ""),
  /** Ireland, which old programs call EU. */
  EU_WEST_1("eu-west-1", "IE", "EU"),
  /** Singapore; volumes and buckets only. */
  AP_SOUTHEAST_1("ap-southeast-1", "SG", "");

  /** A part of the world, a side of it, a number: {@code us-gov-west-1}. */
  private static final Pattern FORM =
      Pattern.compile(
          "[a-z]{2}(?:-(?:gov|isob?))?-(?:north|south|east|west|central)(?:east|west)?-\\d",
          Pattern.CASE_INSENSITIVE);

  private final String word;
  private final String country;
  private final String otherName;

  Region(String word, String country, String otherName) {
    this.word = word;
    this.country = country;
    this.otherName = otherName;
  }

  /** Its name in manifests, {@code us-east-1}. */
  public String word() {
    return word;
  }

  /** The code of the country of its facility, {@code US}. */
  public String country() {
    return country;
  }

  /** Whether its facility is in the United States. */
  public boolean isInUsa() {
    return country.equals("US");
  }

  /** Whether archives can be stored there. */
  public boolean hasVaults() {
    return this != AP_SOUTHEAST_1;
  }

  /** The names of all, in the order of the documentation. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Region::word).toList();
  }

  /**
   * Whether a name is that of another place, with a facility or without: {@code sa-east-1} is no
   * slip for {@code us-east-1}.
   */
  public static boolean isFormOf(String name) {
    return FORM.matcher(name.strip()).matches();
  }

  /** The region of a name, in any case; empty for a region without a facility. */
  public static Optional<Region> named(String name) {
    String wanted = name.strip();
    for (Region region : values()) {
      boolean isOther = !region.otherName.isEmpty() && region.otherName.equalsIgnoreCase(wanted);
      if (isOther || region.word.equalsIgnoreCase(wanted)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }
}

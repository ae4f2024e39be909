package dev.waybill.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What udev found out about one block device and keeps in {@code /run/udev/data/b8:17}: a line
 * {@code E:NAME=value} for each property, and {@code S:…} for each link below {@code /dev}.
 */
final class UdevRecord {
  /** Blanks and all that is not plain are written like this in names made for links. */
  private static final Pattern HEX = Pattern.compile("\\\\x([0-9a-fA-F]{2})");

  /**
   * The drive's own number first, then that of the bridge: which of the two stands in the plain
   * ID_SERIAL_SHORT depends on whether udev could ask the drive through the bridge.
   */
  private static final List<String> SERIALS =
      List.of(
          "ID_ATA_SERIAL_SHORT",
          "ID_SERIAL_SHORT",
          "SCSI_IDENT_SERIAL",
          "ID_SCSI_SERIAL",
          "ID_USB_SERIAL_SHORT");

  private final Map<String, String> properties;

  private UdevRecord(Map<String, String> properties) {
    this.properties = properties;
  }

  /** Any text will do; what is no property is passed over. */
  static UdevRecord parse(String text) {
    Map<String, String> properties = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (line.startsWith("E:") && equals > 0) {
        properties.put(line.substring(2, equals), line.substring(equals + 1).strip());
      }
    }
    return new UdevRecord(properties);
  }

  /** Empty when there is none. */
  String property(String name) {
    return properties.getOrDefault(name, "");
  }

  /** The one of these that has every character, or else the one where some were replaced. */
  String encoded(String name) {
    String encoded = property(name + "_ENC");
    return encoded.isEmpty() ? property(name) : decode(encoded).strip();
  }

  List<String> serials() {
    LinkedHashSet<String> serials = new LinkedHashSet<>();
    SERIALS.stream().map(this::property).filter(serial -> !serial.isEmpty()).forEach(serials::add);
    return new ArrayList<>(serials);
  }

  /** Undoes what udev does to names for links; bytes that were escaped one by one are UTF-8. */
  static String decode(String name) {
    String bytes =
        HEX.matcher(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    return KernelPath.text(bytes);
  }
}

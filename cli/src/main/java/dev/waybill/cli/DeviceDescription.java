package dev.waybill.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.waybill.device.Attachment;
import dev.waybill.device.DeviceFacts;
import dev.waybill.device.Disk;
import dev.waybill.device.TopNames;
import dev.waybill.device.Volume;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a device, by which its owner sees whether it is the right one. */
final class DeviceDescription {
  private static final int MOST_NAME_CHARACTERS = 40;

  private DeviceDescription() {}

  /** For people; harmless to a terminal. */
  static List<String> lines(DeviceFacts facts) {
    List<String> lines = new ArrayList<>(List.of(mounted(facts)));
    // Of an ordinary directory the disk that it happens to be on is not what will be shipped.
    if (facts.mountPoint()) {
      String volume = volume(facts.volume());
      if (!volume.isEmpty()) {
        lines.add(volume);
      }
      facts.disks().forEach(disk -> lines.add(disk(disk)));
    }
    lines.add(names(facts.names()));
    return lines;
  }

  private static String mounted(DeviceFacts facts) {
    String mount = facts.mountPoint() ? "mounted" : "no mount point, on";
    String source = facts.mount().source();
    String type = facts.mount().fileSystemType();
    return Terminal.harmless(PossibleKey.path(facts.realPath().toString()))
        + ", "
        + mount
        + (source.isEmpty() ? "" : " " + Terminal.harmless(source))
        + (type.isEmpty() ? "" : " (" + Terminal.harmless(type) + ")")
        + ", "
        + size(facts.mount().totalBytes())
        + ", "
        + size(facts.mount().freeBytes())
        + " free";
  }

  /** In decimal units, as devices are sold. */
  private static String size(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
    double rest = bytes;
    int unit = 0;
    while (rest >= 1000 && unit < units.length - 1) {
      rest /= 1000;
      unit++;
    }
    return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", rest, units[unit]);
  }

  private static String volume(Volume volume) {
    String format = (volume.format() + " " + volume.formatVersion()).strip();
    return Stream.of(
            volume.label().isEmpty() ? "" : "label " + volume.label(),
            format,
            volume.uuid().isEmpty() ? "" : "UUID " + volume.uuid())
        .filter(part -> !part.isEmpty())
        .map(Terminal::harmless)
        .collect(Collectors.joining(", "));
  }

  private static String disk(Disk disk) {
    return Stream.of(
            disk.name(),
            disk.model(),
            disk.serials().isEmpty() ? "" : "serial " + String.join(" or ", disk.serials()),
            disk.bus(),
            disk.attachment().words())
        .filter(part -> !part.isEmpty())
        .map(Terminal::harmless)
        .collect(Collectors.joining(", "));
  }

  private static String names(TopNames names) {
    if (names.count() == 0) {
      return "nothing on it";
    }
    long more = names.count() - names.newest().size();
    return "newest on it: "
        + names.newest().stream().map(DeviceDescription::name).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String name(String name) {
    if (isOfKey(name)) {
      return "(a name like a key)";
    }
    boolean cut = name.codePointCount(0, name.length()) > MOST_NAME_CHARACTERS;
    return Terminal.harmless(
            cut ? name.substring(0, name.offsetByCodePoints(0, MOST_NAME_CHARACTERS)) : name)
        + (cut ? "…" : "");
  }

  private static boolean isOfKey(String name) {
    return PossibleKey.is(name) || SigningKey.mayBeWithinName(name);
  }

  /** The same for programs. */
  static void members(JsonGenerator json, DeviceFacts facts) throws IOException {
    json.writeStringField("path", PossibleKey.path(facts.realPath().toString()));
    json.writeBooleanField("mountPoint", facts.mountPoint());
    json.writeStringField("source", facts.mount().source());
    json.writeStringField("fileSystem", facts.mount().fileSystemType());
    json.writeNumberField("totalBytes", facts.mount().totalBytes());
    json.writeNumberField("freeBytes", facts.mount().freeBytes());
    json.writeBooleanField("readOnly", facts.mount().readOnly());
    if (facts.mountPoint()) {
      present(json, "label", facts.volume().label());
      present(json, "uuid", facts.volume().uuid());
      present(json, "format", facts.volume().format());
      present(json, "formatVersion", facts.volume().formatVersion());
      json.writeArrayFieldStart("disks");
      for (Disk disk : facts.disks()) {
        member(json, disk);
      }
      json.writeEndArray();
    }
    json.writeNumberField("names", facts.names().count());
    json.writeArrayFieldStart("newest");
    for (String name : facts.names().newest()) {
      json.writeString(isOfKey(name) ? "" : name);
    }
    json.writeEndArray();
  }

  private static void member(JsonGenerator json, Disk disk) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", disk.name());
    present(json, "model", disk.model());
    json.writeArrayFieldStart("serials");
    for (String serial : disk.serials()) {
      json.writeString(serial);
    }
    json.writeEndArray();
    present(json, "bus", disk.bus());
    if (disk.attachment() != Attachment.UNKNOWN) {
      json.writeStringField("attachment", disk.attachment().name().toLowerCase(Locale.ROOT));
    }
    json.writeEndObject();
  }

  private static void present(JsonGenerator json, String name, String value) throws IOException {
    Json.optional(json, name, value.isEmpty() ? null : value);
  }
}

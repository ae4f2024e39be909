package dev.waybill.shipment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that two items of a fleet have in common though each should have its own.
 *
 * @param kind what it is
 * @param value the job ID, device ID or path; not yet harmless to show
 * @param items which have it, at least two, in the order of the fleet
 */
public record FleetDuplicate(Kind kind, String value, List<FleetItem> items) {
  /** What each item should have for itself. */
  public enum Kind {
    /** A job is for one device. */
    JOB("job", "job-id"),
    /** The {@code deviceId} of the manifest. */
    DEVICE_ID("deviceId", "device-id"),
    /** The root of the device, also by another name: a link, or a second mount. */
    DEVICE("device", "device");

    private final String words;
    private final String code;

    Kind(String words, String code) {
      this.words = words;
      this.code = code;
    }

    /** For a sentence. */
    public String words() {
      return words;
    }

    /** The word in JSON: {@code device-id}. */
    public String word() {
      return code;
    }
  }

  /** Copies the items. */
  public FleetDuplicate {
    items = List.copyOf(items);
  }

  /** The jobs and devices that were named twice, before anything is read. */
  public static List<FleetDuplicate> named(List<FleetItem> items) {
    List<FleetDuplicate> duplicates = new ArrayList<>(of(Kind.JOB, items, FleetDuplicate::job));
    for (FleetDuplicate same : of(Kind.DEVICE, items, FleetDuplicate::directory)) {
      String path = String.valueOf(path(same.items().get(0)));
      duplicates.add(new FleetDuplicate(Kind.DEVICE, path, same.items()));
    }
    return duplicates;
  }

  private static @Nullable String job(FleetItem item) {
    return item.job() == null ? null : item.job().value();
  }

  /** The directory itself, whatever links or mounts lead to it; its path where there is none. */
  private static @Nullable String directory(FleetItem item) {
    Path path = path(item);
    if (path == null) {
      return null;
    }
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path.toRealPath().toString() : key.toString();
    } catch (IOException e) {
      return path.toString();
    }
  }

  private static @Nullable Path path(FleetItem item) {
    Path device = item.device();
    return device == null || item.fault() != null ? null : device.toAbsolutePath().normalize();
  }

  private static List<FleetDuplicate> of(
      Kind kind, List<FleetItem> items, Function<FleetItem, @Nullable String> value) {
    return of(kind, items, Repeats.among(items.size(), i -> value.apply(items.get(i))), value);
  }

  /** The same among those at these indexes only. */
  static List<FleetDuplicate> of(
      Kind kind,
      List<FleetItem> items,
      BitSet indexes,
      Function<FleetItem, @Nullable String> value) {
    Map<String, List<FleetItem>> byValue = new LinkedHashMap<>();
    indexes.stream()
        .mapToObj(items::get)
        .forEach(
            item -> {
              String its = value.apply(item);
              if (its != null) {
                byValue.computeIfAbsent(its, v -> new ArrayList<>(2)).add(item);
              }
            });
    return byValue.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new FleetDuplicate(kind, entry.getKey(), entry.getValue()))
        .toList();
  }
}

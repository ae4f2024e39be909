package dev.waybill.shipment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    List<FleetDuplicate> duplicates = new ArrayList<>();
    duplicates.addAll(of(Kind.JOB, items, item -> item.job() == null ? null : item.job().value()));
    for (FleetDuplicate same : of(Kind.DEVICE, items, FleetDuplicate::directory)) {
      String path = String.valueOf(path(same.items().get(0)));
      duplicates.add(new FleetDuplicate(Kind.DEVICE, path, same.items()));
    }
    return duplicates;
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

  static List<FleetDuplicate> of(
      Kind kind, List<FleetItem> items, Function<FleetItem, @Nullable String> value) {
    Map<String, List<FleetItem>> byValue = new LinkedHashMap<>();
    for (FleetItem item : items) {
      String its = value.apply(item);
      if (its != null) {
        byValue.computeIfAbsent(its, v -> new ArrayList<>(1)).add(item);
      }
    }
    return byValue.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> new FleetDuplicate(kind, entry.getKey(), entry.getValue()))
        .collect(Collectors.toList());
  }
}

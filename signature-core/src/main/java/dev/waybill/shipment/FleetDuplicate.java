package dev.waybill.shipment;

import java.nio.file.Path;
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
    /** The root of the device. */
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
    duplicates.addAll(of(Kind.DEVICE, items, FleetDuplicate::root));
    return duplicates;
  }

  private static @Nullable String root(FleetItem item) {
    Path device = item.device();
    return device == null || item.fault() != null
        ? null
        : device.toAbsolutePath().normalize().toString();
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

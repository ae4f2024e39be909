package dev.waybill.shipment;

import dev.waybill.document.DialectReader;
import dev.waybill.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which manifests of a fleet name the same device.
 *
 * <p>A manifest is only glanced at; where two seem to name the same device both are read in full,
 * so that what is said is so. May be used by several threads.
 */
public final class DeviceIds {
  private static final String OPTION = "deviceId";

  private final List<FleetItem> items;

  /** Of what was seen at a glance, a fingerprint for each item. */
  private final AtomicLongArray glances;

  /** Nothing noted yet of these items. */
  public DeviceIds(List<FleetItem> items) {
    this.items = items;
    this.glances = new AtomicLongArray(items.size());
  }

  /** Takes note of the manifest of the item at this index, of which nothing else is kept. */
  public void note(int index, byte[] manifest) {
    glance(manifest).ifPresent(id -> glances.set(index, Repeats.fingerprint(id)));
  }

  /** The device IDs that several of the items have, as far as their manifests were noted. */
  public List<FleetDuplicate> duplicates() {
    long[] seen = new long[glances.length()];
    Arrays.setAll(seen, glances::get);
    return FleetDuplicate.of(
        FleetDuplicate.Kind.DEVICE_ID,
        items,
        Repeats.among(seen),
        item -> read(item).filter(id -> !id.isEmpty()).orElse(null));
  }

  /**
   * What stands behind the name of the option where it begins a line, as far as plain text goes.
   */
  private static Optional<String> glance(byte[] manifest) {
    // A character for each byte: what matters is which are the same.
    String text = new String(manifest, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf(OPTION); at >= 0; at = text.indexOf(OPTION, at + 1)) {
      int colon = text.indexOf(':', at);
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (colon >= 0 && colon < end && isPlain(text, text.lastIndexOf('\n', at) + 1, at)) {
        String value = text.substring(colon + 1, end);
        int comment = value.indexOf(" #");
        String id = (comment < 0 ? value : value.substring(0, comment)).replaceAll("[\"'\\s]", "");
        if (!id.isEmpty()) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '"' && c != '\'') {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> read(FleetItem item) {
    try (InputStream in = Files.newInputStream(item.manifest())) {
      return Optional.of(DialectReader.read(SourceText.read(in)).text(OPTION));
    } catch (IOException e) {
      // It could be read a moment ago; nothing is claimed of it.
      return Optional.empty();
    }
  }
}

package dev.waybill.device;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that would carry a secret access key into other people's hands, in the root of a device and
 * in its folder {@code .aws}.
 *
 * @param holding those with the very key in them, in the order of their paths, which are relative
 *     to the root
 * @param named those that are only called as files with keys are, likewise
 * @param lookedInto how many files were read; those of more than 64 KB are not, nor are those after
 *     the first thousand
 */
public record ShippedKeys(List<Path> holding, List<Path> named, int lookedInto) {
  /** Copies the lists. */
  public ShippedKeys {
    holding = List.copyOf(holding);
    named = List.copyOf(named);
  }

  /**
   * Looks at names, and into files when there is a key to look for. Follows no link.
   *
   * @throws IOException when the names in the root cannot be read
   */
  public static ShippedKeys on(Path root, @Nullable SigningKey key) throws IOException {
    Path real = root.toRealPath();
    try (DeviceRoot opened = DeviceRoot.open(real, DeviceRoot.keyOf(real))) {
      return new ShippedKeysSearch(key).search(opened);
    }
  }
}

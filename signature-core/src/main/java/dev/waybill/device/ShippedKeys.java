package dev.waybill.device;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that would carry a secret access key into other people's hands, in the root of a device, in
 * its folder {@code .aws}, and where somebody says.
 *
 * @param holding those with the very key in them, in the order of their paths, which are relative
 *     to the root; a hundred at most
 * @param named those that are only called as files with keys are, likewise
 * @param inNames how many names have the very key in them, of files and of whatever else: they are
 *     in neither list, since to show such a name would be to show the key
 * @param sought whether there was a key to look for, long enough to be found by more than chance
 * @param lookedInto how many files were read for it; those of more than 64 KB are not, unless they
 *     were named
 * @param passedOver how many small files and folders should have been read and were not: more than
 *     4096 would take too long, and some may be closed to whoever asks
 */
public record ShippedKeys(
    List<Path> holding,
    List<Path> named,
    int inNames,
    boolean sought,
    int lookedInto,
    int passedOver) {
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
    return on(root, key, List.of());
  }

  /**
   * The same, and into these files where they are on the device, in whatever folder: people keep
   * keys in one file with what goes with them.
   *
   * @throws IOException when the names in the root, or those on the way to a file, cannot be read
   */
  public static ShippedKeys on(Path root, @Nullable SigningKey key, List<Path> files)
      throws IOException {
    Path real = root.toRealPath();
    List<Path> below = new ArrayList<>();
    for (Path file : files) {
      Path realFile = Files.exists(file) ? file.toRealPath() : real;
      if (realFile.startsWith(real) && !realFile.equals(real)) {
        below.add(real.relativize(realFile));
      }
    }
    try (DeviceRoot opened = DeviceRoot.open(real, DeviceRoot.keyOf(real))) {
      return new ShippedKeysSearch(key).search(opened, below);
    }
  }
}

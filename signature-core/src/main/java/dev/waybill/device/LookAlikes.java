package dev.waybill.device;

import java.nio.file.Path;
import java.util.List;

/**
 * What might be a SIGNATURE file under a wrong name or in a wrong place.
 *
 * @param found in the order of their paths
 * @param complete whether everything was looked at; false when a limit was reached or a folder
 *     could not be read
 */
public record LookAlikes(List<LookAlike> found, boolean complete) {
  /** Copies the list. */
  public LookAlikes {
    found = List.copyOf(found);
  }

  /**
   * One of them.
   *
   * @param path relative to the root of the device
   * @param resemblance how it differs from SIGNATURE in the root
   */
  public record LookAlike(Path path, Resemblance resemblance) {}
}

package dev.waybill.shipment;

import dev.waybill.signature.JobId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One device of a fleet, with the manifest and the job that it is shipped for.
 *
 * @param place where the fleet names it, {@code fleet.csv:3} or a folder; for messages, not yet
 *     harmless to show
 * @param device the root of the device; null when none was named
 * @param manifest its manifest
 * @param job the job that it must be of; null when that is not known
 * @param signature a SIGNATURE file that is kept elsewhere than on the device; null when none was
 *     named
 * @param fault why nothing can be done with it, in a sentence that is harmless to show; null when
 *     something can
 */
public record FleetItem(
    String place,
    @Nullable Path device,
    Path manifest,
    @Nullable JobId job,
    @Nullable Path signature,
    @Nullable String fault) {

  /** How reports call it: the device, or the manifest where there is none. */
  public String name() {
    return String.valueOf(device == null ? manifest : device);
  }

  /** The same item as one of this job. */
  public FleetItem ofJob(JobId other) {
    return new FleetItem(place, device, manifest, other, signature, fault);
  }
}

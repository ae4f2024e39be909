package dev.waybill.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * What else is at hand when a signature does not match: other jobs and other manifests that it may
 * belong to.
 *
 * @param jobs tried in this order
 * @param manifests tried in this order
 */
public record Evidence(List<JobId> jobs, List<OtherManifest> manifests) {
  /** Nothing else is at hand. */
  public static final Evidence NONE = new Evidence(List.of(), List.of());

  /** Copies the lists. */
  public Evidence {
    jobs = List.copyOf(jobs);
    manifests = List.copyOf(manifests);
  }

  /**
   * Another manifest.
   *
   * @param name what to call it in an explanation; harmless to show
   * @param bytes its bytes; not copied, as there may be many
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record OtherManifest(String name, byte[] bytes) {}

  /** The same with these jobs behind the others. */
  public Evidence withJobs(List<JobId> more) {
    List<JobId> all = new ArrayList<>(jobs);
    all.addAll(more);
    return new Evidence(all, manifests);
  }
}

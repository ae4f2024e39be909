package dev.waybill.shipment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What preflight found.
 *
 * @param results in the order of the checks; at least one for each check that applies to the kind
 *     of job
 * @param jobId the job that the device's SIGNATURE file is of; null when there is none that can be
 *     read
 */
public record PreflightReport(List<PreflightResult> results, @Nullable String jobId) {
  /** Copies the list. */
  public PreflightReport {
    results = List.copyOf(results);
  }

  /** Whether nothing that was looked at speaks against shipping the device. */
  public boolean mayBeShipped() {
    return !has(PreflightResult.Outcome.FAILED);
  }

  /** Whether everything that can be looked at offline was looked at. */
  public boolean isComplete() {
    return results.stream()
        .filter(result -> result.check() != PreflightCheck.SERVICE)
        .noneMatch(result -> result.outcome() == PreflightResult.Outcome.NOT_CHECKED);
  }

  private boolean has(PreflightResult.Outcome outcome) {
    return results.stream().anyMatch(result -> result.outcome() == outcome);
  }
}

package dev.waybill.service;

import dev.waybill.job.Expiry;
import dev.waybill.job.Location;
import dev.waybill.job.Member;
import dev.waybill.job.Page;
import dev.waybill.job.folder.JobFolder;
import dev.waybill.signature.JobId;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A job in a line.
 *
 * @param id which
 * @param type {@code Import} or {@code Export}
 * @param created when, as the service writes it
 * @param location where the device is, as the service's code says it
 * @param progress how far the job is, as the service's code says it
 * @param daysLeft whole days until it expires; empty once the device has come or the job has ended
 */
public record JobSummary(
    JobId id,
    String type,
    String created,
    String location,
    String progress,
    OptionalLong daysLeft) {

  /**
   * Looks at a job.
   *
   * @throws IOException when its folder cannot be read
   */
  public static JobSummary of(JobFolder folder, Instant now) throws IOException {
    JobStanding standing = JobStanding.of(folder, now);
    Page page = standing.status();
    String location = page.text(Member.LOCATION_CODE).orElse("");
    boolean isOpen =
        standing.isPending()
            && !standing.isExpired()
            && location.equals(Location.NOT_RECEIVED.code());
    return new JobSummary(
        folder.id(),
        folder.type().text(),
        JobStanding.date(folder.created()),
        location,
        page.text(Member.PROGRESS_CODE).orElse(""),
        isOpen
            ? OptionalLong.of(new Expiry(folder.created(), now).daysLeft())
            : OptionalLong.empty());
  }
}

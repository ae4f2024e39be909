package dev.waybill.job;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When a job expires: 30 days after it was created, while no device has come.
 *
 * @param created when the job was created
 * @param now the time that is compared with
 */
public record Expiry(Instant created, Instant now) {
  /** The guide: a job expires 30 days after creation if the device has not come. */
  public static final int DAYS = 30;

  /** From this day on it is time to warn: a parcel needs days, too. */
  private static final int WARNING_DAY = 20;

  /**
   * The expiry of the job that an answer is about; empty when the answer does not say when the job
   * was created, or when it can no longer expire because a device has come or the job has ended.
   */
  public static Optional<Expiry> of(Answer.Result result, Instant now) {
    boolean waiting =
        result.text(Member.LOCATION_CODE).flatMap(Location::of).stream()
            .anyMatch(location -> location == Location.NOT_RECEIVED);
    boolean ended =
        result.text(Member.PROGRESS_CODE).flatMap(Progress::of).stream().anyMatch(Progress::isEnd);
    return waiting && !ended
        ? result.text(Member.CREATION_DATE).flatMap(Expiry::instant).map(at -> new Expiry(at, now))
        : Optional.empty();
  }

  /** An instant as the service or the command line spells it; empty when it is none. */
  public static Optional<Instant> instant(String timestamp) {
    try {
      return Optional.of(OffsetDateTime.parse(timestamp).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it expires. */
  public Instant at() {
    return created.plus(Duration.ofDays(DAYS));
  }

  /** Whether that has passed, whatever the answer says: it may be older than that. */
  public boolean hasPassed() {
    return !now.isBefore(at());
  }

  /** Whole days that are left; 0 on the last day. */
  public long daysLeft() {
    return Math.max(0, Duration.between(now, at()).toDays());
  }

  /** Whether it is time to ship at once, or too late. */
  public boolean isNear() {
    return !now.isBefore(created.plus(Duration.ofDays(WARNING_DAY)));
  }
}

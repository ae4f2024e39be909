package dev.waybill.rule;

import dev.waybill.document.Field;
import dev.waybill.option.JobKind;
import dev.waybill.option.Region;
import dev.waybill.postal.Country;
import java.util.Optional;

/**
 * Where a job's device is read or filled: at the facility of the region of its bucket, snapshot or
 * vault.
 *
 * @param region whose facility it is
 * @param telling the option that tells: a bucket, or the region of an operation
 */
record Facility(Region region, Field telling) {

  /** The facility; empty when nothing tells the region. */
  static Optional<Facility> of(Subject subject) {
    JobKind kind = subject.kind();
    if (kind == null) {
      return Optional.empty();
    }
    return switch (kind) {
      case IMPORT_S3 -> ofBucket(subject, "bucket");
      case EXPORT_S3 -> ofBucket(subject, "operations[].exportBucket");
      case IMPORT_EBS -> ofOperation(subject);
      // A region without vaults is a finding of its own.
      case IMPORT_GLACIER -> ofOperation(subject).filter(facility -> facility.region().hasVaults());
    };
  }

  private static Optional<Facility> ofOperation(Subject subject) {
    return subject
        .value("operations[].region")
        .flatMap(field -> Region.named(field.text()).map(region -> new Facility(region, field)));
  }

  private static Optional<Facility> ofBucket(Subject subject, String path) {
    if (subject.regions().equals(BucketRegions.UNKNOWN)) {
      return Optional.empty();
    }
    for (Field field : subject.document().fields()) {
      if (field.path().equals(path) && subject.isJudged(field)) {
        Region region = subject.regions().of(field.text()).orElse(null);
        if (region != null) {
          return Optional.of(new Facility(region, field));
        }
      }
    }
    return Optional.empty();
  }

  /** Its country and why there: {@code Ireland (region eu-west-1, see "region" at line 9)}. */
  String describe() {
    String country = Country.named(region.country()).map(Country::name).orElseGet(region::country);
    return country
        + " (region "
        + region.word()
        + ", see \""
        + telling.key()
        + "\" at line "
        + telling.keySpan().start().line()
        + ")";
  }
}

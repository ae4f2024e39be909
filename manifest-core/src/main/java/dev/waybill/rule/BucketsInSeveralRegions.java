package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.ServiceError;
import dev.waybill.document.Field;
import dev.waybill.option.OptionType;
import dev.waybill.option.Region;
import java.util.List;
import java.util.Optional;

/** Buckets of one job in different regions. */
final class BucketsInSeveralRegions implements Rule {

  @Override
  public List<Diagnostic> check(Subject subject) {
    if (subject.regions().byBucket().isEmpty()) {
      return List.of();
    }
    List<Field> known =
        subject.document().fields().stream()
            .filter(field -> isBucket(subject, field) && region(subject, field).isPresent())
            .toList();
    for (Field field : known) {
      Region region = region(subject, field).orElseThrow();
      Region other = region(subject, known.get(0)).orElseThrow();
      if (region != other) {
        return List.of(finding(subject, field, region, known.get(0), other));
      }
    }
    return List.of();
  }

  private static boolean isBucket(Subject subject, Field field) {
    return field.option().filter(option -> option.type() == OptionType.BUCKET).isPresent()
        && subject.isOfThisKind(field);
  }

  private static Optional<Region> region(Subject subject, Field field) {
    return subject.regions().of(field.text());
  }

  private Diagnostic finding(
      Subject subject, Field field, Region region, Field first, Region other) {
    return error(
            field.value().span(),
            subject.quoteValue(field)
                + " is in "
                + region.word()
                + ", but "
                + subject.quoteValue(first)
                + " at line "
                + first.keySpan().start().line()
                + " in "
                + other.word()
                + "; all buckets of a job are in one region")
        .about(field.path())
        .sparing(ServiceError.MULTIPLE_REGIONS)
        .leadingTo("the service refuses the job before anything is shipped");
  }
}

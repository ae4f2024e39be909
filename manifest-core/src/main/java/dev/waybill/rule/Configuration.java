package dev.waybill.rule;

import dev.waybill.option.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file wants.
 *
 * @param edition the state of the rules; null when it does not say
 * @param strict whether options that the format does not know are errors; null when it does not say
 * @param severities what findings weigh
 * @param regions where the buckets are
 */
public record Configuration(
    @Nullable Edition edition,
    @Nullable Boolean strict,
    Severities severities,
    BucketRegions regions) {
  /** Wants nothing. */
  public static final Configuration NONE =
      new Configuration(null, null, Severities.OWN, BucketRegions.UNKNOWN);
}

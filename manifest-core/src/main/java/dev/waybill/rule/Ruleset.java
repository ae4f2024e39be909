package dev.waybill.rule;

import dev.waybill.option.Edition;

/**
 * Under which rules a manifest is judged.
 *
 * @param edition the state of the rules
 * @param isStrict whether options that the format does not know are errors rather than warnings
 * @param regions where the buckets are
 * @param severities what findings weigh
 */
public record Ruleset(
    Edition edition, boolean isStrict, BucketRegions regions, Severities severities) {
  /**
   * The newest edition, not strict, with buckets in regions nobody knows and findings of their own
   * weight.
   */
  public static final Ruleset NEWEST = of(Edition.NEWEST);

  /** The same for any edition. */
  public static Ruleset of(Edition edition) {
    return new Ruleset(edition, false, BucketRegions.UNKNOWN, Severities.OWN);
  }

  /** The same rules, strict or not. */
  public Ruleset strict(boolean strict) {
    return new Ruleset(edition, strict, regions, severities);
  }

  /** The same rules, for buckets in these regions. */
  public Ruleset in(BucketRegions other) {
    return new Ruleset(edition, isStrict, other, severities);
  }

  /** The same rules in the state of another time. */
  public Ruleset under(Edition other) {
    return new Ruleset(other, isStrict, regions, severities);
  }

  /** The same rules with other weights. */
  public Ruleset weighing(Severities weights) {
    return new Ruleset(edition, isStrict, regions, weights);
  }
}

package dev.waybill.rule;

import dev.waybill.option.Edition;

/**
 * Under which rules a manifest is judged.
 *
 * @param edition the state of the rules
 * @param isStrict whether options that the format does not know are errors rather than warnings
 * @param severities what findings weigh
 */
public record Ruleset(Edition edition, boolean isStrict, Severities severities) {
  /** The newest edition, not strict. */
  public static final Ruleset NEWEST = of(Edition.NEWEST);

  /** The rules of an edition, not strict. */
  public static Ruleset of(Edition edition) {
    return new Ruleset(edition, false, Severities.OWN);
  }

  /** The same rules, strict or not. */
  public Ruleset strict(boolean strict) {
    return new Ruleset(edition, strict, severities);
  }

  /** The same rules with other weights. */
  public Ruleset weighing(Severities weights) {
    return new Ruleset(edition, isStrict, weights);
  }
}

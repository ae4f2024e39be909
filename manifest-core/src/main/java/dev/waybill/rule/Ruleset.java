package dev.waybill.rule;

import dev.waybill.option.Edition;

/**
 * Under which rules a manifest is judged.
 *
 * @param edition the state of the rules
 * @param isStrict whether options that the format does not know are errors rather than warnings
 */
public record Ruleset(Edition edition, boolean isStrict) {
  /** The newest edition, not strict. */
  public static final Ruleset NEWEST = of(Edition.NEWEST);

  /** The rules of an edition, not strict. */
  public static Ruleset of(Edition edition) {
    return new Ruleset(edition, false);
  }

  /** The same rules, strict or not. */
  public Ruleset strict(boolean strict) {
    return new Ruleset(edition, strict);
  }
}

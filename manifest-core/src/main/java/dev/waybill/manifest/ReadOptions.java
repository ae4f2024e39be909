package dev.waybill.manifest;

import dev.waybill.option.Edition;

/**
 * Under which rules a manifest is read.
 *
 * @param edition the state of the rules
 * @param strict whether options that the format does not know are errors rather than warnings
 */
public record ReadOptions(Edition edition, boolean strict) {
  /** The newest edition, not strict. */
  public static final ReadOptions DEFAULT = new ReadOptions(Edition.NEWEST, false);
}

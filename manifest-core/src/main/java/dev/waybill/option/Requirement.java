package dev.waybill.option;

import java.util.Set;

/**
 * When an option must be there whatever the other options say.
 *
 * @param kinds the kinds that demand it; empty when none does
 * @param first the first edition that demands it
 * @param last the last edition that demands it
 */
public record Requirement(Set<JobKind> kinds, Edition first, Edition last) {
  static final Requirement NONE = new Requirement(Set.of(), Edition.E2009, Edition.E2017);

  /** Copies the set. */
  public Requirement {
    kinds = Set.copyOf(kinds);
  }

  /** Whether a manifest of this kind must have the option under this edition. */
  public boolean holds(JobKind kind, Edition edition) {
    return kinds.contains(kind) && edition.isFrom(first) && last.isFrom(edition);
  }
}

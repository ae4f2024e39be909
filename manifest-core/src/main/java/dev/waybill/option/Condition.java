package dev.waybill.option;

import java.util.List;
import java.util.Set;

/**
 * What must stand beside an option for it to be required.
 *
 * @param kinds the kinds in which this holds
 * @param first the first edition in which it holds
 * @param sibling the name of another option of the same level
 * @param words the values of the sibling that bring it about, as they are documented; empty when
 *     its absence does
 */
public record Condition(Set<JobKind> kinds, Edition first, String sibling, List<String> words) {
  /** Copies the collections. */
  public Condition {
    kinds = Set.copyOf(kinds);
    words = List.copyOf(words);
  }

  /** Whether it holds for a kind under an edition. */
  public boolean applies(JobKind kind, Edition edition) {
    return kinds.contains(kind) && edition.isFrom(first);
  }

  /** Whether one of the two must be there, and either will do. */
  public boolean isAlternative() {
    return words.isEmpty();
  }

  /** A clause: {@code when "country" is USA or Canada}, {@code unless "pinCode" is there}. */
  public String clause() {
    return isAlternative()
        ? "unless \"" + sibling + "\" is there"
        : "when \"" + sibling + "\" is " + String.join(" or ", words);
  }
}

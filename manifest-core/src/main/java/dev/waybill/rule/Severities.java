package dev.waybill.rule;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the findings of a rule weigh for those who asked for another weight than the rule's own.
 *
 * <p>What the rules call an error stays one: it stands for a refused job, a device that comes back
 * unread or one that is erased, and no wish changes what the service does. Warnings and notes may
 * be raised, lowered or left out.
 */
public final class Severities {
  /** Every rule's own. */
  public static final Severities OWN = new Severities(Map.of(), Set.of());

  private final Map<String, Severity> weights;
  private final Set<String> off;

  private Severities(Map<String, Severity> weights, Set<String> off) {
    this.weights = Map.copyOf(weights);
    this.off = Set.copyOf(off);
  }

  /**
   * Other weights for some rules.
   *
   * @param weights from the id of a rule
   * @param off ids of rules whose warnings and notes are left out
   */
  public static Severities of(Map<String, Severity> weights, Set<String> off) {
    return weights.isEmpty() && off.isEmpty() ? OWN : new Severities(weights, off);
  }

  /** Whether every rule has its own weight. */
  public boolean areOwn() {
    return weights.isEmpty() && off.isEmpty();
  }

  /**
   * Whether findings of a rule are to weigh less than an error; those that are errors do so all the
   * same.
   */
  public boolean isLowered(String rule) {
    Severity weight = weights.get(rule);
    return off.contains(rule) || (weight != null && weight != Severity.ERROR);
  }

  /** The finding as it weighs here; null when it is left out. */
  @Nullable Diagnostic weigh(Diagnostic finding) {
    if (finding.severity() == Severity.ERROR) {
      return finding;
    }
    if (off.contains(finding.rule())) {
      return null;
    }
    Severity weight = weights.get(finding.rule());
    return weight == null ? finding : finding.as(weight);
  }

  /** The weights in the order of the rules' ids: the same text for the same weights. */
  @Override
  public String toString() {
    return new TreeMap<>(weights) + " off " + new TreeSet<>(off);
  }
}

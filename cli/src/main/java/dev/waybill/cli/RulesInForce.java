package dev.waybill.cli;

import dev.waybill.rule.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a file is judged.
 *
 * @param configuration the configuration file that has a say in them, as a report calls it; null
 *     when there is none
 */
record RulesInForce(Ruleset ruleset, @Nullable String configuration) {
  String year() {
    return ruleset.edition().year();
  }
}

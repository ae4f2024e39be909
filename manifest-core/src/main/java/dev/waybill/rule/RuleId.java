package dev.waybill.rule;

import java.util.Locale;

/** Makes the ids of rules from their names, each once: every finding asks for one. */
final class RuleId extends ClassValue<String> {
  static final RuleId OF = new RuleId();

  private RuleId() {}

  @Override
  protected String computeValue(Class<?> rule) {
    return rule.getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}

/**
 * What can be wrong with a manifest: one class and one page a rule.
 *
 * <p>Start with {@link dev.waybill.rule.Rules}. A rule is stateless: it looks at a {@link
 * dev.waybill.rule.Subject} and returns findings. Facts about options come from the catalogue, not
 * from the rules.
 */
@NullMarked
package dev.waybill.rule;

import org.jspecify.annotations.NullMarked;

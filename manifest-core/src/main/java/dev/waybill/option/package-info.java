/**
 * The catalogue: every option of the format, once, as data.
 *
 * <p>Start with {@link dev.waybill.option.Catalogue}. What the format says about an option stands
 * here and nowhere else: rules, templates, explanations and the reader's knowledge of names are
 * made from it. To add an option, add an entry.
 */
@NullMarked
package dev.waybill.option;

import org.jspecify.annotations.NullMarked;

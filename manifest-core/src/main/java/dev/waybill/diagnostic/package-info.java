/**
 * Findings: what is wrong with a file, as data with a place.
 *
 * <p>Start with {@link dev.waybill.diagnostic.Diagnostic}. A finding never quotes a secret; {@link
 * dev.waybill.text.Quoted} makes outside text harmless before it enters a message.
 */
@NullMarked
package dev.waybill.diagnostic;

import org.jspecify.annotations.NullMarked;

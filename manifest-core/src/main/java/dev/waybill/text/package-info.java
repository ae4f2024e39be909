/**
 * The text of a manifest as it stands on disk: decoding, lines, and the positions that every
 * finding refers to.
 *
 * <p>Start with {@link dev.waybill.text.SourceText}. Nothing here knows what a manifest is; nothing
 * here is changed after it was made.
 */
@NullMarked
package dev.waybill.text;

import org.jspecify.annotations.NullMarked;

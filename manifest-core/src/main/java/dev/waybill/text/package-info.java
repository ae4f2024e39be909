/**
 * The text of a manifest as it stands on disk: decoding, lines, and the positions that every
 * finding refers to.
 */
@NullMarked
package dev.waybill.text;

import org.jspecify.annotations.NullMarked;

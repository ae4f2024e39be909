/**
 * From text to a tree of raw scalars with positions, through the manifest's YAML-like dialect.
 *
 * <p>Start with {@link dev.waybill.document.DialectReader}. It works line by line, notes each place
 * where it had to help (a {@link dev.waybill.document.Repair}) and each that it could not make
 * sense of (a {@link dev.waybill.document.Fault}), and asks a real YAML parser what quotes and
 * escapes mean; that the tree is what such a parser makes of the repaired lines, a property holds.
 * Every scalar stays the text that was written. Any text at all is answered with a {@link
 * dev.waybill.document.Document}; nothing is expanded, and budgets bound the work.
 */
@NullMarked
package dev.waybill.document;

import org.jspecify.annotations.NullMarked;

package dev.waybill.diagnostic;

import dev.waybill.text.Span;

/**
 * One change of a text.
 *
 * @param span the characters that go; a spot when none do
 * @param replacement what stands there instead; empty when nothing does
 */
public record Edit(Span span, String replacement) {}

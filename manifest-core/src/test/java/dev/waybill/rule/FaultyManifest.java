package dev.waybill.rule;

/**
 * A manifest with one thing wrong.
 *
 * @param text what it says
 * @param rule the id of the rule that must find it
 * @param line where
 */
record FaultyManifest(String text, String rule, int line) {}

package dev.waybill.rule;

/**
 * A manifest with nothing wrong.
 *
 * @param text what it says
 */
record SoundManifest(String text) {}

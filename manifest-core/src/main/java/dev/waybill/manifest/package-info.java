/**
 * Manifests as values: what a manifest says once it is known to be sound, how it is read, and how
 * it is written.
 *
 * <p>Start with {@link dev.waybill.manifest.ManifestReader}. A {@link
 * dev.waybill.manifest.Manifest} that exists is whole: everything its kind demands in every edition
 * is there. Signing needs none of this; it takes the bytes on disk.
 *
 * <p>To change a file and leave all other bytes as they are: {@link
 * dev.waybill.manifest.ManifestFix} carries out the corrections of findings, {@link
 * dev.waybill.manifest.ManifestEditor} sets single options: {@code
 * ManifestEditor.of(bytes).set("returnAddress.city", "Cork").bytes()}.
 */
@NullMarked
package dev.waybill.manifest;

import org.jspecify.annotations.NullMarked;

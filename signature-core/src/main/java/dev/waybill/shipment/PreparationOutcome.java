package dev.waybill.shipment;

import dev.waybill.device.WriteOutcome;

/**
 * What was done to a device, and how it stands now.
 *
 * @param written what became of its SIGNATURE file
 * @param preflight what preflight says of the device as it is now
 */
public record PreparationOutcome(WriteOutcome written, PreflightReport preflight) {}

package dev.waybill.shipment;

import java.io.IOException;

/**
 * Something that a plan names has changed since it was made: another device, manifest or SIGNATURE.
 * Nothing was written.
 */
public final class StalePlanException extends IOException {
  private static final long serialVersionUID = 1L;

  StalePlanException() {
    super(
        "the device or the manifest is not what it was when this was planned; nothing was written");
  }
}

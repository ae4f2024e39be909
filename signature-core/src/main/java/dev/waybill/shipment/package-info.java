/**
 * The two moments at which manifest, signature and device come together: preparing a device, and
 * the last check before it is shipped. The one package that knows both sides.
 *
 * <p>Start with {@link dev.waybill.shipment.Preparation}, which plans first and writes only what
 * was planned, and {@link dev.waybill.shipment.Preflight}, which looks and never writes. What is
 * wrong with a manifest or a device is returned; an {@link java.io.IOException} says that it could
 * not be looked at.
 */
@NullMarked
package dev.waybill.shipment;

import org.jspecify.annotations.NullMarked;

/**
 * The moments at which manifest, signature and device come together: preparing a device, and the
 * last check before it is shipped; one device or many. The one package that knows devices as well
 * as manifests.
 *
 * <p>Start with {@link dev.waybill.shipment.Preparation}, which plans first and writes only what
 * was planned, {@link dev.waybill.shipment.Preflight}, which looks and never writes, and {@link
 * dev.waybill.shipment.SignatureCheck}, which says whether a SIGNATURE belongs to a manifest. Each
 * of them may be shared between threads.
 *
 * <p>For many devices start with {@link dev.waybill.shipment.FleetListReader} or {@link
 * dev.waybill.shipment.FleetFolders}, which name the items, and give these to {@link
 * dev.waybill.shipment.FleetVerification}. The files that changed places are a {@link
 * dev.waybill.shipment.Swap}, items that have too much in common a {@link
 * dev.waybill.shipment.FleetDuplicate}.
 *
 * <p>What is wrong with a manifest or a device is returned; an {@link java.io.IOException} says
 * that it could not be looked at.
 */
@NullMarked
package dev.waybill.shipment;

import org.jspecify.annotations.NullMarked;

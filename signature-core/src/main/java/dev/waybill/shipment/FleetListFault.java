package dev.waybill.shipment;

import dev.waybill.text.Position;

/**
 * Something that keeps a list of a fleet from being used.
 *
 * @param position where
 * @param message what, without a full stop. Quotes nothing but the name of a column, and no long
 *     one: what was given for a list may be the file of a key
 */
public record FleetListFault(Position position, String message) {}

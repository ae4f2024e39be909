/**
 * What the post knows: countries and the names people give them, states and provinces, postal
 * codes. Offline tables with their sources, read when they are first asked for.
 *
 * <p>Start with {@link dev.waybill.postal.Country}. Nothing here knows what a manifest is.
 */
@NullMarked
package dev.waybill.postal;

import org.jspecify.annotations.NullMarked;

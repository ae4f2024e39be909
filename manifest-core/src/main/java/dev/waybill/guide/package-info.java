/**
 * What helps a person to write a manifest, all of it made from the catalogue: skeletons, a
 * dialogue, explanations and a schema for editors.
 *
 * <p>Start with {@link dev.waybill.guide.Skeleton}. Nothing here knows an option by name; what is
 * said about one stands in its entry.
 */
@NullMarked
package dev.waybill.guide;

import org.jspecify.annotations.NullMarked;

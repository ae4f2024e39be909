/** Signatures and the SIGNATURE file. Needs nothing of a manifest but its bytes. */
@NullMarked
package dev.waybill.signature;

import org.jspecify.annotations.NullMarked;

/**
 * Signatures and the SIGNATURE file. Needs nothing of a manifest but its bytes.
 *
 * <p>Start with {@link dev.waybill.signature.Signer} to make a signature and with {@link
 * dev.waybill.signature.Verifier} to prove one and to learn why it does not match. A {@link
 * dev.waybill.signature.SignatureFile} is what the file says; {@link
 * dev.waybill.signature.SignatureFileReader} and {@link dev.waybill.signature.SignatureFileWriter}
 * turn bytes into it and back.
 *
 * <p>The package promises that
 *
 * <ul>
 *   <li>the bytes that are signed are the bytes on disk, with CR LF turned into LF and nothing
 *       else;
 *   <li>neither a key nor a signature that was computed for a comparison can be printed: no {@code
 *       toString}, message or exception contains one;
 *   <li>signatures are compared in constant time;
 *   <li>what is wrong with a file is returned, all of it, with its lines; exceptions mean a fault
 *       of the machine or of the calling program.
 * </ul>
 *
 * <p>SHA-1 is here because the format fixes it. Nothing new should be built on it.
 */
@NullMarked
package dev.waybill.signature;

import org.jspecify.annotations.NullMarked;

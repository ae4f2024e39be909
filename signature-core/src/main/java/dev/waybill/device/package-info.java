/**
 * Storage devices: what may be written to, and the SIGNATURE file in the root of one.
 *
 * <p>Start with {@link dev.waybill.device.DeviceGuard}, which says what a path is and whether it
 * may be treated as a device, and then {@link dev.waybill.device.DeviceSignature}, which looks at
 * the SIGNATURE file and writes it.
 *
 * <p>The package promises that
 *
 * <ul>
 *   <li>at every moment, also after a crash, SIGNATURE is absent, the old file or the new one,
 *       whole;
 *   <li>no symbolic link in the root of a device is followed, and nothing but SIGNATURE and
 *       Waybill's own temporary files is ever written or removed;
 *   <li>whatever was written has been forced to the device and read back;
 *   <li>the root of the system, the home and working directories and system directories are refused
 *       whatever the caller says.
 * </ul>
 *
 * <p>It does not defend against somebody who changes the device at the same time.
 */
@NullMarked
package dev.waybill.device;

import org.jspecify.annotations.NullMarked;

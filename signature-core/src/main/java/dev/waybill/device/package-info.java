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
 *   <li>no symbolic link in the root of a device is followed, nothing but a regular file is opened,
 *       and nothing but SIGNATURE and Waybill's own temporary files is ever written or removed;
 *   <li>whatever was written has been forced to the device and read back;
 *   <li>the root of the system, the home and working directories and system directories are refused
 *       whatever the caller says, also under other names, and so is what is on the same disk;
 *   <li>where the machine leaves a doubt which device is meant, it is refused.
 * </ul>
 *
 * <p>What a machine says of its mounts and disks comes through {@link dev.waybill.device.Probe}, on
 * Linux from the kernel's tables below a root that can be any directory.
 *
 * <p>What a crash (the power fails, the cable is pulled) can leave, and what a write that came to
 * its end has made certain:
 *
 * <table>
 *   <caption>By kind of file system</caption>
 *   <tr><th>kind</th><th>after a crash in the middle</th><th>after the end</th></tr>
 *   <tr>
 *     <td>with a journal (ext4, NTFS, HFS+)</td>
 *     <td>the old file, or none if there was none, or the new one; perhaps a temporary file</td>
 *     <td>the new one</td>
 *   </tr>
 *   <tr>
 *     <td>without one (FAT, exFAT, ext2)</td>
 *     <td>the old file, none, or the new one; perhaps a temporary file, which may share the place
 *         of SIGNATURE on the device. The next write puts a new SIGNATURE in place before it removes
 *         such a file. What else the crash did to the file system is for a checker of the operating
 *         system to find</td>
 *     <td>the new one</td>
 *   </tr>
 *   <tr>
 *     <td>where directories cannot be forced (Windows, some network shares)</td>
 *     <td>as above</td>
 *     <td>the new one once the device is unmounted: {@link
 *         dev.waybill.device.WriteOutcome#directoryForced} is false</td>
 *   </tr>
 * </table>
 *
 * <p>A device that says that data is stored while it is not can break all of this; and what is read
 * back may come from the memory of this machine.
 *
 * <p>Somebody who changes the device at the same time can make a write fail, and on Linux a look
 * wait for the other end of a pipe; where directories can be held open (Linux, and wherever else
 * Java offers {@link java.nio.file.SecureDirectoryStream}), he cannot divert it. Elsewhere
 * (Windows) a directory that is swapped between two steps is noticed only afterwards, if at all.
 */
@NullMarked
package dev.waybill.device;

import org.jspecify.annotations.NullMarked;

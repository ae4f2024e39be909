package dev.waybill.device;

import java.nio.charset.StandardCharsets;

/** One change of a directory or of a file in it, as a program asked for it. */
sealed interface DiskOperation {
  /** An empty file under a new name. */
  record Create(String name) implements DiskOperation {}

  /** A file loses all it has. */
  record Truncate(String name) implements DiskOperation {}

  /**
   * Bytes behind the end.
   *
   * @param text one character a byte, so that operations can be compared and read
   */
  record Append(String name, String text) implements DiskOperation {
    static Append of(String name, byte[] bytes) {
      return new Append(name, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  /** Other permissions. */
  record SetPermissions(String name) implements DiskOperation {}

  /** What is in a file must reach the device. */
  record ForceFile(String name) implements DiskOperation {}

  /** What is in the directory must reach the device. */
  record ForceDirectory() implements DiskOperation {}

  /** A file gets another name, also that of a file that is there. */
  record Move(String from, String to) implements DiskOperation {}

  /** A name goes away. */
  record Delete(String name) implements DiskOperation {}
}

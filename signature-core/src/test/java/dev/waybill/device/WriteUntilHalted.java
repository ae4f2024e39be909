package dev.waybill.device;

import java.io.IOException;
import java.nio.file.Path;

/** A main class: writes SIGNATURE and is gone after so many operations, without a word. */
final class WriteUntilHalted {
  static final int HALTED = 77;

  private WriteUntilHalted() {}

  public static void main(String[] arguments) throws IOException {
    int last = Integer.parseInt(arguments[1]);
    Path root =
        WatchedDisk.path(
            Path.of(arguments[0]),
            new WatchedDisk.Watcher() {
              private int count;

              @Override
              public void after(DiskOperation operation) {
                if (++count == last) {
                  Runtime.getRuntime().halt(HALTED);
                }
              }
            });
    DeviceSignature.in(root).write(WriteUntilKilled.CONTENTS.get(1), true);
  }
}

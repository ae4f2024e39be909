package dev.waybill.device;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program run on a device in memory, with every operation noted.
 *
 * @param operations what it did
 * @param files what was there in the end
 */
record Rehearsal(List<DiskOperation> operations, Map<String, String> files) {
  /** Something that works on a device with this root. */
  interface Program {
    void run(Path root) throws IOException;
  }

  /** Whether directories can be held open. */
  enum Disk {
    HELD_OPEN,
    BY_PATH;

    private Configuration configuration() {
      Configuration unix = Configuration.unix();
      return switch (this) {
        case HELD_OPEN -> unix;
        case BY_PATH ->
            unix.toBuilder()
                .setSupportedFeatures(Feature.LINKS, Feature.SYMBOLIC_LINKS, Feature.FILE_CHANNEL)
                .build();
      };
    }
  }

  static Rehearsal of(Disk disk, Map<String, String> before, Program program) {
    try (FileSystem memory = Jimfs.newFileSystem(disk.configuration())) {
      Path root = Files.createDirectory(memory.getPath("/device"));
      for (Map.Entry<String, String> file : before.entrySet()) {
        Files.writeString(
            root.resolve(file.getKey()), file.getValue(), StandardCharsets.ISO_8859_1);
      }
      List<DiskOperation> operations = new ArrayList<>();
      program.run(
          WatchedDisk.path(
              root,
              new WatchedDisk.Watcher() {
                @Override
                public void after(DiskOperation operation) {
                  operations.add(operation);
                }
              }));
      Map<String, String> after = new TreeMap<>();
      for (String name : DeviceSignatureTest.names(root)) {
        after.put(name, Files.readString(root.resolve(name), StandardCharsets.ISO_8859_1));
      }
      return new Rehearsal(List.copyOf(operations), after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of {@link DeviceSignature#write}. */
  static Rehearsal ofWriting(Disk disk, Map<String, String> before, String text) {
    return of(
        disk,
        before,
        root -> DeviceSignature.in(root).write(text.getBytes(StandardCharsets.ISO_8859_1), true));
  }
}

package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A real mount is in FailingDeviceTest, where there is one. */
class FileStoreMountsTest {
  @Test
  void goesUpAsLongAsTheFileStoreIsTheSame() throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Path deep = Files.createDirectories(disk.getPath("/a/b/c"));

      assertThat(new FileStoreMounts().mountOf(deep))
          .hasValueSatisfying(mount -> assertThat(mount.point()).isEqualTo(disk.getPath("/")));
    }
  }
}

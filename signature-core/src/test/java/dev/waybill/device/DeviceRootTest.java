package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways to work in a directory say and do the same. */
class DeviceRootTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeFiles() throws IOException {
    folder = folder.toRealPath();
    Files.writeString(folder.resolve("file"), "x");
    Files.createDirectory(folder.resolve("inside"));
  }

  private DeviceRoot root(boolean heldOpen) throws IOException {
    return heldOpen ? DeviceRoot.open(folder, DeviceRoot.keyOf(folder)) : new NamedRoot(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void failuresNameTheWholePath(boolean heldOpen) throws IOException {
    try (DeviceRoot root = root(heldOpen)) {
      Path missing = root.name("missing");
      String shown = folder.resolve("missing").toString();
      assertThatThrownBy(() -> root.attributes(missing))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessage(shown);
      assertThatThrownBy(() -> root.openFile(missing, StandardOpenOption.READ))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessage(shown);
      assertThatThrownBy(() -> root.delete(missing))
          .isInstanceOf(NoSuchFileException.class)
          .hasMessage(shown);
      assertThatThrownBy(
              () ->
                  root.openFile(
                      root.name("file"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
          .isInstanceOf(FileAlreadyExistsException.class)
          .hasMessage(folder.resolve("file").toString());
      assertThatThrownBy(() -> root.move(root.name("file"), root.name("inside")))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining(folder.resolve("inside").toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void opensAFolderInIt(boolean heldOpen) throws IOException {
    Files.writeString(folder.resolve("inside").resolve("deep"), "deep");
    try (DeviceRoot root = root(heldOpen);
        DeviceRoot inside = root.openFolder(root.name("inside"))) {
      assertThat(inside.attributes(inside.name("deep")).size()).isEqualTo(4);
      assertThat(inside.key()).isEqualTo(DeviceRoot.keyOf(folder.resolve("inside")));
    }
  }

  @Test
  void aFolderThatIsNoneIsNamedToo() throws IOException {
    try (DeviceRoot root = root(true)) {
      assertThatThrownBy(() -> root.openFolder(root.name("file")))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining(folder.resolve("file").toString());
      assertThatThrownBy(() -> DeviceRoot.open(folder.resolve("file"), null))
          .isInstanceOf(NotDirectoryException.class);
    }
  }

  @Test
  void whatMayNotBeReadIsToldFromWhatIsNotThere() throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("file"), PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(folder.resolve("file")), "root may read everything");
    try (DeviceRoot root = root(true)) {
      assertThatThrownBy(() -> root.openFile(root.name("file"), StandardOpenOption.READ))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessage(folder.resolve("file").toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void countsTheNamesOfAFileAndSeesItsPermissions(boolean heldOpen) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve("file"), PosixFilePermissions.fromString("rw-r-----"));
    try (DeviceRoot root = root(heldOpen)) {
      Path file = root.name("file");
      assertThat(root.linkCount(file)).isEqualTo(1);
      Files.createLink(folder.resolve("second"), folder.resolve("file"));
      assertThat(root.linkCount(file)).isEqualTo(2);
      assertThat(
              PosixFilePermissions.toString(
                  Objects.requireNonNull(root.permissions(file)).readAttributes().permissions()))
          .isEqualTo("rw-r-----");
    }
  }
}

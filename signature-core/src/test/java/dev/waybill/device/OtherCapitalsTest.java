package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.jimfs.PathNormalization;
import dev.waybill.device.WriteOutcome.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Signature} on file systems that tell capitals apart, and on those that do not. */
class OtherCapitalsTest {
  private static final byte[] OLD = "old\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NEW = "new\n".getBytes(StandardCharsets.US_ASCII);

  static Stream<Configuration> blindToCapitals() {
    return Stream.of(
        Configuration.windows(),
        Configuration.osX(),
        // With directories that can be held open.
        Configuration.unix().toBuilder()
            .setNameCanonicalNormalization(PathNormalization.CASE_FOLD_ASCII)
            .build());
  }

  @ParameterizedTest
  @MethodSource("blindToCapitals")
  void isTheSameFileWhereCapitalsMakeNoDifference(Configuration configuration) throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(configuration)) {
      Path root = device(disk);
      Files.write(root.resolve("Signature"), OLD);
      DeviceSignature signature = DeviceSignature.in(root);

      assertThat(signature.look())
          .isInstanceOfSatisfying(
              SignatureState.Present.class,
              present -> {
                assertThat(present.bytes()).isEqualTo(OLD);
                assertThat(present.nameOnDevice()).isEqualTo("Signature");
                assertThat(present.isSpeltRight()).isFalse();
              });
      assertThatExceptionOfType(SignatureExistsException.class)
          .isThrownBy(() -> signature.write(NEW, false));
      assertThat(DeviceSignatureTest.names(root)).containsExactly("Signature");

      assertThat(signature.write(NEW, true).kind()).isEqualTo(Kind.REPLACED);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE");
      assertThat(root.resolve("SIGNATURE")).hasBinaryContent(NEW);
    }
  }

  @ParameterizedTest
  @MethodSource("blindToCapitals")
  void getsTheRightNameAlsoWhenItsBytesAreRight(Configuration configuration) throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(configuration)) {
      Path root = device(disk);
      Files.write(root.resolve("signature"), NEW);

      assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.WRITTEN);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE");
      assertThat(DeviceSignature.in(root).write(NEW, false).kind()).isEqualTo(Kind.UNCHANGED);
      assertThat(DeviceSignature.in(root).lookAlikes().found()).isEmpty();
    }
  }

  /** There a file that is moved over Signature would be called Signature. */
  @ParameterizedTest
  @MethodSource("blindToCapitals")
  void isSetAsideUnderANameOfOurs(Configuration configuration) throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(configuration)) {
      Path root = device(disk);
      Files.write(root.resolve("Signature"), OLD);
      List<DiskOperation> operations = new ArrayList<>();
      DeviceSignature signature =
          DeviceSignature.in(
              WatchedDisk.path(
                  root,
                  new WatchedDisk.Watcher() {
                    @Override
                    public void after(DiskOperation operation) {
                      operations.add(operation);
                    }
                  }));

      assertThat(signature.write(NEW, true).kind()).isEqualTo(Kind.REPLACED);

      List<DiskOperation.Move> moves = moves(operations);
      assertThat(moves).hasSize(2);
      assertThat(moves.get(0).from()).isEqualTo("Signature");
      assertThat(TemporaryFiles.isOurs(moves.get(0).to())).isTrue();
      assertThat(moves.get(1).to()).isEqualTo("SIGNATURE");
      assertThat(operations)
          .containsSubsequence(
              moves.get(1),
              new DiskOperation.ForceDirectory(),
              new DiskOperation.Delete(moves.get(0).to()));
    }
  }

  @ParameterizedTest
  @MethodSource("blindToCapitals")
  void getsItsOldNameBackWhenTheNewFileCannotBePutInPlace(Configuration configuration)
      throws IOException {
    for (int broken : new int[] {2, 3}) {
      try (FileSystem disk = Jimfs.newFileSystem(configuration)) {
        Path root = device(disk);
        Files.write(root.resolve("Signature"), OLD);
        DeviceSignature signature =
            DeviceSignature.in(
                WatchedDisk.path(
                    root,
                    new WatchedDisk.Watcher() {
                      private int moves;

                      @Override
                      public void before(DiskOperation operation) throws IOException {
                        if (operation instanceof DiskOperation.Move
                            && ++moves >= 2
                            && moves <= broken) {
                          throw new IOException("Input/output error " + moves);
                        }
                      }
                    }));

        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> signature.write(NEW, true))
            .withMessage("Input/output error 2")
            .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(broken - 2));
        assertThat(DeviceSignatureTest.names(root))
            .hasSize(1)
            .allMatch(
                broken == 2
                    ? name -> name.equals("Signature")
                    : name -> TemporaryFiles.isOurs(name));
      }
    }
  }

  private static List<DiskOperation.Move> moves(List<DiskOperation> operations) {
    return operations.stream()
        .filter(DiskOperation.Move.class::isInstance)
        .map(DiskOperation.Move.class::cast)
        .toList();
  }

  @Test
  void isAnotherFileWhereCapitalsAreToldApart() throws IOException {
    try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = device(disk);
      Files.write(root.resolve("signature"), OLD);
      DeviceSignature signature = DeviceSignature.in(root);

      assertThat(signature.look()).isEqualTo(new SignatureState.Absent());
      assertThat(signature.write(NEW, false).kind()).isEqualTo(Kind.WRITTEN);
      assertThat(signature.look())
          .isInstanceOfSatisfying(
              SignatureState.Present.class,
              present -> assertThat(present.nameOnDevice()).isEqualTo("SIGNATURE"));
      assertThat(root.resolve("signature")).hasBinaryContent(OLD);
    }
  }

  private static Path device(FileSystem disk) throws IOException {
    Path top = disk.getRootDirectories().iterator().next();
    return Files.createDirectory(top.resolve("device"));
  }
}

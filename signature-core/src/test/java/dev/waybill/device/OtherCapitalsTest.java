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

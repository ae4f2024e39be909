package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.ChildJvm;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.tests.mockfile.FilterPath;
import org.apache.lucene.util.Unwrappable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that ends after its first operation, its second, and so on, on a real disk. */
class HaltedWriterTest {
  private static final byte[] OLD = WriteUntilKilled.CONTENTS.get(0);
  private static final byte[] NEW = WriteUntilKilled.CONTENTS.get(1);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesAbsentOldOrNewAfterEachOperation(boolean withOld, @TempDir Path root)
      throws Exception {
    Path file = root.resolve("SIGNATURE");
    int halted = 0;
    int strays = 0;
    for (int last = 1; ; last++) {
      Files.deleteIfExists(file);
      if (withOld) {
        Files.write(file, OLD);
      }
      if (!isHaltedAfter(last, root)) {
        break;
      }
      halted++;
      List<String> names = DeviceSignatureTest.names(root);
      assertThat(names).allMatch(name -> name.equals("SIGNATURE") || TemporaryFiles.isOurs(name));
      strays += names.stream().anyMatch(TemporaryFiles::isOurs) ? 1 : 0;
      if (Files.exists(file)) {
        assertThat(Files.readAllBytes(file)).isIn(withOld ? List.of(OLD, NEW) : List.of(NEW));
      } else {
        assertThat(withOld).isFalse();
      }

      DeviceSignature.in(root).write(NEW, true);
      assertThat(DeviceSignatureTest.names(root)).containsExactly("SIGNATURE");
      assertThat(file).hasBinaryContent(NEW);
    }
    assertThat(file).hasBinaryContent(NEW);
    // Ask the directory, create, write, force, move, force the directory.
    assertThat(halted).isGreaterThanOrEqualTo(6);
    assertThat(strays).isGreaterThanOrEqualTo(3);
  }

  private static boolean isHaltedAfter(int last, Path root) throws Exception {
    Process writer =
        ChildJvm.start(
            List.of(
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xbootclasspath/a:" + where(FilterPath.class, Unwrappable.class)),
            WriteUntilHalted.class,
            root.toString(),
            String.valueOf(last));
    String output = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(writer.waitFor()).describedAs(output).isIn(0, WriteUntilHalted.HALTED);
    return writer.exitValue() == WriteUntilHalted.HALTED;
  }

  private static String where(Class<?>... classes) {
    return Stream.of(classes)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }
}

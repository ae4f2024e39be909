package dev.waybill.cli.launched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.tests.mockfile.FilterPath;
import org.apache.lucene.util.Unwrappable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real command is gone after its first change on the device, after its second, and so on. */
class HaltedPrepareTest {
  /** Ask the directory, create, write in two halves, force, move, force the directory. */
  private static final int LEAST_CHANGES = 6;

  private static final int MOST_CHANGES = 50;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void leavesSignatureAbsentOldOrNewAfterEveryChange(boolean withOld, @TempDir Path folder)
      throws Exception {
    Path real = folder.toRealPath();
    Path device = Files.createDirectory(real.resolve("device"));
    Path file = device.resolve("SIGNATURE");
    Shell shell = Samples.shellWithManifest(real);
    String prepare =
        "waybill prepare device --manifest m.txt --job-id 7K2QZ --allow-directory --replace --yes";
    assertThat(shell.run(prepare).status()).isZero();
    String fresh = Files.readString(file);
    String old = withOld ? fresh.replace("2.0", "1.0") : "";

    int halted = 0;
    int strays = 0;
    int replaced = 0;
    for (int last = 1; last < MOST_CHANGES; last++) {
      Files.deleteIfExists(file);
      if (withOld) {
        Files.writeString(file, old);
      }
      Shell.Result result =
          Samples.shellWithManifest(real)
              .with("JAVA_TOOL_OPTIONS", haltingAfter(last, device))
              .run(prepare);
      if (result.status() == 0) {
        break;
      }
      assertThat(result.status()).as("%d: %s", last, result).isEqualTo(HaltingFileSystem.HALTED);
      halted++;
      List<String> names = Samples.names(device);
      assertThat(names).allMatch(Samples::isOurs);
      strays += names.stream().anyMatch(name -> name.startsWith(".")) ? 1 : 0;
      String now = Files.exists(file) ? Files.readString(file) : "";
      assertThat(now).as("after change %d", last).isIn(Set.of(old, fresh));
      replaced += now.equals(fresh) ? 1 : 0;
      if (names.stream().anyMatch(name -> name.startsWith("."))) {
        assertThat(shell.run(prepare).status()).isZero();
        assertThat(Samples.names(device)).containsExactly("SIGNATURE");
        assertThat(file).hasContent(fresh);
      }
    }
    assertThat(halted).isBetween(LEAST_CHANGES, MOST_CHANGES - 2);
    // Before the new file is in place there is one beside it, and afterwards none.
    assertThat(strays).isGreaterThanOrEqualTo(3);
    assertThat(replaced).isGreaterThanOrEqualTo(1);
    assertThat(Samples.names(device)).containsExactly("SIGNATURE");
    assertThat(file).hasContent(fresh);
  }

  private static String haltingAfter(int last, Path device) {
    String classes =
        Stream.of(HaltingFileSystem.class, FilterPath.class, Unwrappable.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    return String.join(
        " ",
        "-Xbootclasspath/a:" + classes,
        "-Djava.nio.file.spi.DefaultFileSystemProvider=" + HaltingFileSystem.class.getName(),
        "-D" + HaltingFileSystem.BELOW + "=" + device,
        "-D" + HaltingFileSystem.AFTER + "=" + last);
  }
}

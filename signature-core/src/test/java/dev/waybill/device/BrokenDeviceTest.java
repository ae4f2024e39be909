package dev.waybill.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.device.Rehearsal.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lets one operation after the other fail, alone or with all that follow. */
class BrokenDeviceTest {
  private static final String OLD = "version:1.0\n";
  private static final String NEW = "version:2.0\n";
  private static final String STRAY = ".SIGNATURE.waybill-0123456789abcdef.tmp";

  /** Counts, and fails. */
  private static final class Breaking implements WatchedDisk.Watcher {
    private final int at;
    private final boolean forGood;
    private int count;
    private boolean moved;

    Breaking(int at, boolean forGood) {
      this.at = at;
      this.forGood = forGood;
    }

    @Override
    public void before(DiskOperation operation) throws IOException {
      int now = count++;
      if (now == at || (forGood && now > at)) {
        throw new IOException("Input/output error");
      }
    }

    @Override
    public void after(DiskOperation operation) {
      moved |= operation instanceof DiskOperation.Move;
    }
  }

  static Stream<Arguments> everyFailure() {
    return Stream.of(Map.<String, String>of(), Map.of("SIGNATURE", OLD), Map.of("SIGNATURE", NEW))
        .flatMap(
            before -> {
              int steps = Rehearsal.ofWriting(Disk.HELD_OPEN, before, NEW).operations().size();
              return Stream.iterate(0, at -> at < steps, at -> at + 1)
                  .flatMap(
                      at ->
                          Stream.of(true, false).map(forGood -> Arguments.of(before, at, forGood)));
            });
  }

  @ParameterizedTest
  @MethodSource("everyFailure")
  void saysSoAndLeavesTheOldFileOrTheNewOne(
      Map<String, String> before, int at, boolean forGood, @TempDir Path root) throws IOException {
    for (Map.Entry<String, String> file : before.entrySet()) {
      Files.writeString(root.resolve(file.getKey()), file.getValue());
    }
    Breaking breaking = new Breaking(at, forGood);
    DeviceSignature signature = DeviceSignature.in(WatchedDisk.path(root, breaking));

    if (at == 0 && !forGood) {
      // The first is a question: can directories be forced here?
      WriteOutcome outcome = signature.write(NEW.getBytes(ISO_8859_1), true);
      assertThat(outcome.directoryForced()).isFalse();
      assertThat(root.resolve("SIGNATURE")).hasContent(NEW);
      return;
    }
    assertThatThrownBy(() -> signature.write(NEW.getBytes(ISO_8859_1), true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Input/output error");

    Path file = root.resolve("SIGNATURE");
    List<String> names = DeviceSignatureTest.names(root);
    if (breaking.moved) {
      assertThat(file).hasContent(NEW);
    } else if (before.isEmpty()) {
      assertThat(file).doesNotExist();
    } else {
      assertThat(file).hasContent(before.get("SIGNATURE"));
    }
    // A device that has gone for good is not to be tidied.
    assertThat(names).filteredOn(name -> !forGood && !name.equals("SIGNATURE")).isEmpty();
    assertThat(names).allMatch(name -> name.equals("SIGNATURE") || TemporaryFiles.isOurs(name));
  }

  @ParameterizedTest
  @MethodSource("everyDisk")
  void keepsALeftoverUntilSignatureIsInPlace(Disk disk) {
    Map<String, String> before = Map.of("SIGNATURE", NEW, STRAY, NEW);
    List<DiskOperation> operations = Rehearsal.ofWriting(disk, before, NEW).operations();

    assertThat(operations)
        .containsSubsequence(
            operations.stream()
                .filter(DiskOperation.Move.class::isInstance)
                .findFirst()
                .orElseThrow(),
            new DiskOperation.ForceDirectory(),
            new DiskOperation.Delete(STRAY),
            new DiskOperation.ForceDirectory());
  }

  static Stream<Disk> everyDisk() {
    return Stream.of(Disk.values());
  }
}

package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.device.Rehearsal.Disk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes what writing SIGNATURE does, pulls the plug after each step, and looks at everything that
 * this can leave on file systems of three kinds. {@link SimulatedDiskTest} shows that it would find
 * faults.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PulledPlugTest {
  static final String SIGNATURE = "SIGNATURE";
  private static final String NEW = "version:2.0\njobId:NEW\n";
  private static final String OLD = "version:1.0\nOLD\n";
  private static final String STRAY = ".SIGNATURE.waybill-0123456789abcdef.tmp";
  private static final Map<String, String> DATA = Map.of("photo", "of a cat", "signature.png", "");

  static Stream<Arguments> everyCase() {
    List<Map<String, String>> befores = new ArrayList<>();
    for (String stray : new String[] {"", OLD, NEW, NEW.substring(0, 9)}) {
      for (String signature : new String[] {"", OLD, NEW}) {
        Map<String, String> before = new TreeMap<>(DATA);
        if (!signature.isEmpty()) {
          before.put(SIGNATURE, signature);
        }
        if (!stray.isEmpty()) {
          before.put(STRAY, stray);
        }
        befores.add(before);
      }
    }
    return Stream.of(CrashModel.values())
        .flatMap(
            model ->
                Stream.of(Disk.values())
                    .flatMap(
                        disk -> befores.stream().map(before -> Arguments.of(model, disk, before))));
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void leavesAbsentOldOrNewAndTheNextWriteHealsIt(
      CrashModel model, Disk disk, Map<String, String> before) {
    List<DiskOperation> operations = Rehearsal.ofWriting(disk, before, NEW).operations();
    DiskImage image = DiskImage.of(before);
    Set<DiskImage> left = new LinkedHashSet<>();
    for (int done = 0; done <= operations.size(); done++) {
      Set<DiskImage> crashed = SimulatedDisk.crashes(model, image, operations.subList(0, done));
      assertThat(crashed).isNotEmpty();
      left.addAll(crashed);
    }

    assertThat(left).allSatisfy(crashed -> isUnhurt(crashed, before, NEW));
    assertThat(SimulatedDisk.crashes(model, image, operations))
        .allSatisfy(crashed -> isFinished(crashed, before, NEW));
    assertThat(SimulatedDisk.after(model, image, operations))
        .satisfies(after -> isFinished(after, before, NEW));
    left.forEach(crashed -> isHealed(model, disk, crashed));
  }

  static void isUnhurt(DiskImage image, Map<String, String> before, String text) {
    Map<String, String> files = image.files();
    if (files.containsKey(SIGNATURE)) {
      assertThat(files.get(SIGNATURE)).isIn(text, before.getOrDefault(SIGNATURE, text));
    }
    files.remove(SIGNATURE);
    files.keySet().removeIf(TemporaryFiles::isOurs);
    assertThat(files).isEqualTo(besides(before));
  }

  /** There to stay, whatever happens next. */
  static void isFinished(DiskImage image, Map<String, String> before, String text) {
    Map<String, String> wanted = besides(before);
    wanted.put(SIGNATURE, text);
    assertThat(image.files()).isEqualTo(wanted);
    assertThat(image.endangered()).isEmpty();
  }

  /** By another run, which may be interrupted in its turn. */
  static void isHealed(CrashModel model, Disk disk, DiskImage crashed) {
    Map<String, String> before = crashed.files();
    Rehearsal again = Rehearsal.ofWriting(disk, before, NEW);

    isFinished(DiskImage.of(again.files()), before, NEW);
    isFinished(SimulatedDisk.after(model, crashed, again.operations()), before, NEW);
  }

  private static Map<String, String> besides(Map<String, String> files) {
    Map<String, String> others = new HashMap<>(files);
    others.remove(SIGNATURE);
    others.keySet().removeIf(TemporaryFiles::isOurs);
    return others;
  }
}

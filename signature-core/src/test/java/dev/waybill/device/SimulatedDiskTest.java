package dev.waybill.device;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.device.DiskOperation.Append;
import dev.waybill.device.DiskOperation.Create;
import dev.waybill.device.DiskOperation.Delete;
import dev.waybill.device.DiskOperation.ForceDirectory;
import dev.waybill.device.DiskOperation.ForceFile;
import dev.waybill.device.DiskOperation.Move;
import dev.waybill.device.DiskOperation.SetPermissions;
import dev.waybill.device.Rehearsal.Disk;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation finds the faults of ways to write that are not good enough. */
class SimulatedDiskTest {
  private static final String OLD = "version:1.0\nOLD\n";
  private static final String NEW = "version:2.0\njobId:NEW\n";
  private static final String TEMPORARY = ".SIGNATURE.waybill-0123456789abcdef.tmp";
  private static final Map<String, String> WITH_OLD = Map.of("SIGNATURE", OLD);

  /** The order of the steps, spelt out. */
  @ParameterizedTest
  @EnumSource(Disk.class)
  void notesWhatWritingDoes(Disk disk) {
    List<DiskOperation> operations = Rehearsal.ofWriting(disk, WITH_OLD, NEW).operations();
    String temporary = ((Create) operations.get(1)).name();

    assertThat(TemporaryFiles.isOurs(temporary)).isTrue();
    assertThat(operations)
        .filteredOn(operation -> !(operation instanceof SetPermissions))
        .containsExactly(
            new ForceDirectory(),
            new Create(temporary),
            new Append(temporary, NEW),
            new ForceFile(temporary),
            new Move(temporary, "SIGNATURE"),
            new ForceDirectory());
  }

  @ParameterizedTest
  @EnumSource(CrashModel.class)
  void findsThatWritingInPlaceTears(CrashModel model) {
    assertThat(faults(model, WITH_OLD, root -> Files.writeString(root.resolve("SIGNATURE"), NEW)))
        .isNotEmpty();
    assertThat(faults(model, Map.of(), root -> Files.writeString(root.resolve("SIGNATURE"), NEW)))
        .isNotEmpty();
  }

  @Test
  void findsThatAMoveWithoutForceTears() {
    Rehearsal.Program unforced =
        root -> {
          Files.writeString(root.resolve(TEMPORARY), NEW);
          move(root);
        };

    assertThat(faults(CrashModel.FAT, WITH_OLD, unforced)).isNotEmpty();
    assertThat(faults(CrashModel.NO_GUARANTEE, WITH_OLD, unforced)).isNotEmpty();
    assertThat(faults(CrashModel.JOURNALING, Map.of(), unforced)).isNotEmpty();
    // That the data goes before the name is what auto_da_alloc is for.
    assertThat(faults(CrashModel.JOURNALING, WITH_OLD, unforced)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CrashModel.class)
  void findsThatANameWithoutForceMayNotStay(CrashModel model) {
    List<DiskOperation> operations =
        Rehearsal.of(
                Disk.HELD_OPEN,
                WITH_OLD,
                root -> {
                  writeForced(root.resolve(TEMPORARY));
                  move(root);
                })
            .operations();

    assertThat(faults(model, WITH_OLD, operations)).isEmpty();
    assertThat(SimulatedDisk.crashes(model, DiskImage.of(WITH_OLD), operations))
        .extracting(image -> image.files().get("SIGNATURE"))
        .contains(OLD, NEW);
  }

  @ParameterizedTest
  @EnumSource(CrashModel.class)
  void findsThatWhatWasNeverForcedMayNotStay(CrashModel model) {
    List<DiskOperation> copied =
        List.of(new Create("SIGNATURE"), new Append("SIGNATURE", NEW), new ForceDirectory());

    assertThat(SimulatedDisk.crashes(model, DiskImage.of(Map.of()), copied))
        .extracting(image -> image.files().get("SIGNATURE"))
        .contains("", NEW);
  }

  @ParameterizedTest
  @EnumSource(CrashModel.class)
  void findsHarmDoneToOthers(CrashModel model) {
    assertThat(
            faults(model, Map.of("photo", "of a cat"), root -> Files.delete(root.resolve("photo"))))
        .isNotEmpty();
  }

  @Test
  void findsThatALeftoverMayShareThePlaceOfSignatureOnFat() {
    List<DiskOperation> untilMoved =
        List.of(
            new Create(TEMPORARY),
            new Append(TEMPORARY, NEW),
            new ForceFile(TEMPORARY),
            new ForceDirectory(),
            new Move(TEMPORARY, "SIGNATURE"));
    DiskImage bothNames =
        SimulatedDisk.crashes(CrashModel.FAT, DiskImage.of(WITH_OLD), untilMoved).stream()
            .filter(image -> image.files().equals(Map.of("SIGNATURE", NEW, TEMPORARY, NEW)))
            .findFirst()
            .orElseThrow();

    // Tidy, and the SIGNATURE is there: what the next copy of a photo may overwrite.
    DiskImage tidied =
        SimulatedDisk.after(
            CrashModel.FAT, bothNames, List.of(new Delete(TEMPORARY), new ForceDirectory()));
    assertThat(tidied.files()).isEqualTo(Map.of("SIGNATURE", NEW));
    assertThat(tidied.endangered()).containsExactly("SIGNATURE");
  }

  @Test
  void movesInOneStepWhereThereIsAJournal() {
    List<DiskOperation> move = List.of(new Move("a", "b"));
    DiskImage image = DiskImage.of(Map.of("a", "A", "b", "B"));

    assertThat(SimulatedDisk.crashes(CrashModel.JOURNALING, image, move))
        .extracting(DiskImage::files)
        .containsExactlyInAnyOrder(Map.of("a", "A", "b", "B"), Map.of("b", "A"));
    assertThat(SimulatedDisk.crashes(CrashModel.FAT, image, move))
        .extracting(DiskImage::files)
        .contains(
            Map.of("a", "A", "b", "B"), Map.of("b", "A"), Map.of("a", "A", "b", "A"), Map.of());
  }

  private static List<DiskImage> faults(
      CrashModel model, Map<String, String> before, Rehearsal.Program program) {
    return faults(model, before, Rehearsal.of(Disk.HELD_OPEN, before, program).operations());
  }

  private static List<DiskImage> faults(
      CrashModel model, Map<String, String> before, List<DiskOperation> operations) {
    List<DiskImage> faults = new ArrayList<>();
    for (int done = 0; done <= operations.size(); done++) {
      for (DiskImage image :
          SimulatedDisk.crashes(model, DiskImage.of(before), operations.subList(0, done))) {
        try {
          PulledPlugTest.isUnhurt(image, before, NEW);
        } catch (AssertionError e) {
          faults.add(image);
        }
      }
    }
    return faults;
  }

  private static void writeForced(Path file) throws java.io.IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, READ, WRITE)) {
      channel.write(ByteBuffer.wrap(NEW.getBytes(ISO_8859_1)));
      channel.force(true);
    }
  }

  private static void move(Path root) throws java.io.IOException {
    Files.move(
        root.resolve(TEMPORARY),
        root.resolve("SIGNATURE"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}

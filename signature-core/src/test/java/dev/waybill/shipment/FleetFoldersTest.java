package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.waybill.signature.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetFoldersTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void takesEachFolderThatHasAManifestAndNamesTheOthers() throws IOException {
    Path b = file("b/Manifest.YAML");
    Path a = file("a/manifest.txt");
    file("c/notes.txt");
    file("loose/deeper/manifest.txt");
    file("manifest-of-nobody.txt");

    FleetFolders.Found found = FleetFolders.in(folder);

    assertThat(found.items())
        .containsExactly(
            new FleetItem(a.toString(), a.getParent(), a, null, null, null),
            new FleetItem(b.toString(), b.getParent(), b, null, null, null));
    assertThat(found.passedOver()).containsExactly(folder.resolve("c"), folder.resolve("loose"));
  }

  @Test
  void takesAFolderWithAManifestAsOneItem() throws IOException {
    Path manifest = file("manifest");
    file("a/manifest.txt");

    assertThat(FleetFolders.in(folder).items())
        .extracting(FleetItem::manifest)
        .containsExactly(manifest);
  }

  @Test
  void takesTheFolderDeviceInItForTheDevice() throws IOException {
    Path manifest = file("a/manifest.txt");
    file("a/device/data");
    Path mount = Files.createDirectory(folder.resolve("mount"));
    file("b/manifest.txt");
    Files.createSymbolicLink(folder.resolve("b/device"), mount);

    assertThat(FleetFolders.in(folder).items())
        .extracting(FleetItem::device)
        .containsExactly(manifest.resolveSibling("device"), folder.resolve("b/device"));
  }

  @Test
  void doesNotChooseAmongTwoManifests() throws IOException {
    file("a/manifest.txt");
    file("a/manifest.yml");

    assertThat(FleetFolders.in(folder).items())
        .extracting(FleetItem::fault)
        .containsExactly(
            "its manifest is \"manifest.txt\" or \"manifest.yml\", and it must have one");
  }

  @Test
  void matchesFoldersAndManifestsAsAShellWould() throws IOException {
    Path a = file("jobs/2026-a/manifest.txt");
    Path b = file("jobs/2026-b/manifest.txt");
    file("jobs/2025/manifest.txt");
    Path other = file("jobs/2026-b/other.txt");
    file("jobs/2026-b/SIGNATURE");

    assertThat(matching("/jobs/2026-*")).containsExactly(a, b);
    assertThat(matching("/jobs/2026-[bc]/*.txt")).containsExactly(b, other);
    assertThat(matching("/*/2026-{a,x}/manifest.txt")).containsExactly(a);
    assertThat(matching("/jobs/2026-b/[A-Zo]*")).containsExactly(other);
    assertThat(matching("/**/other.txt")).containsExactly(other);
  }

  @Test
  void saysThatAPatternMatchesNothingOrIsNone() {
    assertThatThrownBy(() -> matching("/jobs/*")).hasMessageContaining("matches nothing");
    assertThatThrownBy(() -> matching("/jobs/{a")).isInstanceOf(IOException.class);
  }

  @Test
  void namesTheJobByTheFolderOnlyWhereItIsOne() throws IOException {
    file("7k2qz/manifest.txt");
    file("7K2QZ-old/manifest.txt");

    assertThat(FleetFolders.in(folder).items())
        .extracting(FleetFolders::withJobOfFolder)
        .extracting(FleetItem::job, FleetItem::fault)
        .containsExactlyInAnyOrder(
            tuple(JobId.of("7K2QZ"), null),
            tuple(null, "the folder \"7K2QZ-old\" is not named after a job"));
  }

  private List<Path> matching(String pattern) throws IOException {
    return FleetFolders.matching(folder + pattern).items().stream()
        .map(FleetItem::manifest)
        .toList();
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "x");
  }
}

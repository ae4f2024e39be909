package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table and what it says of a path; whole machines are in testdata/mounts. */
class MountTreeTest {
  private static final String TABLE =
      """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
      30 22 8:17 / /media/My\\040Stick rw,nosuid shared:5 master:2 - vfat /dev/sdb1 rw,uid=1000
      31 22 8:33 / /media/plain rw - ext4 /dev/sdc1 rw
      32 22 8:34 / /media/locked ro,relatime - iso9660 /dev/sr0 rw
      33 22 8:35 / /media/locked-below rw - ext4 /dev/sdd1 ro,data=ordered
      34 31 0:50 / /media/plain/inner rw - tmpfs none\\134x rw
      35 22 8:36 / /media/twice rw - ext4 /dev/first rw
      36 35 8:37 / /media/twice rw - ext4 /dev/second rw
      37 22 8:38 / /media/tab\\011lf\\012back\\134slash\\043 rw - ext4 /dev/sde1 rw
      38 22 0:60 / /media/no-source rw - fuse  rw
      """;

  @Test
  void readsThroughOptionalFieldsAndEscapes() {
    assertThat(at("/media/My Stick").mount())
        .isEqualTo(
            new Mount(
                30,
                22,
                "8:17",
                KernelPath.ROOT,
                new KernelPath("/media/My Stick"),
                "/dev/sdb1",
                "vfat",
                "rw,uid=1000",
                false));
    assertThat(source("/media/tab\tlf\nback\\slash#")).isEqualTo("/dev/sde1");
    assertThat(source("/media/plain/inner")).isEqualTo("none\\x");
    assertThat(source("/media/no-source")).isEmpty();
  }

  @Test
  void givesTheInnermostMount() {
    assertThat(source("/media/plain/inner/x")).isEqualTo("none\\x");
    assertThat(source("/media/plain/other")).isEqualTo("/dev/sdc1");
    assertThat(source("/media/plainer")).isEqualTo("/dev/sda1");
    assertThat(at("/media/plain").mountPoint()).isTrue();
    assertThat(at("/media/plain/other").mountPoint()).isFalse();
    assertThat(at("/media/plain/inner").around())
        .extracting(Mount::source)
        .containsExactly("/dev/sda1", "/dev/sdc1");
    assertThat(at("/media/plain").inside()).extracting(Mount::id).containsExactly(34);
    assertThat(at("/media/pl").inside()).isEmpty();
  }

  @Test
  void theLastMountOnAPointHidesTheOthers() {
    assertThat(source("/media/twice")).isEqualTo("/dev/second");
    assertThat(at("/media/twice").stacked()).isTrue();
    assertThat(at("/media/twice/below").stacked()).isFalse();
    assertThat(at("/media/plain").stacked()).isFalse();
  }

  @Test
  void whatWaitsForADirectoryToBeUsedIsNotHidden() {
    Standing standing =
        standing(
            """
            22 1 8:1 / / rw - ext4 /dev/sda1 rw
            30 22 0:40 / /mnt/stick rw - autofs systemd-1 rw
            31 30 8:17 / /mnt/stick rw - vfat /dev/sdb1 rw
            """,
            "/mnt/stick");

    assertThat(standing.stacked()).isFalse();
    assertThat(standing.mount()).isNotNull().extracting(Mount::id).isEqualTo(31);
  }

  @Test
  void aMountOverAParentHidesWhatWasMountedInside() {
    String table =
        """
        22 1 8:1 / / rw - ext4 /dev/sda1 rw
        30 22 8:17 / /media/a/stick rw - vfat /dev/sdb1 rw
        31 22 8:33 / /media/a rw - ext4 /dev/sdc1 rw
        """;

    assertThat(standing(table, "/media/a/stick").mountPoint()).isFalse();
    assertThat(standing(table, "/media/a/stick").mount())
        .isNotNull()
        .extracting(Mount::source)
        .isEqualTo("/dev/sdc1");
    assertThat(standing(table, "/media/a").inside()).isEmpty();
  }

  @Test
  void knowsTheOtherNamesOfADirectory() {
    String table =
        """
        22 1 8:1 / / rw - ext4 /dev/sda1 rw
        30 22 8:1 /etc/opt /mnt/x rw - ext4 /dev/sda1 rw
        31 22 8:1 /etc/op /mnt/y rw - ext4 /dev/sda1 rw
        """;

    assertThat(standing(table, "/mnt/x/sub").otherNames())
        .containsExactly(new KernelPath("/etc/opt/sub"));
    assertThat(standing(table, "/mnt/x").otherNames()).containsExactly(new KernelPath("/etc/opt"));
    assertThat(standing(table, "/etc/opt").otherNames()).containsExactly(new KernelPath("/mnt/x"));
    assertThat(standing(table, "/etc/opt").mountPoint()).isFalse();
    assertThat(standing(table, "/mnt/x").twins()).extracting(Mount::id).containsExactly(22, 31);
  }

  @Test
  void isReadOnlyThroughTheMountOrTheFileSystem() {
    assertThat(isReadOnly("/media/locked")).isTrue();
    assertThat(isReadOnly("/media/locked-below")).isTrue();
    assertThat(isReadOnly("/")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a line that is none\n",
        "38 22 8:39 / /media/cut rw shared:1\n",
        "39 22 8:40 / /media/cut rw - ext4\n",
        "39 22 8:40 / /media/cut rw - ext4 /dev/sdx\n",
        "39 22 8:40 / media/cut rw - ext4 /dev/sdx rw\n",
        "x 22 8:40 / /media/cut rw - ext4 /dev/sdx rw\n",
        "39 x 8:40 / /media/cut rw - ext4 /dev/sdx rw\n",
        "39 22 8-40 / /media/cut rw - ext4 /dev/sdx rw\n",
        "99999999999 22 8:40 / /media/cut rw - ext4 /dev/sdx rw\n",
        "22 1 8:40 / /media/cut rw - ext4 /dev/sdx rw\n",
        "39 22 8:40 / /media/cut rw - ext4 /dev/sdx rw"
      })
  void saysSoWhenALineCannotBeReadOrIsCutOff(String line) {
    assertThat(MountInfo.parse(TABLE).complete()).isTrue();
    assertThat(MountInfo.parse(TABLE + "\n").complete()).isTrue();
    assertThat(MountInfo.parse(TABLE + line).complete()).isFalse();
    assertThat(standing(TABLE + line, "/media/plain").clear()).isFalse();
  }

  @Test
  void takesTheShortestLineThereIs() {
    MountInfo table = MountInfo.parse("1 1 0:1 / / rw - x y z\n");

    assertThat(table.complete()).isTrue();
    assertThat(table.mounts()).hasSize(1);
    assertThat(new MountTree(table).visible()).hasSize(1);
  }

  @Test
  void knowsNothingWhenTheTableHasNothing() {
    Standing standing = standing("", "/media");

    assertThat(standing.mount()).isNull();
    assertThat(standing.mountPoint()).isFalse();
    assertThat(standing.clear()).isTrue();
  }

  @Test
  void aChrootHasNoRootInItsTable() {
    Standing standing = standing("30 22 8:17 / /mnt rw - vfat /dev/sdb1 rw\n", "/mnt/x");

    assertThat(standing.mount()).isNotNull().extracting(Mount::source).isEqualTo("/dev/sdb1");
    assertThat(standing.around()).isEmpty();
  }

  @Test
  void numbersThatGoRoundInACircleLeadNowhere() {
    String circle =
        """
        22 1 8:1 / / rw - ext4 /dev/sda1 rw
        30 31 8:17 / /mnt rw - vfat /dev/sdb1 rw
        31 30 8:33 / /mnt rw - vfat /dev/sdc1 rw
        40 40 8:49 / /opt rw - vfat /dev/sdd1 rw
        """;

    assertThat(standing(circle, "/mnt").mount()).isNotNull().extracting(Mount::id).isEqualTo(22);
    assertThat(standing(circle, "/opt").mount()).isNotNull().extracting(Mount::id).isEqualTo(22);
  }

  @Test
  void aNameNeedNotBeUtf8AndACarriageReturnEndsNoLine() {
    String table = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n23 22 8:2 / /m\u00FF\ra rw - vfat x rw\n";
    Standing standing =
        new MountTree(MountInfo.parse(table)).standing(new KernelPath("/m\u00FF\ra"));

    assertThat(standing.mountPoint()).isTrue();
    assertThat(standing.mount()).isNotNull().extracting(Mount::id).isEqualTo(23);
    assertThat(String.valueOf(standing.mount())).contains("/m\uFFFD\ra");
  }

  @Test
  void findsItsWayInAHugeTable() {
    String table =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "%d %d 8:%d / /m%s rw - ext4 /dev/x%d rw\n"
                        .formatted(i + 2, i + 1, i, "/d".repeat(i % 50), i))
            .collect(Collectors.joining("", "1 0 9:1 / / rw - ext4 /dev/sda1 rw\n", ""));
    MountTree tree = new MountTree(MountInfo.parse(table));

    assertThat(tree.standing(new KernelPath("/m")).mountPoint()).isTrue();
    assertThat(tree.visible()).hasSizeGreaterThan(1);
  }

  private static Standing at(String path) {
    return standing(TABLE, path);
  }

  private static Standing standing(String table, String path) {
    return new MountTree(MountInfo.parse(bytes(table))).standing(new KernelPath(bytes(path)));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String source(String path) {
    return mount(path).source();
  }

  private static boolean isReadOnly(String path) {
    return mount(path).readOnly();
  }

  private static Mount mount(String path) {
    @Nullable Mount mount = at(path).mount();
    assertThat(mount).isNotNull();
    return List.of(mount).get(0);
  }
}

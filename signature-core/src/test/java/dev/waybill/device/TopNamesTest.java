package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopNamesTest {
  private FileSystem files;

  @BeforeEach
  void make() {
    files = Jimfs.newFileSystem(Configuration.unix());
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void theNewestComeFirstAndDirectoriesEndInASlash() throws IOException {
    Path root = fill("root", "a", "b", "c", "d", "e", "f", "g");
    Files.createSymbolicLink(root.resolve("link"), root);
    touch(root.resolve("link"), 0);
    touch(root.resolve("e"), 9_000);
    touch(Files.createDirectory(root.resolve("dir")), 8_000);

    TopNames names = TopNames.of(root);

    assertThat(names.newest()).containsExactly("e", "dir/", "a", "b", "c");
    assertThat(names.count()).isEqualTo(9);
  }

  @Test
  void anEmptyRootHasNone() throws IOException {
    assertThat(TopNames.of(fill("root")).newest()).isEmpty();
    assertThat(TopNames.of(fill("root")).count()).isZero();
  }

  @Test
  void theFingerprintIsThatOfTheNamesInWhateverOrder() throws IOException {
    List<String> names = new ArrayList<>(List.of("a", "b", "ab", "é", "x\ny"));
    Path one = fill("one", names.toArray(String[]::new));
    Collections.reverse(names);
    Path other = fill("other", names.toArray(String[]::new));

    assertThat(TopNames.of(one).fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(TopNames.of(other).fingerprint());
    Files.move(one.resolve("ab"), one.resolve("abc"));
    assertThat(TopNames.of(one).fingerprint()).isNotEqualTo(TopNames.of(other).fingerprint());
  }

  /** SHA-256 of "a" and of "b", added as little-endian numbers of 256 bits. */
  @Test
  void theFingerprintAddsUpWithCarry() throws IOException {
    byte[] sum = new byte[32];
    int carry = 0;
    byte[] a =
        HexFormat.of().parseHex("ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
    byte[] b =
        HexFormat.of().parseHex("3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d");
    for (int i = 0; i < 32; i++) {
      int digit = (a[i] & 0xFF) + (b[i] & 0xFF) + carry;
      sum[i] = (byte) digit;
      carry = digit >> 8;
    }

    assertThat(TopNames.of(fill("two", "a", "b")).fingerprint())
        .isEqualTo(HexFormat.of().formatHex(sum));
  }

  @Test
  void looksAtALimitedNumberButCountsAll() throws IOException {
    Path root = files.getPath("/many");
    Files.createDirectories(root);
    for (int i = 0; i < 10_010; i++) {
      Files.createFile(root.resolve("f" + i));
    }

    assertThat(TopNames.of(root).count()).isEqualTo(10_010);
    assertThat(TopNames.of(root).newest()).hasSize(5);
  }

  @Test
  void namesThatAreNoTextCountAsTheirBytes(@TempDir Path folder) throws IOException {
    Process process =
        new ProcessBuilder("sh", "-c", "touch \"$(printf 'a\\377')\" \"$(printf 'a\\376')\"")
            .directory(folder.toFile())
            .start();
    assumeTrue(waitFor(process), "skipped: no shell");
    assumeTrue(count(folder) == 2, "skipped: the file system takes no such names");
    TopNames both = TopNames.of(folder);

    assertThat(both.count()).isEqualTo(2);
    new ProcessBuilder("sh", "-c", "mv \"$(printf 'a\\377')\" \"$(printf 'a\\375')\"")
        .directory(folder.toFile())
        .start()
        .onExit()
        .join();
    assertThat(TopNames.of(folder).fingerprint()).isNotEqualTo(both.fingerprint());
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  private static boolean waitFor(Process process) {
    return process.onExit().join().exitValue() == 0;
  }

  private Path fill(String name, String... entries) throws IOException {
    Path root = Files.createDirectories(files.getPath("/" + name));
    for (String entry : entries) {
      touch(Files.createFile(root.resolve(entry)), 1_000);
    }
    return root;
  }

  private static void touch(Path path, long millis) throws IOException {
    Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setTimes(FileTime.fromMillis(millis), null, null);
  }
}

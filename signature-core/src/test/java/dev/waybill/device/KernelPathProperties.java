package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KernelPathProperties {
  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings()
        .withChars("ab \t\n\r\\#%:é写\u0301\u007F-040")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(name -> !name.equals(".") && !name.equals(".."))
        .list()
        .ofMaxSize(4);
  }

  /** As the kernel does it. */
  private static String escaped(String path) {
    String bytes = bytes(path);
    for (char c : " \t\n\\#".toCharArray()) {
      bytes = c == '\\' ? bytes : bytes.replace(String.valueOf(c), "\\%03o".formatted((int) c));
    }
    return bytes;
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Property(tries = 500)
  void whatTheTableSaysIsThePathThatJavaHas(@ForAll("names") List<String> names)
      throws IOException {
    String absolute = "/" + String.join("/", names);
    try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
      Path path = files.getPath(absolute);
      KernelPath real = KernelPath.of(path);

      assertThat(real).isEqualTo(new KernelPath(bytes(absolute)));
      assertThat(real.toString()).isEqualTo(absolute);
      String withoutBackslash = absolute.replace("\\", "");
      assertThat(KernelPath.unescaped(escaped(withoutBackslash)))
          .isEqualTo(new KernelPath(bytes(withoutBackslash)));
      assertThat(KernelPath.unescaped(bytes(absolute).replace("\\", "\\134"))).isEqualTo(real);
    }
  }

  @Property(tries = 500)
  void everyDirectoryOnTheWayIsAboveTheNext(@ForAll("names") List<String> names) {
    KernelPath path = new KernelPath(bytes("/" + String.join("/", names)));
    List<KernelPath> way = path.fromRoot();

    assertThat(way.get(0)).isEqualTo(KernelPath.ROOT);
    assertThat(way.get(way.size() - 1)).isEqualTo(path);
    assertThat(way).hasSize(names.size() + 1);
    for (int i = 1; i < way.size(); i++) {
      assertThat(way.get(i).isInside(way.get(i - 1))).isTrue();
      assertThat(way.get(i - 1).isInside(way.get(i))).isFalse();
      assertThat(way.get(i).moved(way.get(i - 1), KernelPath.ROOT).fromRoot()).hasSize(2);
      assertThat(path.moved(way.get(i), way.get(i))).isEqualTo(path);
    }
    assertThat(path.moved(path, KernelPath.ROOT)).isEqualTo(KernelPath.ROOT);
    assertThat(path.moved(KernelPath.ROOT, KernelPath.ROOT)).isEqualTo(path);
  }

  @Property(tries = 500)
  void anyTableIsReadAndAnyPathStandsSomewhere(
      @ForAll String table, @ForAll("names") List<String> names) {
    KernelPath path = new KernelPath(bytes("/" + String.join("/", names)));
    String root = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n";

    Standing standing = new MountTree(MountInfo.parse(root + bytes(table))).standing(path);

    assertThat(standing.mount()).isNotNull();
    assertThat(standing.mountPoint()).isEqualTo(path.equals(KernelPath.ROOT));
  }
}

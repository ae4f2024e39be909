package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.text.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of testdata/mounts: a machine, and what the guard says of its paths. The README there
 * tells the form.
 */
@Timeout(60)
class MountLayoutsTest {
  private static final Path FOLDER = Path.of(System.getProperty("testdata"), "mounts");
  private static final int AT_LEAST = 60;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreLayouts() throws IOException {
    assertThat(names()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @ParameterizedTest
  @MethodSource("names")
  void judgesAsTheLayoutSays(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    String text = Files.readString(file);
    String replayed = Layout.parse(text).replay();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, replayed);
    } else {
      assertThat(replayed).isEqualTo(text);
    }
  }

  /** A made-up machine as text. */
  private record Layout(String intro, Map<String, String> sections) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9a-f]+)}");

    static Layout parse(String text) {
      StringBuilder intro = new StringBuilder();
      Map<String, StringBuilder> sections = new LinkedHashMap<>();
      StringBuilder current = intro;
      for (String line : text.split("(?<=\n)", -1)) {
        if (line.startsWith("-- ") && line.endsWith(" --\n")) {
          current = new StringBuilder();
          sections.put(line.substring(3, line.length() - 4), current);
        } else {
          current.append(line);
        }
      }
      assertThat(sections).containsKeys("mountinfo", "verdicts");
      Map<String, String> contents = new LinkedHashMap<>();
      sections.forEach((name, content) -> contents.put(name, content.toString()));
      return new Layout(intro.toString(), contents);
    }

    String replay() throws IOException {
      try (FileSystem machine = Jimfs.newFileSystem(Configuration.unix())) {
        build(machine);
        Map<String, String> replayed = new LinkedHashMap<>(sections);
        StringBuilder verdicts = new StringBuilder();
        List<String> asked =
            section("verdicts").lines().filter(line -> line.startsWith("$ ")).toList();
        assertThat(asked).isNotEmpty();
        for (String line : asked) {
          verdicts
              .append(line)
              .append('\n')
              .append(escape(verdict(machine, unescape(line.substring(2)))));
        }
        replayed.put("verdicts", verdicts.toString());
        StringBuilder text = new StringBuilder(intro);
        replayed.forEach(
            (name, content) -> text.append("-- ").append(name).append(" --\n").append(content));
        return text.toString();
      }
    }

    private String section(String name) {
      return sections.getOrDefault(name, "");
    }

    private void build(FileSystem machine) throws IOException {
      for (String directory : List.of("/home/ada/work", "/tmp", "/var/tmp", "/dev/shm")) {
        Files.createDirectories(machine.getPath(directory));
      }
      Files.createDirectories(machine.getPath("/proc/self"));
      byte[] table = unescape(section("mountinfo")).getBytes(StandardCharsets.UTF_8);
      Files.write(machine.getPath("/proc/self/mountinfo"), table);
      MountInfo.parse(new String(table, StandardCharsets.ISO_8859_1)).mounts().stream()
          .map(mount -> mount.point().toString())
          .filter(point -> !Files.exists(machine.getPath(point)))
          .forEach(point -> create(machine.getPath(point)));
      for (String line : section("machine").lines().toList()) {
        put(machine, line);
      }
    }

    private static void create(Path directory) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** A directory, a link or a file, whose lines are joined by a bar. */
    private static void put(FileSystem machine, String line) throws IOException {
      int link = line.indexOf(" -> ");
      int file = line.indexOf(" = ");
      String name = line.substring(0, link > 0 ? link : file > 0 ? file : line.length());
      Path path = machine.getPath(unescape(name));
      create(Objects.requireNonNull(path.toAbsolutePath().getParent()));
      if (link > 0) {
        Files.createSymbolicLink(path, machine.getPath(line.substring(link + 4)));
      } else if (file > 0) {
        String text = unescape(line.substring(file + 3)).replace('|', '\n');
        Files.write(path, (text + "\n").getBytes(StandardCharsets.UTF_8));
      } else {
        create(path);
      }
    }

    private static String verdict(FileSystem machine, String asked) throws IOException {
      Path home = machine.getPath("/home/ada");
      DeviceGuard guard =
          new DeviceGuard(
              new Surroundings(
                  Surroundings.Platform.UNIX,
                  machine.getPath("/"),
                  home,
                  machine.getPath("/home/ada/work"),
                  machine.getPath("/tmp")),
              Probe.ofLinux(machine.getPath("/")));
      DeviceVerdict verdict = guard.judge(machine.getPath(asked));
      StringBuilder text = new StringBuilder();
      text.append(
          verdict.permits(false)
              ? "taken\n"
              : verdict.permits(true) ? "taken if insisted\n" : "refused\n");
      verdict
          .refusals()
          .forEach(
              refusal ->
                  text.append("  ")
                      .append(refusal.code())
                      .append(": ")
                      .append(refusal.sentence())
                      .append('\n'));
      if (verdict.isRootOfDevice()) {
        text.append("  left to prepare\n");
      }
      if (verdict instanceof DeviceVerdict.Judged judged) {
        describe(judged.facts(), text);
      }
      return text.toString();
    }

    private static void describe(DeviceFacts facts, StringBuilder text) {
      DeviceFacts.MountFacts mount = facts.mount();
      Volume volume = facts.volume();
      text.append(mount.isHere() ? "  mounted " : "  on ")
          .append(
              "%s (%s)%s\n"
                  .formatted(
                      mount.source(),
                      mount.fileSystemType(),
                      mount.readOnly() ? " read-only" : ""));
      if (!volume.equals(Volume.UNKNOWN)) {
        text.append(
            "  volume %s label=%s uuid=%s format=%s %s%s\n"
                .formatted(
                    volume.node(),
                    volume.label(),
                    volume.uuid(),
                    volume.format(),
                    volume.formatVersion(),
                    new TreeSet<>(volume.layers())));
      }
      for (Disk disk : facts.disks()) {
        text.append(
            "  disk %s model=%s serials=%s bus=%s %s\n"
                .formatted(
                    disk.name(), disk.model(), disk.serials(), disk.bus(), disk.attachment()));
      }
      list("also at", mount.alsoAt(), text);
      list("inside", mount.inside(), text);
      list("same label", mount.namesakes(), text);
      list("other disks", facts.otherDisks().stream().map(Disk::name).toList(), text);
    }

    private static void list(String what, List<String> items, StringBuilder text) {
      if (!items.isEmpty()) {
        text.append(
            items.stream().sorted().collect(Collectors.joining(", ", "  " + what + ": ", "\n")));
      }
    }

    private static String unescape(String text) {
      return ESCAPE
          .matcher(text)
          .replaceAll(
              escape ->
                  Matcher.quoteReplacement(
                      Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    /** What nobody would see in an editor. */
    private static String escape(String text) {
      StringBuilder shown = new StringBuilder();
      text.codePoints()
          .forEach(
              c ->
                  shown.append(
                      c == '\n' || Quoted.isHarmless(c)
                          ? Character.toString(c)
                          : "\\u{%x}".formatted(c)));
      return shown.toString();
    }
  }

  @Test
  void aLayoutIsReadAsItIsWritten(@TempDir Path folder) throws IOException {
    String text =
        "intro\n-- mountinfo --\n1 1 8:1 / / rw - ext4 /dev/sda1 rw\n-- verdicts --\n$ /\n";
    Path file = Files.writeString(folder.resolve("x"), text);

    assertThat(Layout.parse(Files.readString(file)).replay())
        .startsWith(text)
        .contains("refused\n  SYSTEM_ROOT: \"/\" is the root of this system\n");
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetCommandsTest {
  private static final List<String> JOBS = List.of("7K2QZ", "53TX4", "AAAAA", "BBBBB", "CCCCC");

  @TempDir private Path folder = Path.of("");
  private Path key = Path.of("");
  private Path list = Path.of("");

  /** Five devices with their manifests on them, all signed. */
  @BeforeEach
  void makeTheFleet() throws IOException {
    key = Files.writeString(folder.resolve("key"), Run.KEY);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    StringBuilder rows = new StringBuilder("device,manifest,job\n");
    for (int i = 0; i < JOBS.size(); i++) {
      Path device = Files.createDirectory(folder.resolve("d" + i));
      Files.writeString(
          device.resolve("manifest.txt"), Run.MANIFEST.replace("WX31A-55012", "WX31A-" + i));
      rows.append("d%d,d%d/manifest.txt,%s\n".formatted(i, i, JOBS.get(i)));
    }
    list = Files.writeString(folder.resolve("fleet.csv"), rows);
    assertThat(sign().out()).contains("5 items: 5 written");
  }

  @Test
  void verifiesEachAndNamesTheRotation() throws IOException {
    rotate(0, 2, 3);

    Run run = verify();

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            shown("d1") + ": match: the SIGNATURE belongs to " + shown("d1/manifest.txt"),
            "swapped: the SIGNATURE of %s is on %s, that of %s on %s, that of %s on %s\n"
                .formatted(
                    shown("d0"), shown("d2"), shown("d2"), shown("d3"), shown("d3"), shown("d0")))
        .endsWith("5 items: 2 match, 3 mismatch\n");
  }

  @Test
  void printsTheSameBytesWhateverTheThreads() throws IOException {
    rotate(1, 4);
    Files.delete(folder.resolve("d2/manifest.txt"));
    StringBuilder rows = new StringBuilder(Files.readString(list));
    for (int i = 0; i < 100; i++) {
      rows.append("d%d,d%d/manifest.txt,\n".formatted(i % 5, i % 5));
    }
    Files.writeString(list, rows);
    for (String form : List.of("text", "json", "jsonl")) {
      Run one = verify("--format", form, "--threads", "1");
      assertThat(one.status()).isEqualTo(ExitCode.FAILED);
      for (int threads = 2; threads < 6; threads++) {
        assertThat(verify("--format", form, "--threads", threads)).as(form).isEqualTo(one);
      }
    }
  }

  @Test
  void twoItemsThatReachOneFileThroughALinkAreNotSigned() throws IOException {
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("d0"));
    Files.copy(folder.resolve("d1/manifest.txt"), folder.resolve("d0/other.txt"));
    byte[] before = Files.readAllBytes(folder.resolve("d0/SIGNATURE"));
    Files.writeString(list, "manifest,job\nd0/manifest.txt,ABCDE\nlinked/other.txt,FGHIJ\n");

    Run run = sign();

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("its SIGNATURE file would be that of");
    assertThat(folder.resolve("d0/SIGNATURE")).hasBinaryContent(before);
  }

  @Test
  void aSignatureThatIsALinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.createFile(folder.resolve("elsewhere"));
    Files.delete(folder.resolve("d0/SIGNATURE"));
    Files.createSymbolicLink(folder.resolve("d0/SIGNATURE"), elsewhere);

    assertThat(sign().out()).contains("is a symbolic link", "4 unchanged, 1 failed");
    assertThat(elsewhere).isEmptyFile();
  }

  /** What is written into a device of the system is gone, and a pipe would be waited for. */
  @Test
  void aSignatureThatIsNoFileIsNotWrittenTo() throws IOException {
    Files.writeString(list, "manifest,job,signature\nd0/manifest.txt,ABCDE,/dev/zero\n");

    Run run = sign();
    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("/dev/zero: is no file, expected a SIGNATURE file or nothing");
  }

  @Test
  void noNameBeginsACommandToABuildServer() throws IOException {
    Files.move(folder.resolve("d0"), folder.resolve("##vso[x]::"));
    Files.writeString(list, Files.readString(list).replace("d0", "##vso[x]::"));
    Files.move(folder.resolve("d1"), folder.resolve("::error::x"));
    Files.writeString(list, Files.readString(list).replace("d1", "::error::x"));
    Run run = Run.of("verify", "--fleet", list, "--key-file", key);
    assertThat(run.out()).doesNotContain("##vso[").doesNotContainPattern("(?m)^::");
  }

  @Test
  void writesAnObjectALineWithTheMembersOfTheSingleCommand() throws IOException {
    rotate(0, 1);
    Files.delete(folder.resolve("d4/SIGNATURE"));

    List<Map<String, Object>> lines = lines(verify("--format", "jsonl"));

    assertThat(lines).hasSize(6);
    for (int i = 0; i < 5; i++) {
      Path device = folder.resolve("d" + i);
      Run single =
          Run.of(
              "verify",
              device.resolve("manifest.txt"),
              "--device",
              device,
              "--job-id",
              JOBS.get(i),
              "--key-file",
              key,
              "--format",
              "json");
      assertThat(lines.get(i))
          .containsAllEntriesOf(single.json())
          .containsEntry("place", list + ":" + (i + 2))
          .containsEntry("device", device.toString())
          .containsEntry("manifest", device.resolve("manifest.txt").toString())
          .containsEntry("status", (long) single.status());
    }
    Map<String, Object> summary = Run.members(lines.get(5).get("summary"));
    assertThat(summary)
        .containsEntry("items", 5L)
        .containsEntry("match", 2L)
        .containsEntry("mismatch", 2L)
        .containsEntry("unreadable", 1L)
        .containsEntry("failed", 0L)
        .containsEntry("status", 1L);
    assertThat(Run.items(summary.get("swaps")))
        .extracting(swap -> swap.get("closed"))
        .containsExactly(true);
  }

  @Test
  void writesOneDocumentWithTheSameItems() {
    Map<String, Object> document = verify("--format", "json").json();

    List<Map<String, Object>> lines = lines(verify("--format", "jsonl"));
    assertThat(Run.items(document.get("items"))).isEqualTo(lines.subList(0, 5));
    assertThat(document.get("summary")).isEqualTo(lines.get(5).get("summary"));
  }

  @Test
  void preflightAndPrepareHaveTheMembersOfTheSingleCommandToo() {
    Path device = folder.resolve("d0");
    Path manifest = device.resolve("manifest.txt");
    assertThat(lines(fleet("preflight", "--format", "jsonl")).get(0))
        .containsAllEntriesOf(
            Run.of(
                    "preflight",
                    device,
                    "--manifest",
                    manifest,
                    "--job-id",
                    JOBS.get(0),
                    "--key-file",
                    key,
                    "--format",
                    "json")
                .json());
    assertThat(
            steady(
                lines(fleet("prepare", "--dry-run", "--allow-directory", "--format", "jsonl"))
                    .get(0)))
        .containsAllEntriesOf(
            steady(
                Run.of(
                        "prepare",
                        device,
                        "--manifest",
                        manifest,
                        "--job-id",
                        JOBS.get(0),
                        "--key-file",
                        key,
                        "--dry-run",
                        "--allow-directory",
                        "--format",
                        "json")
                    .json()));
  }

  /** Without what other programs change while this test runs. */
  private static Map<String, Object> steady(Map<String, Object> report) {
    Map<String, Object> target = new HashMap<>(Run.members(report.get("target")));
    assertThat(target.remove("freeBytes")).isInstanceOf(Long.class);
    Map<String, Object> steady = new HashMap<>(report);
    steady.put("target", target);
    return steady;
  }

  @Test
  void theTokenOfTheFleetIsTakenForTheDevice() throws IOException {
    Files.delete(folder.resolve("d3/SIGNATURE"));
    Run plans = fleet("prepare", "--dry-run", "--allow-directory");
    assertThat(plans.status()).isZero();
    assertThat(plans.out())
        .contains(shown("d0") + ": nothing to do: job 7K2QZ")
        .endsWith("5 items: 1 planned, 4 done already\n");
    String line =
        plans.out().lines().filter(text -> text.contains("--confirm")).findFirst().orElseThrow();
    assertThat(line).startsWith(shown("d3") + ": planned: job BBBBB, --confirm ");

    Run run =
        Run.of(
            "prepare",
            folder.resolve("d3"),
            "--manifest",
            folder.resolve("d3/manifest.txt"),
            "--job-id",
            "BBBBB",
            "--key-file",
            key,
            "--allow-directory",
            "--confirm",
            line.substring(line.lastIndexOf(' ') + 1));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(verify().status()).isZero();
  }

  @Test
  void aFleetIsNeverWrittenToAsAWhole() {
    assertThat(fleet("prepare", "--allow-directory").status()).isEqualTo(ExitCode.USAGE);
    assertThat(fleet("prepare", "--dry-run", "--yes").err()).contains("unknown option --yes");
  }

  @Test
  void signsAgainOnlyWhatIsNotRightAlready() throws IOException {
    Path untouched = folder.resolve("d1/SIGNATURE");
    Object before = Files.readAttributes(untouched, "*").get("fileKey");
    rotate(0, 2);
    Files.delete(folder.resolve("d4/SIGNATURE"));

    Run run = sign();

    assertThat(run.status()).isZero();
    assertThat(run.out()).endsWith("5 items: 1 written, 2 replaced, 2 unchanged\n");
    assertThat(Files.readAttributes(untouched, "*").get("fileKey")).isEqualTo(before);
    assertThat(verify().status()).isZero();
    assertThat(sign().out()).endsWith("5 items: 5 unchanged\n");
  }

  @Test
  void replacesNothingButSignatureFiles() throws IOException {
    Path precious = Files.writeString(folder.resolve("d2/SIGNATURE"), "a manifest by mistake\n");

    Run run = sign();

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("is there already and is no SIGNATURE file");
    assertThat(precious).hasContent("a manifest by mistake\n");
    assertThat(run.out()).endsWith("5 items: 4 unchanged, 1 failed\n");
  }

  @Test
  void writesWhereTheListSaysOrIntoAFolderOfTheJob() throws IOException {
    Files.writeString(list, "manifest,job,signature\nd0/manifest.txt,7K2QZ,elsewhere\n");
    assertThat(sign().status()).isZero();
    assertThat(folder.resolve("elsewhere")).hasSameTextualContentAs(folder.resolve("d0/SIGNATURE"));

    assertThat(sign("--output-dir", folder.resolve("texts")).status()).isZero();
    assertThat(folder.resolve("texts/7K2QZ/SIGNATURE"))
        .hasSameTextualContentAs(folder.resolve("d0/SIGNATURE"));
  }

  /** A column in the wrong place, or half a manifest. */
  @Test
  void repeatsNoSecretInThePlaceOfAName() throws IOException {
    String password = "trueCryptPassword: zQ9xPassw0rd";
    Files.writeString(
        list,
        "manifest,job,device\n%s,7K2QZ,%s\n%s,53TX4,d1\n".formatted(Run.KEY, Run.KEY, password));
    for (String format : List.of("text", "json")) {
      for (Run run :
          List.of(
              sign("--format", format),
              fleet("preflight", "--format", format),
              fleet("prepare", "--dry-run", "--format", format))) {
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out() + run.err())
            .contains("the file: no such file or directory")
            .doesNotContain(Run.KEY, "zQ9xPassw0rd");
      }
    }
  }

  @Test
  void followsNoLinkBelowTheFolderThatWasNamed() throws IOException {
    Files.writeString(list, "manifest,job\nd0/manifest.txt,7K2QZ\nd1/manifest.txt,53TX4\n");
    Path real = Files.createDirectory(folder.resolve("real"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.createSymbolicLink(real.resolve("7K2QZ"), elsewhere);
    Path named = Files.createSymbolicLink(folder.resolve("texts"), real);

    Run run = sign("--output-dir", named);

    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("7K2QZ: is a symbolic link, expected a folder");
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(real.resolve("53TX4/SIGNATURE")).exists();

    Files.delete(real.resolve("7K2QZ"));
    Files.createSymbolicLink(real.resolve("7K2QZ"), folder.resolve("nowhere"));
    assertThat(sign("--output-dir", named).status()).isEqualTo(ExitCode.FAILED);
    assertThat(folder.resolve("nowhere")).doesNotExist();

    Files.delete(real.resolve("7K2QZ"));
    Files.createDirectory(real.resolve("7K2QZ"));
    Path other = Files.writeString(folder.resolve("other"), "");
    Files.createSymbolicLink(real.resolve("7K2QZ/SIGNATURE"), other);
    assertThat(sign("--output-dir", named).out()).contains("is a symbolic link, expected a file");
    assertThat(other).isEmptyFile();
  }

  @Test
  void signsNeitherOfTwoItemsForOneJobOrOneFile() throws IOException {
    Files.writeString(
        list,
        """
        manifest,job
        d0/manifest.txt,53TX4
        d1/manifest.txt,53TX4
        d2/manifest.txt,AAAAA
        d2/manifest.txt,CCCCC
        d4/manifest.txt,CBCBC
        """);
    String before = Files.readString(folder.resolve("d0/SIGNATURE"));

    Run run = sign();

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .contains(
            "refused: its job is also that of " + list + ":3",
            "refused: its SIGNATURE file would be that of " + list + ":4, too",
            "duplicate: job 53TX4 in " + list + ":2 (")
        .endsWith("5 items: 1 replaced, 4 refused\n");
    assertThat(folder.resolve("d0/SIGNATURE")).hasContent(before);
  }

  @Test
  void namesDuplicatesWithBothPlaces() throws IOException {
    Files.copy(
        folder.resolve("d0/manifest.txt"),
        folder.resolve("d3/manifest.txt"),
        StandardCopyOption.REPLACE_EXISTING);

    for (Run run : List.of(fleet("preflight"), verify(), fleet("prepare", "--dry-run"), sign())) {
      assertThat(run.out())
          .contains(
              "duplicate: deviceId \"WX31A-0\" in %s:2 (%s) and %s:5 (%s)\n"
                  .formatted(list, shown("d0"), list, shown("d3")));
      assertThat(run.status()).isNotZero();
    }
  }

  @Test
  void theWorstItemDecides() throws IOException {
    assertThat(verify().status()).isZero();
    rotate(0, 1);
    assertThat(verify().status()).isEqualTo(ExitCode.FINDINGS);
    Files.delete(folder.resolve("d2/manifest.txt"));
    Run run = verify();
    assertThat(run.status()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out())
        .contains(shown("d2") + ": failed: " + shown("d2/manifest.txt") + ": no such file")
        .endsWith("5 items: 2 match, 2 mismatch, 1 failed\n");
    Files.writeString(folder.resolve("d3/.waybill.yaml"), "editoin: 2013\n");
    Run preflight = fleet("preflight");
    assertThat(preflight.status()).isEqualTo(ExitCode.USAGE);
    assertThat(preflight.out()).contains(shown("d3") + ": failed: ").contains("5 items: ");
  }

  @Test
  void looksIntoTheFirstMismatchesOnlyAndSaysSo() throws IOException {
    StringBuilder rows = new StringBuilder("device,manifest\n");
    for (int i = 0; i < 60; i++) {
      rows.append("d0,d0/manifest.txt\n");
    }
    Files.writeString(list, rows);
    Files.writeString(folder.resolve("d0/manifest.txt"), Run.MANIFEST + "# longer\n# still\n");

    Run run = verify();

    assertThat(run.out().lines().filter(line -> line.contains("in earlier mismatches only")))
        .hasSize(10);
    assertThat(run.out()).contains("60 items: 60 mismatch");
  }

  @Test
  void refusesAListAsAWholeWithEveryFaultAndNothingOfAKey() throws IOException {
    Files.writeString(list, "manifest,job\nd0/manifest.txt,O\n" + Run.KEY + ",\"x\n");

    Run run = sign();

    assertThat(run.status()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(list + ":2:17: no job ID", list + ":3:42: a quote that is never closed");
    for (Path wrong : List.of(key, list)) {
      Run other = Run.of("verify", "--fleet", wrong, "--key-file", key);
      assertThat(other.out() + other.err()).doesNotContain(Run.KEY.substring(0, 8));
    }
  }

  @Test
  void showsNothingThatCommandsATerminal() throws IOException {
    Files.writeString(
        list, "device,manifest\nd0,\"\u001B[2J\u202E.txt\"\nx\u001B]0;y\u0007,d0/manifest.txt\n");

    for (String form : List.of("text", "json", "jsonl")) {
      Run run = verify("--format", form);
      assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u202E", "\u0007");
    }
  }

  @Test
  void takesFoldersAndPatternsWithTheJobsOfTheirNames() throws IOException {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    for (String job : JOBS) {
      Path place = Files.createDirectory(jobs.resolve(job));
      Files.writeString(place.resolve("manifest.txt"), Run.MANIFEST);
    }
    Files.createDirectory(jobs.resolve("empty"));

    Run run = Run.of("sign", "--fleet", jobs, "--job-from-folder", "--key-file", key);

    assertThat(run.status()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.err())
        .isEqualTo("waybill: " + jobs + "/empty: no manifest in it; passed over\n");
    assertThat(run.out()).contains("5 items: 5 written");
    assertThat(Run.of("verify", "--fleet", jobs + "/*", "--key-file", key).out())
        .contains("5 items: 5 match");
    assertThat(Run.of("verify", "--fleet", jobs.resolve("7K2QZ"), "--key-file", key).out())
        .contains("1 item: 1 match");
    assertThat(Run.of("sign", "--fleet", jobs, "--key-file", key))
        .satisfies(
            other -> {
              assertThat(other.status()).isEqualTo(ExitCode.USAGE);
              assertThat(other.err()).contains("names no job", "--job-from-folder");
            });
  }

  @Test
  void takesListsAndFoldersTogetherAndEachOnce() throws IOException {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    for (String job : List.of("7K2QZ", "53TX4")) {
      Path place = Files.createDirectory(jobs.resolve(job));
      Files.writeString(place.resolve("manifest.txt"), Run.MANIFEST);
    }
    assertThat(Run.of("sign", "--fleet", jobs, "--job-from-folder", "--key-file", key).status())
        .isEqualTo(ExitCode.FINDINGS);

    Run run = Run.of("verify", "--key-file", key, "--fleet", list, jobs, list, jobs + "/*");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> line.contains(": match:")))
        .extracting(line -> line.substring(0, line.indexOf(":")))
        .containsExactly(
            shown("d0"),
            shown("d1"),
            shown("d2"),
            shown("d3"),
            shown("d4"),
            shown("jobs/53TX4"),
            shown("jobs/7K2QZ"));
    assertThat(run.out()).contains("7 items: 7 match");
  }

  @Test
  void saysWhatIsMissingOnTheCommandLine() throws IOException {
    Files.writeString(list, "manifest\nd0/manifest.txt\n");
    assertThat(verify().err()).contains(list + ":2 names no device");
    assertThat(Run.of("verify", "--fleet", "--key-file", key).err())
        .contains("--fleet needs a list");
    for (String absent : List.of("absent.csv", "absent-*")) {
      Run run = Run.of("verify", "--fleet", folder.resolve(absent), "--key-file", key);
      assertThat(run.status()).as(absent).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains(absent.contains("*") ? "matches nothing" : "no such file");
    }
    assertThat(Run.of("verify", "--fleet", Files.createDirectory(folder.resolve("bare"))).err())
        .contains("no manifest was found");
    assertThat(Run.of("verify", "--fleet", "-", "--key-stdin").err())
        .contains("only one thing can come from standard input");
    for (String command : List.of("sign", "verify", "prepare", "preflight")) {
      Run help = Run.of(command, "--fleet", "--help");
      assertThat(help.status()).isZero();
      assertThat(help.out()).contains("--job-from-folder", "waybill " + command + " --fleet");
      assertThat(Run.of("help", command).out()).contains("--fleet=LIST");
    }
  }

  private Run verify(Object... more) {
    return fleet("verify", more);
  }

  private Run sign(Object... more) {
    return fleet("sign", more);
  }

  private Run fleet(String command, Object... more) {
    List<Object> words = new ArrayList<>(List.of(command, "--fleet", list, "--key-file", key));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private String shown(String name) {
    return folder.resolve(name).toString();
  }

  /** The file of the first to the second, that of the second to the third, and so on. */
  private void rotate(int... devices) throws IOException {
    byte[] carried = Files.readAllBytes(signature(devices[devices.length - 1]));
    for (int device : devices) {
      byte[] next = Files.readAllBytes(signature(device));
      Files.write(signature(device), carried);
      carried = next;
    }
  }

  private Path signature(int device) {
    return folder.resolve("d" + device).resolve("SIGNATURE");
  }

  private static List<Map<String, Object>> lines(Run run) {
    return run.out().lines().map(line -> new Run(0, line, "").json()).toList();
  }
}

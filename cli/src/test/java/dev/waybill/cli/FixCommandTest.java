package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String UNTIDY =
      Run.MANIFEST
              .replace("bucket: ", "bucket:")
              .replace("2.0", "2.0;")
              .replace("    city", "  city")
          + "trueCryptPassword:hunter2\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void showsTheDifferenceAndHidesSecrets() throws IOException {
    Path file = file("---\n" + UNTIDY);

    Run run = Run.of("fix", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "----\n", "-bucket:archive-2026\n", "+bucket: archive-2026\n", "+    city: Seattle\n")
        .doesNotContain("hunter2");
    assertThat(run.err()).contains("would mend 5 findings").contains("new signature");
    assertThat(file).hasContent("---\n" + UNTIDY);
  }

  @Test
  void writesTheFixAndThenFindsNothingMore() throws IOException {
    Path file = file(UNTIDY);

    Run first = Run.of("fix", "--write", file);
    Run again = Run.of("fix", file);

    assertThat(first.status()).isZero();
    assertThat(file).hasContent(Run.MANIFEST + "trueCryptPassword: hunter2\n");
    assertThat(again.status()).isZero();
    assertThat(again.out()).isEmpty();
  }

  @Test
  void mendsWhatIsDoubtfulOnRequestOnly() throws IOException {
    Path file = file(Run.MANIFEST.replace("deviceId", "devcieId"));

    Run unasked = Run.of("fix", file);
    Run asked = Run.of("fix", "--write", "--rule", "unknown-option", file);

    assertThat(unasked.status()).isZero();
    assertThat(unasked.err()).contains("left for you to decide: 1 unknown-option");
    assertThat(asked.status()).isZero();
    assertThat(file).hasContent(Run.MANIFEST);
  }

  @Test
  void leavesAloneWhatIsNoManifestAndGoesOnWithTheNext() throws IOException {
    Path other = Files.write(folder.resolve("other"), new byte[] {'a', (byte) 0xFF});
    Path file = file(UNTIDY);

    Run run = Run.of("fix", "--write", folder.resolve("absent"), other, file);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("absent: no such file").contains("[not-utf8]");
    assertThat(other).hasBinaryContent(new byte[] {'a', (byte) 0xFF});
    assertThat(file).hasContent(Run.MANIFEST + "trueCryptPassword: hunter2\n");
  }

  @Test
  void leavesAloneWhatIsWriteProtected() throws IOException {
    Path file = file(UNTIDY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

    Run run = Run.of("fix", "--write", file);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("is write-protected");
    assertThat(file).hasContent(UNTIDY);
    assertThat(folder.toFile().list()).containsExactly("m.txt");
  }

  @Test
  void keepsThePermissionsAndTheLinkToTheFile() throws IOException {
    Path file = file(UNTIDY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    assertThat(Run.of("fix", "--write", link).status()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(file).isRegularFile().hasContent(Run.MANIFEST + "trueCryptPassword: hunter2\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("m.txt", "link");
  }

  @Test
  void refusesAFolderAndLeavesNothingInIt() throws IOException {
    Run run = Run.of("fix", "--write", folder);

    assertThat(run.status()).isEqualTo(3);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsLineEndsAndAMissingLastOne() throws IOException {
    Path file = file(UNTIDY.strip().replace("\n", "\r\n"));

    assertThat(Run.of("fix", "--write", file).status()).isZero();

    String fixed = Run.MANIFEST + "trueCryptPassword: hunter2";
    assertThat(Files.readString(file)).isEqualTo(fixed.replace("\n", "\r\n"));
  }

  @Test
  void saysHowMuchIsLeftForThePersonToMend() throws IOException {
    Path file = file(UNTIDY.replace("    country: USA\n", "").replace("archive-2026", "a b"));

    assertThat(Run.of("fix", file).err())
        .contains("left for you to mend: 2 errors, 0 warnings; 'waybill check' says what they are");
    assertThat(Run.of("fix", file(Run.MANIFEST)).err()).isEmpty();
  }

  @Test
  void doesNotTakeTheNameOfAnotherOptionForAMisspeltOne() throws IOException {
    Path file = file(Run.MANIFEST.replace("stateOrProvince", "region"));

    assertThat(Run.of("fix", "--write", "--include-doubtful", file).err())
        .contains("left for you to mend: 1 error");
    assertThat(file).content().contains("region: WA");
  }

  @Test
  void writesThroughALinkAndKeepsIt() throws IOException {
    Path file = file(UNTIDY);
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file.getFileName());

    assertThat(Run.of("fix", "--write", link).status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent(Run.MANIFEST + "trueCryptPassword: hunter2\n");
  }

  @Test
  void doesNotTearAFileFromItsOtherNames() throws IOException {
    Path file = file(UNTIDY);
    Path other = Files.createLink(folder.resolve("other.txt"), file);

    Run run = Run.of("fix", "--write", file);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("m.txt: has other names (hard links)");
    assertThat(file).hasContent(UNTIDY);
    assertThat(Files.isSameFile(file, other)).isTrue();
  }

  @Test
  void showsABuildServerNoCommandOfTheText() throws IOException {
    Path file = file("::set-output name=x::y\n##vso[task.setvariable]x\n" + UNTIDY);

    assertThat(Run.of("fix", file).out().lines())
        .anyMatch(line -> line.contains("set-output"))
        .noneMatch(line -> line.strip().startsWith("::"))
        .noneMatch(line -> line.contains("##vso["));
  }

  @Test
  void remindsOfTheSignatureBesideIt() throws IOException {
    Files.writeString(folder.resolve("SIGNATURE"), "version:2.0\n");

    assertThat(Run.of("fix", "--write", file(UNTIDY)).err())
        .contains("SIGNATURE does not fit any more if it was made of the text as it was");
  }

  @Test
  void theDifferenceDoesNotTellHowLongASecretIs() throws IOException {
    String one = Run.of("fix", file("bucket:b\ntrueCryptPassword:x\npinCode:4\n")).out();
    String other =
        Run.of("fix", file("bucket:b\ntrueCryptPassword:hunter2hunter2\npinCode:47114711\n")).out();

    assertThat(one).contains("-trueCryptPassword:********\n", "+pinCode: ********\n");
    assertThat(other).isEqualTo(one);
  }

  @Test
  void reportsInJson() throws IOException {
    Run run = Run.of("fix", "--format", "json", file(UNTIDY));

    assertThat(Run.members(Run.items(run.json().get("files")).get(0)))
        .containsEntry("changed", true)
        .containsEntry("written", false);
    assertThat(run.out()).doesNotContain("hunter2");
  }

  @Test
  void refusesRulesThatDoNotExist() throws IOException {
    assertThat(Run.of("fix", "--rule", "unkown-option", file(UNTIDY)).status()).isEqualTo(2);
    assertThat(Run.of("fix", "--diff", "--write", file(UNTIDY)).status()).isEqualTo(2);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("m.txt"), text);
  }
}

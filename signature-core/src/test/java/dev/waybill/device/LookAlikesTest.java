package dev.waybill.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.waybill.device.LookAlikes.LookAlike;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LookAlikesTest {
  private FileSystem disk;
  private Path root;

  @BeforeEach
  void makeDevice() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    root = Files.createDirectory(disk.getPath("/device"));
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "signature,OTHER_CASE",
        "Signature,OTHER_CASE",
        " SIGNATURE,BLANKS",
        "Signature ,BLANKS",
        "SIGNATURE.txt,ENDING",
        "SIGNATURE.TXT,ENDING",
        "signature.txt.txt,ENDING",
        "SIGNATURE.,ENDING",
        "SIGNATURE.bak,ENDING",
        "SIGNATURE (1),COPY",
        "SIGNATURE(2).txt,COPY",
        "SIGNATURE.txt (1),COPY",
        "SIGNATURE - Copy,COPY",
        "Copy of SIGNATURE,COPY",
        "SIGNATURE~,COPY",
        "SIGNAT~1,COPY",
        "\uff33\uff29\uff27\uff2e\uff21\uff34\uff35\uff32\uff25,OTHER_CHARACTERS",
        "SIGN\u200bATURE,OTHER_CHARACTERS",
        "SIGNATURE\u00a0,OTHER_CHARACTERS",
        "\ud835\udc12IGNATURE,OTHER_CHARACTERS",
        "SIGNATURE\u0301,OTHER_CHARACTERS",
        "SIGNATUR\u00c9,OTHER_CHARACTERS",
        "SI\u034fGNATURE\ufe0f,OTHER_CHARACTERS",
        "\u0405IGN\u0410\u0422UR\u0415,OTHER_CHARACTERS",
        "\u017fignature,OTHER_CHARACTERS",
        "SIGNATUR\u0415.txt,ENDING",
        ".SIGNATURE.waybill-0123456789abcdef.tmp,LEFTOVER",
      })
  void findsANameThatIsNearlyRight(String name, Resemblance resemblance) throws IOException {
    Files.createFile(root.resolve(name));

    assertThat(DeviceSignature.in(root).lookAlikes().found())
        .containsExactly(new LookAlike(disk.getPath(name), resemblance));
  }

  @Test
  void findsTheRightLettersUnderAHeapOfMarks() throws IOException {
    Files.createFile(root.resolve("SIGNATURE" + "\u0301".repeat(200)));

    assertThat(DeviceSignature.in(root).lookAlikes().found())
        .extracting(LookAlike::resemblance)
        .containsExactly(Resemblance.OTHER_CHARACTERS);
  }

  @Test
  void tellsALeftoverFromWhatOnlyHasItsName() throws IOException {
    Files.write(root.resolve(".SIGNATURE.waybill-0000000000000000.tmp"), new byte[4096]);
    Files.write(root.resolve(".SIGNATURE.waybill-1111111111111111.tmp"), new byte[4097]);
    Files.createDirectory(root.resolve(".SIGNATURE.waybill-2222222222222222.tmp"));
    Files.createSymbolicLink(
        root.resolve(".SIGNATURE.waybill-3333333333333333.tmp"), disk.getPath("SIGNATURE"));

    assertThat(DeviceSignature.in(root).lookAlikes().found())
        .extracting(LookAlike::resemblance)
        .containsExactly(
            Resemblance.LEFTOVER,
            Resemblance.IMITATION,
            Resemblance.IMITATION,
            Resemblance.IMITATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SIGNATURE",
        "SIGNATURES",
        "signature.png",
        "my signature",
        "SIGN",
        "manifest",
        "SIG NATURE"
      })
  void leavesOtherNamesAlone(String name) throws IOException {
    Files.createFile(root.resolve(name));

    assertThat(DeviceSignature.in(root).lookAlikes().found()).isEmpty();
  }

  @Test
  void findsTheRightNameOneFolderDownAndNoFurther() throws IOException {
    Files.createFile(Files.createDirectory(root.resolve("photos")).resolve("SIGNATURE"));
    Files.createDirectories(root.resolve("deep/deeper"));
    Files.createFile(root.resolve("deep/deeper/SIGNATURE"));
    Files.createDirectories(root.resolve("folder/SIGNATURE"));

    LookAlikes lookAlikes = DeviceSignature.in(root).lookAlikes();

    assertThat(lookAlikes.found())
        .containsExactly(
            new LookAlike(disk.getPath("photos", "SIGNATURE"), Resemblance.IN_A_FOLDER));
    assertThat(lookAlikes.complete()).isTrue();
  }

  @Test
  void followsNoLinks() throws IOException {
    Path outside = Files.createDirectory(disk.getPath("/outside"));
    Files.createFile(outside.resolve("SIGNATURE"));
    Files.createSymbolicLink(root.resolve("linked"), outside);
    Files.createSymbolicLink(
        Files.createDirectory(root.resolve("folder")).resolve("SIGNATURE"),
        outside.resolve("SIGNATURE"));

    assertThat(DeviceSignature.in(root).lookAlikes().found()).isEmpty();
  }

  @Test
  void findsOneAmongAHundredThousandEntries() throws IOException {
    for (int i = 0; i < 100_000; i++) {
      Files.createFile(root.resolve("picture-" + i));
    }
    Files.createFile(root.resolve("signature"));

    assertThat(DeviceSignature.in(root).lookAlikes())
        .isEqualTo(
            new LookAlikes(
                List.of(new LookAlike(disk.getPath("signature"), Resemblance.OTHER_CASE)), true));
  }

  @Test
  void saysWhenThereWereTooManyFolders() throws IOException {
    for (int i = 0; i < 1000; i++) {
      Files.createDirectory(root.resolve("folder-" + i));
    }
    assertThat(DeviceSignature.in(root).lookAlikes().complete()).isTrue();
    Files.createDirectory(root.resolve("one-more"));
    Files.createFile(root.resolve("signature"));

    LookAlikes lookAlikes = DeviceSignature.in(root).lookAlikes();
    assertThat(lookAlikes.complete()).isFalse();
    // The names in the root cost nothing and are all looked at.
    assertThat(lookAlikes.found())
        .extracting(LookAlike::resemblance)
        .containsExactly(Resemblance.OTHER_CASE);
  }

  @Test
  void tellsInTheOrderOfThePathsWhateverTheOrderOfTheNames() throws IOException {
    Path inside = Files.createDirectory(root.resolve("SIGNATURE"));
    Files.createFile(inside.resolve("SIGNATURE"));
    Files.createFile(root.resolve("SIGNATURE (1)"));

    assertThat(DeviceSignature.in(root).lookAlikes().found())
        .extracting(found -> found.path().toString())
        .containsExactly("SIGNATURE (1)", "SIGNATURE/SIGNATURE");
  }

  @Test
  void takesTheLongestNameThereIs() throws IOException {
    String longest = " ".repeat(246) + "SIGNATURE";
    Files.createFile(root.resolve(longest));

    assertThat(DeviceSignature.in(root).lookAlikes().found())
        .extracting(LookAlike::resemblance)
        .containsExactly(Resemblance.BLANKS);
    assertThat(Resemblance.of(" " + longest)).isEmpty();
    assertThat(Resemblance.BLANKS.words()).isEqualTo("has blanks around it");
  }

  @Test
  void stopsAtAHundredFinds() throws IOException {
    for (int i = 0; i < 150; i++) {
      Files.createFile(root.resolve("SIGNATURE (" + i + ")"));
    }
    LookAlikes lookAlikes = DeviceSignature.in(root).lookAlikes();

    assertThat(lookAlikes.found()).hasSize(100);
    assertThat(lookAlikes.complete()).isFalse();
  }
}

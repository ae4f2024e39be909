package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.waybill.diagnostic.Severity;
import dev.waybill.option.Edition;
import dev.waybill.option.Region;
import dev.waybill.rule.BucketRegions;
import dev.waybill.rule.Ruleset;
import dev.waybill.rule.Severities;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureVersion;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What binds a dry run to the writing: changing any one thing kills the token. */
class TokenTest {
  private static final SigningKey KEY = DeviceState.key();
  private static final SigningKey OTHER_KEY =
      SigningKey.ofUtf8("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEZ".toCharArray());

  private Machine machine;
  private Path device;

  @BeforeEach
  void mountDevice() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
    machine.linux().describe("/media/ada/STICK", "sdb", "0019E06B08");
    Machine.write(device.resolve("photo.jpg"), "x");
    Machine.write(device.resolve("SIGNATURE"), "version:1.0\n");
  }

  @AfterEach
  void close() throws IOException {
    machine.close();
  }

  /** One thing that was not so when the token was given. */
  private enum Change {
    MANIFEST,
    LINE_ENDS_OF_THE_MANIFEST,
    JOB,
    VERSION,
    KEY,
    EDITION,
    STRICTNESS,
    REGION,
    REGION_OF_A_BUCKET,
    WEIGHTS,
    RULES_LEFT_OUT,
    DIRECTORY_ALLOWED,
    MOUNT_POINT,
    NODE,
    DEVICE_NUMBERS,
    FILE_SYSTEM,
    LABEL,
    UUID,
    FORMAT,
    SERIAL,
    MODEL,
    DISK,
    PLUGGED_IN_AGAIN,
    ROOT_DIRECTORY,
    NEW_NAME,
    GONE_NAME,
    RENAMED,
    SIGNATURE_BYTES,
    SIGNATURE_GONE
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeKillsIt(Change change) throws IOException {
    String token = plan(device).token();
    assertThat(plan(device).token()).describedAs("nothing changed").isEqualTo(token);

    PreparationPlan changed = changed(change);

    assertThat(changed.obstacles()).isEmpty();
    assertThat(changed.token()).matches("[0-9a-f]{16}").isNotEqualTo(token);
  }

  @Test
  void noTwoChangesAreTheSame() throws IOException {
    Set<String> tokens = new HashSet<>(Set.of(plan(device).token()));
    for (Change change : Change.values()) {
      close();
      mountDevice();
      assertThat(tokens.add(changed(change).token())).describedAs("%s", change).isTrue();
    }
  }

  private PreparationPlan changed(Change change) throws IOException {
    String record = "/run/udev/data/b" + numbers();
    switch (change) {
      case MANIFEST -> {
        return of(ManifestTexts.SOUND + "\n", KEY).plan(device);
      }
      case LINE_ENDS_OF_THE_MANIFEST -> {
        return of(ManifestTexts.SOUND.replace("\n", "\r\n"), KEY).plan(device);
      }
      case JOB -> {
        return of(ManifestTexts.SOUND, KEY, "53TX4").plan(device);
      }
      case VERSION -> {
        return of(ManifestTexts.SOUND, KEY).version(SignatureVersion.V1_0).plan(device);
      }
      case KEY -> {
        return of(ManifestTexts.SOUND, OTHER_KEY).plan(device);
      }
      case EDITION -> {
        return under(Ruleset.of(Edition.E2015));
      }
      case STRICTNESS -> {
        return under(Ruleset.NEWEST.strict(true));
      }
      case REGION -> {
        return under(Ruleset.NEWEST.in(BucketRegions.all(Region.US_EAST_1)));
      }
      case REGION_OF_A_BUCKET -> {
        return under(Ruleset.NEWEST.in(new BucketRegions(Map.of("x", Region.US_EAST_1), null)));
      }
      case WEIGHTS -> {
        return under(
            Ruleset.NEWEST.weighing(
                Severities.of(Map.of("unknown-option", Severity.NOTE), Set.of())));
      }
      case RULES_LEFT_OUT -> {
        return under(Ruleset.NEWEST.weighing(Severities.of(Map.of(), Set.of("unknown-option"))));
      }
      case DIRECTORY_ALLOWED -> {
        return of(ManifestTexts.SOUND, KEY).allowDirectory(true).plan(device);
      }
      case MOUNT_POINT -> {
        return plan(machine.device("OTHER"));
      }
      case NODE -> replaceInMounts("/dev/of/STICK", "/dev/sdz9");
      case DEVICE_NUMBERS -> {
        machine
            .linux()
            .link("/sys/dev/block/8:9999", machine.path("/sys/block/sdb").toRealPath().toString());
        replaceInMounts(numbers(), "8:9999");
      }
      case FILE_SYSTEM -> replaceInMounts("vfat", "ntfs3");
      case LABEL -> machine.linux().write(record, "E:ID_FS_LABEL=STICK\n");
      case UUID -> machine.linux().write(record, "E:ID_FS_UUID=1A2B-3C4D\n");
      case FORMAT -> machine.linux().write(record, "E:ID_FS_TYPE=vfat\n");
      case SERIAL -> machine.linux().describe("/media/ada/STICK", "sdb", "0019E06B09");
      case MODEL -> machine.linux().write(record, "E:ID_MODEL=DataTraveler\n");
      case DISK -> machine.linux().describe("/media/ada/STICK", "sdc", "0019E06B08");
      case PLUGGED_IN_AGAIN -> machine.linux().write("/sys/block/sdb/diskseq", "27\n");
      case ROOT_DIRECTORY -> {
        for (String name : Machine.names(device)) {
          Files.delete(device.resolve(name));
        }
        Files.delete(device);
        Files.createDirectory(device);
        Machine.write(device.resolve("photo.jpg"), "x");
        Machine.write(device.resolve("SIGNATURE"), "version:1.0\n");
      }
      case NEW_NAME -> Machine.write(device.resolve("b"), "");
      case GONE_NAME -> Files.delete(device.resolve("photo.jpg"));
      case RENAMED -> Files.move(device.resolve("photo.jpg"), device.resolve("photo.jpeg"));
      case SIGNATURE_BYTES -> Machine.write(device.resolve("SIGNATURE"), "version:2.0\n");
      case SIGNATURE_GONE -> Files.delete(device.resolve("SIGNATURE"));
    }
    return plan(device);
  }

  private void replaceInMounts(String old, String other) throws IOException {
    String table = Files.readString(machine.path("/proc/self/mountinfo"));
    machine.linux().write("/proc/self/mountinfo", table.replace(old, other));
  }

  private String numbers() throws IOException {
    return Files.readString(machine.path("/sys/block/sdb/dev")).strip();
  }

  @Test
  void replacingIsAnIngredient() throws IOException {
    Files.delete(device.resolve("SIGNATURE"));
    Preparation asking = of(ManifestTexts.SOUND, KEY);

    assertThat(asking.replace(false).plan(device).token())
        .isNotEqualTo(asking.replace(true).plan(device).token());
  }

  @Test
  void whatIsFreeAndWhatElseHangsOnTheMachineIsNone() throws IOException {
    String token = plan(device).token();
    Machine.write(device.resolve("photo.jpg"), "x".repeat(100_000));
    machine.linux().attach("sdx", "SOME-OTHER-DISK");

    assertThat(plan(device).token()).isEqualTo(token);
  }

  @Test
  void aPlanIsOfWhatWasSeenBeforeTheKeyWasTyped() throws IOException {
    Preparation preparation = of(ManifestTexts.SOUND, KEY);
    Survey survey = preparation.survey(device);
    assertThat(preparation.plan(survey).token()).isEqualTo(preparation.plan(device).token());

    Machine.write(device.resolve("b"), "");

    assertThatExceptionOfType(StalePlanException.class).isThrownBy(() -> preparation.plan(survey));
  }

  @Test
  void aSurveyNeedsNoKeyAndAPlanDoes() throws IOException {
    Preparation keyless =
        Preparation.of(ManifestTexts.bytes(ManifestTexts.SOUND), DeviceState.JOB)
            .guard(machine.guard())
            .replace(true);

    assertThat(keyless.survey(device).obstacles()).isEmpty();
    assertThatIllegalStateException().isThrownBy(() -> keyless.plan(device));
    assertThatIllegalStateException()
        .isThrownBy(() -> keyless.carryOut(of(ManifestTexts.SOUND, KEY).plan(device)));
  }

  private PreparationPlan plan(Path root) throws IOException {
    return of(ManifestTexts.SOUND, KEY).plan(root);
  }

  private PreparationPlan under(Ruleset rules) throws IOException {
    return of(ManifestTexts.SOUND, KEY).rules(rules).plan(device);
  }

  private Preparation of(String manifest, SigningKey key) {
    return of(manifest, key, DeviceState.JOB.value());
  }

  private Preparation of(String manifest, SigningKey key, String job) {
    return Preparation.of(ManifestTexts.bytes(manifest), JobId.of(job), key)
        .guard(machine.guard())
        .replace(true);
  }
}

package dev.waybill.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.signature.JobId;
import dev.waybill.signature.Signer;
import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShipmentProperties {
  private static final String SECRET_CHARACTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** Where in a manifest a password may stand, rightly or not. */
  private enum Place {
    OPTION("trueCryptPassword: %s\n"),
    TIGHT("trueCryptPassword:%s\n"),
    MISSPELT("trueCryptPasword: %s\n"),
    PIN("pinCode: %s\n"),
    TWICE("pinCode: 1\npinCode: %s\n"),
    NEXT_LINE("trueCryptPassword:\n    %s\n"),
    WITHOUT_COLON("trueCryptPassword %s\n"),
    IN_A_LIST("pinCode:\n  - %s\n"),
    OPEN_QUOTE("trueCryptPassword: \"%s\n"),
    SECRET_KEY("secretAccessKey: %s\n");

    private final String line;

    Place(String line) {
      this.line = line;
    }

    String in(String manifest, String password) {
      return manifest + line.formatted(password);
    }
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.strings().withChars(SECRET_CHARACTERS + "+/").ofLength(40);
  }

  @Provide
  Arbitrary<String> passwords() {
    return Arbitraries.strings().withChars(SECRET_CHARACTERS).ofMinLength(12).ofMaxLength(30);
  }

  @Property(tries = 300)
  void nothingThatIsReportedHoldsKeySignatureOrPassword(
      @ForAll("keys") String secret,
      @ForAll("keys") String otherSecret,
      @ForAll("passwords") String password,
      @ForAll Place place,
      @ForAll DeviceState state,
      @ForAll boolean signedWithAnotherKey)
      throws IOException {
    byte[] manifest = ManifestTexts.bytes(place.in(ManifestTexts.SOUND, password));
    try (Machine machine = new Machine();
        SigningKey key = SigningKey.ofUtf8(secret.toCharArray());
        SigningKey other = SigningKey.ofUtf8(otherSecret.toCharArray())) {
      Path device = machine.device("STICK");
      state.make(device);
      if (signedWithAnotherKey) {
        Preparation foreign =
            Preparation.of(manifest, DeviceState.JOB, other).guard(machine.guard()).replace(true);
        PreparationPlan plan = foreign.plan(device);
        if (plan.obstacles().isEmpty()) {
          foreign.carryOut(plan);
        }
      }
      StringBuilder reported = new StringBuilder();
      Preparation preparation =
          Preparation.of(manifest, DeviceState.JOB, key).guard(machine.guard()).replace(true);
      reported
          .append(preparation)
          .append(Preflight.of(manifest).job(DeviceState.JOB).key(key).check(device));
      PreparationPlan plan = preparation.plan(device);
      reported.append(plan).append(preparation.replace(false).plan(device));
      if (plan.obstacles().isEmpty()) {
        reported.append(preparation.carryOut(plan));
      }

      String signature = Signer.standard().sign(DeviceState.JOB, manifest, key).toBase64();
      assertThat(reported.toString()).doesNotContain(secret, otherSecret, password, signature);
    }
  }

  @Property(tries = 200)
  void planningAndLookingChangeNothingWhateverIsThere(
      @ForAll @Size(max = 5000) byte[] manifest,
      @ForAll @Size(max = 5000) byte[] signature,
      @ForAll boolean replace)
      throws IOException {
    try (Machine machine = new Machine();
        SigningKey key = DeviceState.key()) {
      Path device = machine.device("STICK");
      Files.write(device.resolve("SIGNATURE"), signature);
      Map<String, String> before = Machine.snapshot(machine.path("/"));

      PreparationPlan plan =
          Preparation.of(manifest, DeviceState.JOB, key)
              .guard(machine.guard())
              .replace(replace)
              .plan(device);
      Preflight.of(manifest).key(key).check(device);

      assertThat(Machine.snapshot(machine.path("/"))).isEqualTo(before);
      assertThat(plan.obstacles()).allSatisfy(o -> assertThat(o.sentence()).doesNotEndWith("."));
    }
  }

  @Property(tries = 200)
  void twoTokensAreEqualOnlyForTheSameManifestAndSignature(
      @ForAll @Size(max = 60) byte[] signature,
      @ForAll @Size(max = 60) byte[] otherSignature,
      @ForAll @IntRange(max = 400) int at,
      @ForAll @IntRange(max = 1) int change)
      throws IOException {
    byte[] manifest = ManifestTexts.bytes(ManifestTexts.SOUND);
    byte[] changed = manifest.clone();
    changed[at % manifest.length] += (byte) change;
    try (Machine machine = new Machine();
        SigningKey key = DeviceState.key()) {
      Path device = machine.device("STICK");

      String token = token(machine, device, manifest, signature, key);
      String other = token(machine, device, changed, otherSignature, key);

      assertThat(token.equals(other))
          .isEqualTo(change == 0 && Arrays.equals(signature, otherSignature));
    }
  }

  private static String token(
      Machine machine, Path device, byte[] manifest, byte[] signature, SigningKey key)
      throws IOException {
    Files.write(device.resolve("SIGNATURE"), signature);
    return Preparation.of(manifest, JobId.of("7K2QZ"), key)
        .guard(machine.guard())
        .plan(device)
        .token();
  }
}

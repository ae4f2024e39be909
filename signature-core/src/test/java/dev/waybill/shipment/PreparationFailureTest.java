package dev.waybill.shipment;

import static dev.waybill.shipment.FailedWriteException.OnDevice.NEW;
import static dev.waybill.shipment.FailedWriteException.OnDevice.NONE;
import static dev.waybill.shipment.FailedWriteException.OnDevice.OLD;
import static dev.waybill.shipment.FailedWriteException.OnDevice.OTHER;
import static dev.waybill.shipment.FailedWriteException.OnDevice.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import dev.waybill.device.DeviceSignature;
import dev.waybill.device.SignatureState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a device that fails while it is written to. */
class PreparationFailureTest extends PreparationInMemory {
  @Test
  void saysWhatIsOnADeviceThatIsFull() throws IOException {
    Configuration small =
        Configuration.unix().toBuilder().setBlockSize(4096).setMaxSize(64 * 4096).build();
    for (boolean isReplacing : new boolean[] {false, true}) {
      try (Machine full = new Machine(small)) {
        Path stick = full.device("FULL");
        String old = DeviceState.signature("53TX4", ManifestTexts.SOUND);
        if (isReplacing) {
          Machine.write(stick.resolve("SIGNATURE"), old);
        }
        Preparation own = preparation.guard(full.guard()).replace(true);
        PreparationPlan plan = own.plan(stick);
        fill(full.path("/filler"));

        assertThatExceptionOfType(FailedWriteException.class)
            .isThrownBy(() -> own.carryOut(plan))
            .satisfies(
                failure -> {
                  assertThat(failure.onDevice()).isEqualTo(isReplacing ? OLD : NONE);
                  assertThat(failure.reason()).hasMessageContaining("out of disk space");
                  assertThat(failure).hasMessage(failure.reason().getMessage());
                });
        assertThat(Machine.names(stick)).isEqualTo(isReplacing ? List.of("SIGNATURE") : List.of());
      }
    }
  }

  private static void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException e) {
      // As full as it gets.
      return;
    }
  }

  @Test
  void tellsWhatIsOnADeviceAfterAFailure() throws IOException {
    Path file = device.resolve("SIGNATURE");
    byte[] content = ManifestTexts.bytes("new");
    DeviceSignature signature = DeviceSignature.in(device);
    SignatureState none = signature.look();
    assertThat(after(signature, none, content)).isEqualTo(NONE);
    Machine.write(file, "new");
    assertThat(after(signature, none, content)).isEqualTo(NEW);
    Machine.write(file, "old");
    assertThat(after(signature, none, content)).isEqualTo(OTHER);
    SignatureState old = signature.look();
    assertThat(after(signature, old, content)).isEqualTo(OLD);
    Machine.write(file, "odd");
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Machine.write(file, "x".repeat(5000));
    SignatureState large = signature.look();
    assertThat(after(signature, large, content)).isEqualTo(OLD);
    Machine.write(file, "x".repeat(5001));
    assertThat(after(signature, large, content)).isEqualTo(OTHER);
    Files.delete(file);
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Files.createDirectory(file);
    assertThat(after(signature, old, content)).isEqualTo(OTHER);
    Files.delete(file);
    Files.delete(device);
    assertThat(after(signature, old, content)).isEqualTo(UNKNOWN);
  }

  private static FailedWriteException.OnDevice after(
      DeviceSignature signature, SignatureState before, byte[] content) {
    return FailedWriteException.of(new IOException("broken"), signature, before, content)
        .onDevice();
  }
}

package dev.waybill.shipment;

import dev.waybill.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A machine in memory with a mounted device, and what is to be prepared there. */
abstract class PreparationInMemory {
  final SigningKey key = DeviceState.key();
  Machine machine;
  Path device;
  Preparation preparation;

  @BeforeEach
  void mountDevice() throws IOException {
    machine = new Machine();
    device = machine.device("STICK");
    preparation = of(ManifestTexts.SOUND);
  }

  @AfterEach
  void close() throws IOException {
    key.close();
    machine.close();
  }

  Preparation of(String manifest) {
    return Preparation.of(ManifestTexts.bytes(manifest), DeviceState.JOB, key)
        .guard(machine.guard());
  }
}

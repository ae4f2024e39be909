package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.manifest.ReadResult;
import dev.waybill.signature.JobId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found by looking at manifest and device, before any key is needed.
 *
 * @param device the root as it was given
 * @param facts what is known of it; null when it is no directory
 * @param manifest what reading the manifest gave
 * @param job the job that the device is to be prepared for
 * @param existing what is on the device under the name SIGNATURE; null when it cannot be looked at
 * @param obstacles why nothing can be written; empty when so far nothing stands in the way
 * @param cautions what only the owner can judge
 * @param fingerprint changes with everything that was found and with everything that was asked for
 */
public record Survey(
    Path device,
    @Nullable DeviceFacts facts,
    ReadResult manifest,
    JobId job,
    @Nullable SignatureState existing,
    List<Obstacle> obstacles,
    List<Caution> cautions,
    String fingerprint) {

  /** Copies the lists. */
  public Survey {
    obstacles = List.copyOf(obstacles);
    cautions = List.copyOf(cautions);
  }

  /** Whose SIGNATURE file is on the device, without a key; empty when there is none. */
  public Optional<ExistingSignature> existingSignature() {
    return existing instanceof SignatureState.Present present
        ? Optional.of(ExistingSignature.of(present))
        : Optional.empty();
  }
}

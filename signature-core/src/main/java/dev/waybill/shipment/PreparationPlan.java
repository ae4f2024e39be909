package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.manifest.ReadResult;
import dev.waybill.signature.JobId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be written where, and what stands in the way.
 *
 * @param survey what was found by looking
 * @param replaced the SIGNATURE file that is to be replaced, or in the way; null when there is none
 *     or it has the right bytes already
 * @param obstacles why nothing can be written; empty when it can
 * @param token names this plan: another manifest, job, key, edition or set of rules, another device
 *     or other names on it, another SIGNATURE, something else allowed gives another token. It tells
 *     no more of the key than the SIGNATURE file does
 */
public record PreparationPlan(
    Survey survey, @Nullable ExistingSignature replaced, List<Obstacle> obstacles, String token) {
  private static final int TOKEN_DIGITS = 16;

  /** Copies the list. */
  public PreparationPlan {
    obstacles = List.copyOf(obstacles);
  }

  /**
   * The token of a plan to write this.
   *
   * @param content the SIGNATURE file that would be written, in which manifest, job and key are
   *     bound together; empty when nothing would be
   */
  static String token(Survey survey, byte[] content) {
    return new Fingerprint()
        .add(survey.fingerprint())
        .add(content)
        .text()
        .substring(0, TOKEN_DIGITS);
  }

  /** The root as it was given. */
  public Path device() {
    return survey.device();
  }

  /** What is known of the root; null when it is no directory. */
  public @Nullable DeviceFacts facts() {
    return survey.facts();
  }

  /** What reading the manifest gave. */
  public ReadResult manifest() {
    return survey.manifest();
  }

  /** The job that the device is prepared for. */
  public JobId job() {
    return survey.job();
  }

  /** What is on the device under the name SIGNATURE; null when it cannot be looked at. */
  public @Nullable SignatureState existing() {
    return survey.existing();
  }
}

package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.SignatureState;
import dev.waybill.manifest.ReadResult;
import dev.waybill.signature.JobId;
import dev.waybill.signature.SignatureVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be written where, and what stands in the way.
 *
 * @param device the root as it was given
 * @param facts what is known of it; null when it is no directory
 * @param manifest what reading the manifest gave
 * @param job the job that the device is prepared for
 * @param existing what is on the device under the name SIGNATURE; null when it cannot be looked at
 * @param obstacles why nothing can be written; empty when it can
 * @param token names this plan: another device, manifest, job or SIGNATURE on the device gives
 *     another token
 */
public record PreparationPlan(
    Path device,
    @Nullable DeviceFacts facts,
    ReadResult manifest,
    JobId job,
    @Nullable SignatureState existing,
    List<Obstacle> obstacles,
    String token) {

  private static final int TOKEN_BYTES = 8;

  /** Copies the list. */
  public PreparationPlan {
    obstacles = List.copyOf(obstacles);
  }

  static String token(
      byte[] manifest,
      JobId job,
      SignatureVersion version,
      @Nullable DeviceFacts facts,
      @Nullable SignatureState existing) {
    MessageDigest digest = sha256();
    digest.update(sha256().digest(manifest));
    String device =
        facts == null
            ? ""
            : String.join(
                "\0",
                facts.realPath().toString(),
                String.valueOf(facts.mountPoint()),
                facts.mountSource(),
                facts.fileSystemType(),
                String.valueOf(facts.totalBytes()));
    digest.update(
        String.join("\0", job.value(), version.text(), device).getBytes(StandardCharsets.UTF_8));
    digest.update(("\0" + words(existing)).getBytes(StandardCharsets.UTF_8));
    if (existing instanceof SignatureState.Present present) {
      digest.update(present.bytes());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, TOKEN_BYTES);
  }

  /** An empty file is not none, and of a file that is too long to read the size still counts. */
  private static String words(@Nullable SignatureState existing) {
    if (existing instanceof SignatureState.Present present) {
      return "file of " + present.sizeBytes() + " bytes: ";
    }
    return existing instanceof SignatureState.NotRegular other ? other.kind().words() : "none";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package dev.waybill.shipment;

import dev.waybill.device.DeviceFacts;
import dev.waybill.device.Disk;
import dev.waybill.device.SignatureState;
import dev.waybill.device.Volume;
import dev.waybill.rule.Ruleset;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A short name for many things together: when one of them changes, so does the name. Each goes in
 * with its length in front, so that no two lists of things are the same bytes.
 */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  Fingerprint add(Object... things) {
    for (Object thing : things) {
      add(thing.toString().getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  Fingerprint add(Ruleset rules) {
    return add(rules.edition(), rules.isStrict(), rules.severities())
        .add(new TreeMap<>(rules.regions().byBucket()))
        .add(String.valueOf(rules.regions().everyOther()));
  }

  /** What makes a device this one: how much is free on it does not. */
  Fingerprint add(@Nullable DeviceFacts facts) {
    if (facts == null) {
      return add("no directory");
    }
    DeviceFacts.MountFacts mount = facts.mount();
    Volume volume = facts.volume();
    add(facts.realPath(), facts.rootKey(), facts.names().count(), facts.names().fingerprint());
    add(mount.isHere(), mount.source(), mount.fileSystemType(), mount.deviceNumbers());
    add(mount.totalBytes(), mount.readOnly());
    add(volume.node(), volume.label(), volume.uuid(), volume.format(), volume.formatVersion());
    add(facts.sequence(), facts.disks().size());
    for (Disk disk : facts.disks()) {
      add(disk.name(), disk.model(), disk.bus(), disk.attachment(), disk.serials().size());
      add(disk.serials().toArray());
    }
    return this;
  }

  /** An empty file is not none, and of a file that is too long to read the size still counts. */
  Fingerprint add(@Nullable SignatureState state) {
    if (state instanceof SignatureState.Present present) {
      return add("file", present.nameOnDevice(), present.sizeBytes()).add(present.bytes());
    }
    return state instanceof SignatureState.NotRegular other
        ? add("other", other.kind())
        : add(state == null ? "not looked at" : "none");
  }

  Fingerprint add(List<Obstacle> obstacles) {
    add(obstacles.size());
    obstacles.forEach(obstacle -> add(obstacle.kind(), obstacle.sentence()));
    return this;
  }

  /** All of it, in hexadecimal digits. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

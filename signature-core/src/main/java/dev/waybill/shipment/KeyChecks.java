package dev.waybill.shipment;

import dev.waybill.device.ShippedKeys;
import dev.waybill.shipment.PreflightResult.Outcome;
import dev.waybill.signature.SigningKey;
import dev.waybill.text.Quoted;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether a device would carry a secret access key away. */
final class KeyChecks {
  private static final int MOST_PATH_CHARACTERS = 200;

  private static final String NEW_KEY =
      ", and make a new key if the device has left your hands with it";

  private KeyChecks() {}

  static void check(ShippedKeys keys, PreflightResults results) {
    for (Path file : keys.holding()) {
      results.add(PreflightCheck.KEYS, Outcome.FAILED, held(file));
    }
    if (keys.inNames() > 0) {
      results.add(PreflightCheck.KEYS, Outcome.FAILED, inNames(keys.inNames()));
    }
    for (Path file : keys.named()) {
      results.add(
          PreflightCheck.KEYS,
          Outcome.WARNING,
          shown(file, null)
              + " is called as a file with access keys is; whoever handles the device can read it");
    }
    if (keys.sought() && keys.passedOver() > 0) {
      results.add(
          PreflightCheck.KEYS,
          Outcome.NOT_CHECKED,
          "whether the key is in "
              + keys.passedOver()
              + " of the small files in the root, which were not looked into: they are too many, or"
              + " closed to this user");
    } else if (keys.holding().isEmpty() && keys.named().isEmpty() && keys.inNames() == 0) {
      results.add(
          PreflightCheck.KEYS,
          Outcome.PASSED,
          keys.sought()
              ? "the key is in no small file in the root (" + keys.lookedInto() + " looked into)"
              : "no file in the root is called as one with access keys is");
    }
  }

  /** A path on a device in quotes, unless that would be to show the key. */
  static String shown(Path path, @Nullable SigningKey key) {
    String text = path.toString();
    return SigningKey.mayBeWithinName(text) || (key != null && key.isWithinName(text))
        ? "something with a key in its name (not repeated)"
        : Quoted.of(path.toString(), MOST_PATH_CHARACTERS);
  }

  /** That a file has the key in it, and what to do. */
  static String held(Path file) {
    return shown(file, null) + " on the device holds the secret access key: remove it" + NEW_KEY;
  }

  /** That so many names have it, none of which can be shown. */
  static String inNames(int count) {
    return (count == 1 ? "a name (not repeated)" : count + " names (not repeated)")
        + " in the root of the device or its folder .aws "
        + (count == 1 ? "has" : "have")
        + " the secret access key in "
        + (count == 1 ? "it" : "them")
        + ": remove what is called so"
        + NEW_KEY;
  }
}

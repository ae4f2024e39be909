package dev.waybill.shipment;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The manifests that shipments are tried with. */
final class ManifestTexts {
  static final String SOUND =
      """
      manifestVersion: 2.0
      bucket: archive-2026
      deviceId: S/N 123XXXY1934883
      eraseDevice: yes
      notificationEmail: ops@example.com
      returnAddress:
          name: Jane Roe
          street1: 123 Any Street
          city: Anytown
          stateOrProvince: WA
          postalCode: 91011-1111
          country: USA
          phoneNumber: 206-555-1111
      """;

  static final String WITHOUT_CITY = SOUND.replace("    city: Anytown\n", "");

  /** Sound, with one option that no edition knows. */
  static final String WITH_A_WARNING = SOUND + "colour: blue\n";

  static final String OF_A_VOLUME =
      SOUND
              .replace("manifestVersion: 2.0", "manifestVersion: 3.0")
              .replace("bucket: archive-2026\n", "")
          + "operations:\n  - destination: ebs-snapshot\n";

  static final String OF_AN_ARCHIVE =
      OF_A_VOLUME.replace("ebs-snapshot", "glacier\n    vaultName: vault-1");

  static final String EXPORT =
      """
      manifestVersion: 2.0
      deviceId: S/N 123XXXY1934883
      logBucket: archive-logs
      notificationEmail: ops@example.com
      fileSystem: NTFS
      trueCryptPassword: example-password
      """
          + SOUND.substring(SOUND.indexOf("returnAddress:"))
          + "operations:\n  - exportBucket: archive-2026\n";

  static final List<String> OF_IMAGES = List.of(OF_A_VOLUME, OF_AN_ARCHIVE);

  private ManifestTexts() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

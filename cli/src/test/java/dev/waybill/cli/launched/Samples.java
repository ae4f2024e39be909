package dev.waybill.cli.launched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What launched commands are given, and what they leave. */
final class Samples {
  static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  static final String MANIFEST =
      """
      manifestVersion: 2.0
      bucket: archive-2026
      deviceId: S/N 77XA-5501
      eraseDevice: yes
      notificationEmail: ops@example.com
      returnAddress:
          name: Jane Roe
          street1: 1200 Shoreline Drive
          city: Seattle
          stateOrProvince: WA
          postalCode: 98101-1234
          country: USA
          phoneNumber: 206-555-0142
      """;

  private Samples() {}

  /** m.txt and key in this folder, and a shell that has both at hand. */
  static Shell shellWithManifest(Path folder) throws IOException {
    Files.writeString(folder.resolve("m.txt"), MANIFEST);
    return new Shell(folder).with("AWS_SECRET_ACCESS_KEY", KEY);
  }

  /** Whether a name on a device is that of SIGNATURE, or of one that is being written. */
  static boolean isOurs(String name) {
    return name.matches("SIGNATURE|\\.SIGNATURE\\.waybill-[0-9a-f]{16}\\.tmp");
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}

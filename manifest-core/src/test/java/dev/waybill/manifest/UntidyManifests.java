package dev.waybill.manifest;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Manifests with several slips of the hand at once, of the kinds that can be mended. */
final class UntidyManifests extends DomainContextBase {
  /** The text of a file. */
  record Untidy(String text) {}

  private static final String IMPORT =
      """
      manifestVersion: 2.0
      bucket: harbour-archive
      deviceId: WD-42-0007
      eraseDevice: yes
      acl: private
      logPrefix: a: b
      notificationEmail: ops@example.org
      ignore:
        - \\.tmp$
        - ^backup/
      returnAddress:
          name: Ada Example
          street1: 12 Any Street
          city: Springfield
          stateOrProvince: WA
          postalCode: 98000
          country: USA
          phoneNumber: +1 206-555-0100
      trueCryptPassword: hunter2 # x
      """;

  private static final String EXPORT =
      """
      manifestVersion: 2.0
      fileSystem: NTFS
      deviceId: WD-42-0007
      logBucket: harbour-logs
      operations:
        - exportBucket: harbour-archive
          prefix: 2012/
        - exportBucket: harbour-photos
          targetDirectory: it's #1
      notificationEmail: ops@example.org
      returnAddress:
          name: Ada Example
          street1: 12 Any Street
          city: Springfield
          stateOrProvince: WA
          postalCode: 98000
          country: USA
          phoneNumber: +1 206-555-0100
      customs:
          dataDescription: Scans
          encryptedData: no
      """;

  @Provide
  Arbitrary<Untidy> untidy() {
    Arbitrary<Slip> slips =
        Combinators.combine(
                Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 17))
            .as(Slip::new);
    return Combinators.combine(
            Arbitraries.of(IMPORT, EXPORT),
            slips.list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of("", "", "", "\uFEFF"),
            Arbitraries.of("", "", "", "---\n"))
        .as(
            (text, made, end, mark, marker) -> {
              List<String> lines = new ArrayList<>(text.lines().toList());
              made.forEach(slip -> slip.apply(lines));
              return new Untidy(
                  (mark + marker + String.join("\n", lines) + "\n").replace("\n", end));
            });
  }

  /** One slip in one line. */
  private record Slip(int place, int kind) {
    void apply(List<String> lines) {
      int i = place % lines.size();
      String line = lines.get(i);
      String moved = line.stripLeading();
      lines.set(
          i,
          switch (kind) {
            case 0, 1 -> line.replace(": ", ":");
            case 2 -> line.replace("- ", "-");
            case 3 -> line.replace(": ", ":\u00A0");
            case 4 -> line.replace("    ", "\u00A0\u00A0  ");
            case 5 -> line.replace("    ", "\t");
            case 6 -> " " + line;
            case 7 -> "  " + line;
            case 8 -> line.startsWith("    ") ? line.substring(2) : line;
            case 9 -> line.startsWith("    ") ? moved : line;
            case 10 -> line.replace("2.0", "2.0;").replace("yes", "yes;");
            case 11 -> line.replace("private", "Private").replace("NTFS", "ntfs");
            case 12 -> line.replace("2.0", "2");
            case 13 -> line.replace("fication", "fiaction").replace("Prefix", "Prefx");
            case 14 -> line.replace("- exportBucket", "exportBucket");
            case 15 ->
                line.length() > 6 ? line.substring(0, 5) + "\u200B" + line.substring(5) : line;
            case 16 -> line.replace(":", " :");
            default -> line + "  ";
          });
      if (kind == 9) {
        lines.replaceAll(any -> any.startsWith("    ") ? any.strip() : any);
      }
    }
  }
}

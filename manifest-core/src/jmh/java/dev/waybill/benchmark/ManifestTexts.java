package dev.waybill.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Manifests of about 1 KB in the spelling that YAML shares with the format, of all kinds in turn,
 * always the same ones.
 */
public enum ManifestTexts {
  /** Without a finding that is more than a note. */
  SOUND,
  /** Each with one of the mistakes that people make, though a YAML parser composes them all. */
  WITH_SLIPS;

  private static final int USUAL_LENGTH = 950;

  private static final List<String> NAMES =
      List.of("Jane Roe", "Jürgen Groß", "Aoife O'Brien", "山田 太郎", "Ana María Núñez");
  private static final List<String> STREETS =
      List.of("1200 12th Ave S", "77 Massachusetts Ave", "5 Main Street", "410 Terry Avenue North");
  private static final List<String> EXTENSIONS =
      List.of("csv", "jpg", "parquet", "mov", "txt", "xml", "tif", "dat", "bak", "json");
  private static final List<String> WORDS =
      List.of("archive", "photos", "ledger", "sensor", "survey", "scans", "backup", "genome");

  /** The first so many of them, in UTF-8. */
  List<byte[]> first(int count) {
    Random random = new Random(20260901);
    List<byte[]> texts = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      String text = new Draft(random, number).write();
      String mistaken = this == SOUND ? text : withSlip(text, random.nextInt(8));
      texts.add(mistaken.getBytes(StandardCharsets.UTF_8));
    }
    return texts;
  }

  /**
   * Writes them as files named after their number.
   *
   * @param args a folder, which texts and how many
   */
  public static void main(String[] args) throws IOException {
    int number = 0;
    for (byte[] text : valueOf(args[1]).first(Integer.parseInt(args[2]))) {
      Files.write(Path.of(args[0], String.valueOf(number++)), text);
    }
  }

  private static String withSlip(String text, int slip) {
    return switch (slip) {
      case 0 -> text.replace("\ndeviceId:", "\ndevcieId:");
      case 1 -> text.replace("\n    city:", "\n    town:");
      case 2 -> text.replace("\neraseDevice: yes", "\neraseDevice: ja");
      case 3 -> text.replace("@example.com", ".example.com");
      case 4 -> text.replaceFirst("\n    phoneNumber:[^\n]*", "");
      case 5 -> text + "deviceId: 1\n";
      case 6 -> text.replaceFirst("street1: .*", "street1: P.O. Box 12");
      default -> text + "comment: see ticket #4711\n";
    };
  }

  /** One manifest while it is written. */
  private static final class Draft {
    private final Random random;
    private final int number;
    private final StringBuilder text = new StringBuilder();

    Draft(Random random, int number) {
      this.random = random;
      this.number = number;
    }

    String write() {
      int kind = number % 4;
      text.append("# made for job ").append(number).append('\n');
      line("manifestVersion", kind < 2 ? "2.0" : "3.0");
      line("generator", "Nightly export " + random.nextInt(100));
      line("deviceId", "WX" + (100_000 + random.nextInt(900_000)));
      line("notificationEmail", one(WORDS) + "@example.com;ops" + number + "@example.com");
      if (kind != 1) {
        line("eraseDevice", "yes");
      }
      line("logBucket", "logs-" + one(WORDS) + "-" + number);
      line("logPrefix", one(WORDS) + "/" + number + "/");
      returnAddress();
      switch (kind) {
        case 0 -> bucketImport();
        case 1 -> bucketExport();
        case 2 -> volumeImport();
        default -> archiveImport();
      }
      while (text.length() < USUAL_LENGTH) {
        text.append("# ").append(one(WORDS)).append(" of ").append(one(NAMES)).append(": kept, ");
        text.append(random.nextInt(10_000)).append(" files\n");
      }
      return text.toString();
    }

    private void returnAddress() {
      text.append("returnAddress:\n");
      line("    name", one(NAMES));
      line("    company", "\"" + one(WORDS) + ", Inc.\"");
      line("    street1", one(STREETS));
      line("    street2", "Suite " + random.nextInt(900));
      line("    city", "Seattle");
      line("    stateOrProvince", "WA");
      line("    postalCode", "98" + (100 + random.nextInt(90)));
      line("    country", "USA");
      line("    phoneNumber", "+1 206 555 0" + (100 + random.nextInt(100)));
      line("serviceLevel", "standard");
    }

    private void bucketImport() {
      line("bucket", one(WORDS) + "-import-" + number);
      line("prefix", one(WORDS) + "/" + random.nextInt(100) + "/");
      line("acl", "authenticated-read");
      line("cacheControl", "max-age=" + random.nextInt(9000));
      text.append("contentTypes:\n");
      for (String extension : EXTENSIONS.subList(0, 3 + random.nextInt(7))) {
        line("    " + extension, "application/x-" + extension);
      }
      text.append("ignore:\n");
      for (String extension : EXTENSIONS.subList(0, 3 + random.nextInt(7))) {
        text.append("  - .*\\.").append(extension).append("\\.tmp$\n");
      }
    }

    private void bucketExport() {
      line("fileSystem", random.nextBoolean() ? "NTFS" : "EXT4");
      line("trueCryptPassword", "correct horse " + random.nextInt(100_000));
      text.append("operations:\n");
      for (int operation = 0; operation < 3 + random.nextInt(3); operation++) {
        line("  - exportBucket", one(WORDS) + "-" + operation + "-" + number);
        line("    prefix", one(WORDS) + "/" + operation + "/");
        line("    targetDirectory", "/" + one(WORDS) + operation);
      }
    }

    private void volumeImport() {
      text.append("operations:\n");
      line("  - destination", "ebs-snapshot");
      line("    region", "us-east-1");
      line("    source", "device");
      line("    deviceCapacityGreaterThan1TB", random.nextBoolean() ? "yes" : "no");
    }

    private void archiveImport() {
      text.append("operations:\n");
      line("  - destination", "glacier");
      line("    region", "us-west-2");
      line("    source", "device");
      line("    vaultName", one(WORDS) + "_" + number);
      line("    archiveComment", "\"" + one(WORDS) + ": " + one(WORDS) + " of 2012\"");
    }

    private void line(String key, String value) {
      text.append(key).append(": ").append(value).append('\n');
    }

    private String one(List<String> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}

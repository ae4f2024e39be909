package dev.waybill.manifest;

import dev.waybill.rule.OtherReaders;
import dev.waybill.rule.Placeholder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a manifest in the one form that every reader takes alike: {@code key: value}, LF, four
 * blanks below a block and two before a dash, quotes only where the text needs them, or where
 * another reader would take it for a number, a date or a yes. What is written reads back as the
 * same manifest.
 *
 * <p>For new manifests only. What is signed is the file on disk; nothing is rewritten on the way to
 * a signature.
 */
public final class ManifestWriter {
  /**
   * Characters that a file cannot hold or a YAML parser does not take, but an escape can: half a
   * surrogate pair, separators of lines, byte order marks and what is no character at all.
   */
  private static final String ESCAPED = "[\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]";

  private static final Pattern ESCAPED_CHARACTER = Pattern.compile(ESCAPED);

  /** What is no plain scalar to YAML, or looks like a placeholder to a reader of manifests. */
  private static final Pattern NEEDS_QUOTES =
      Pattern.compile(
          "(?s)|~|null|Null|NULL|.*\t.*|[,\\[\\]{}#&*!|>'\"%@`<$].*|[-?:](\\s.*)?|.*:(\\s.*)?|.*\\s#.*|[\\s\\p{Z}].*|.*[\\s\\p{Z}]"
              + "|.*\\*\\*.*|.*\\{.*|.*@[A-Z0-9_]+@.*|.*[;,\"']|.*"
              + ESCAPED
              + ".*");

  private final StringBuilder text = new StringBuilder();

  private ManifestWriter() {}

  /** The text of a manifest, for a file in UTF-8. */
  public static String write(Manifest manifest) {
    ManifestWriter writer = new ManifestWriter();
    writer.field("", "manifestVersion", manifest.common().manifestVersion());
    switch (manifest.kind()) {
      case IMPORT_S3 -> writer.importS3((ImportS3) manifest);
      case EXPORT_S3 -> writer.exportS3((ExportS3) manifest);
      case IMPORT_EBS -> writer.importEbs((ImportEbs) manifest);
      case IMPORT_GLACIER -> writer.importGlacier((ImportGlacier) manifest);
    }
    return writer.text.toString();
  }

  private void importS3(ImportS3 job) {
    field("", "bucket", job.bucket());
    field("", "prefix", job.prefix());
    typed("", "eraseDevice", yesNo(job.eraseDevice()));
    field("", "acl", job.acl());
    job.headers().forEach((name, value) -> field("", name, value));
    common(job.common());
    pairs("contentTypes", job.contentTypes());
    if (!job.ignore().isEmpty()) {
      text.append("ignore:\n");
      job.ignore().forEach(this::pattern);
    }
    pairs("substitutions", job.substitutions());
    pairs("staticMetadata", job.staticMetadata());
  }

  private void pattern(String pattern) {
    String written = OtherReaders.takeForAnotherType(pattern) ? quoted(pattern) : scalar(pattern);
    text.append("  - ").append(written).append('\n');
  }

  private void exportS3(ExportS3 job) {
    field("", "fileSystem", job.fileSystem());
    field("", "targetDirectory", job.targetDirectory());
    field("", "recoveryDirectory", job.recoveryDirectory());
    common(job.common());
    text.append("operations:\n");
    for (ExportS3.Operation operation : job.operations()) {
      field("  - ", "exportBucket", operation.exportBucket());
      field("    ", "prefix", operation.prefix());
      field("    ", "beginMarker", operation.beginMarker());
      field("    ", "endMarker", operation.endMarker());
      field("    ", "targetDirectory", operation.targetDirectory());
    }
    pairs("substitutions", job.substitutions());
  }

  private void importEbs(ImportEbs job) {
    common(job.common());
    typed("", "eraseDevice", yesNo(job.eraseDevice()));
    image("ebs-snapshot", job.region());
    Boolean isLarge = job.deviceCapacityGreaterThan1Tb();
    if (isLarge != null) {
      typed("    ", "deviceCapacityGreaterThan1TB", yesNo(isLarge));
    }
  }

  private void importGlacier(ImportGlacier job) {
    common(job.common());
    typed("", "eraseDevice", yesNo(job.eraseDevice()));
    image("glacier", job.region());
    field("    ", "vaultName", job.vaultName());
    field("    ", "archiveComment", job.archiveComment());
  }

  private void image(String destination, String region) {
    text.append("operations:\n");
    field("  - ", "destination", destination);
    field("    ", "source", "device");
    field("    ", "region", region);
  }

  private void common(CommonFields common) {
    field("", "deviceId", common.deviceId());
    field("", "accessKeyId", common.accessKeyId());
    field("", "generator", common.generator());
    field("", "logBucket", common.logBucket());
    field("", "logPrefix", common.logPrefix());
    if (!common.notificationEmail().isEmpty()) {
      field("", "notificationEmail", String.join(";", common.notificationEmail()));
    }
    secret("trueCryptPassword", common.trueCryptPassword());
    secret("pinCode", common.pinCode());
    field("", "serviceLevel", common.serviceLevel().word());
    address(common.returnAddress());
    Customs customs = common.customs();
    if (customs != null) {
      customs(customs);
    }
  }

  private void address(ReturnAddress address) {
    text.append("returnAddress:\n");
    field("    ", "name", address.name());
    field("    ", "company", address.company());
    field("    ", "street1", address.street1());
    field("    ", "street2", address.street2());
    field("    ", "street3", address.street3());
    field("    ", "city", address.city());
    field("    ", "stateOrProvince", address.stateOrProvince());
    field("    ", "postalCode", address.postalCode());
    field("    ", "country", address.country());
    field("    ", "phoneNumber", address.phoneNumber());
  }

  private void customs(Customs customs) {
    text.append("customs:\n");
    field("    ", "dataDescription", customs.dataDescription());
    typed("    ", "encryptedData", yesNo(customs.encryptedData()));
    field("    ", "encryptionClassification", customs.encryptionClassification());
    field("    ", "exportCertifierName", customs.exportCertifierName());
    typed("    ", "requiresExportLicense", yesNo(customs.requiresExportLicense()));
    typed("    ", "deviceValue", customs.deviceValue().toPlainString());
    field("    ", "deviceCountryOfOrigin", customs.deviceCountryOfOrigin());
    field("    ", "deviceType", customs.deviceType());
    field("    ", "deviceHTS", customs.deviceHts());
    field("    ", "typeOfExport", customs.typeOfExport());
  }

  private void pairs(String name, Map<String, String> pairs) {
    if (!pairs.isEmpty()) {
      text.append(name).append(":\n");
      pairs.forEach((key, value) -> field("    ", quoted(key), value));
    }
  }

  private void secret(String name, @Nullable Secret secret) {
    field("", name, secret == null ? null : secret.reveal());
  }

  private void field(String indent, String name, @Nullable String value) {
    if (value != null) {
      boolean isPlain = scalar(value).equals(value) && !OtherReaders.takeForAnotherType(value);
      typed(indent, name, isPlain ? value : quoted(value));
    }
  }

  /** What is meant as the number or the yes or no that it looks like. */
  private void typed(String indent, String name, String value) {
    text.append(indent).append(name).append(": ").append(value).append('\n');
  }

  /** A text as one value of this form: as it is, or in quotes where it needs them. */
  public static String scalar(String value) {
    return NEEDS_QUOTES.matcher(value).matches() || Placeholder.resembles(value)
        ? quoted(value)
        : value;
  }

  /** A text in quotes, as the names of the user's own are written. */
  public static String quoted(String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + ESCAPED_CHARACTER.matcher(quoted).replaceAll(ManifestWriter::escape) + '"';
  }

  private static String escape(MatchResult character) {
    return String.format(Locale.ROOT, "\\\\u%04X", (int) character.group().charAt(0));
  }

  private static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }
}

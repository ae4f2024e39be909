package dev.waybill.manifest;

import dev.waybill.document.Document;
import dev.waybill.document.Field;
import dev.waybill.document.Mapping;
import dev.waybill.document.Scalar;
import dev.waybill.document.Sequence;
import dev.waybill.document.Value;
import dev.waybill.option.Catalogue;
import dev.waybill.option.JobKind;
import dev.waybill.option.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document without errors into a manifest: the one place where texts become other types.
 */
final class Interpretation {
  /** Options that are carried along as they are, by name. */
  private static final Set<String> HEADERS =
      Set.of(
          "cacheControl",
          "contentDisposition",
          "contentLanguage",
          "defaultContentType",
          "diskTimestampMetadataKey",
          "expires",
          "setContentEncodingForGzFiles",
          "staticMetadata",
          "storageClass");

  private final Document document;

  Interpretation(Document document) {
    this.document = document;
  }

  Manifest manifest(JobKind kind) {
    return switch (kind) {
      case IMPORT_S3 ->
          new ImportS3(
              common(),
              text("bucket"),
              yes("eraseDevice"),
              optional("prefix"),
              word("acl"),
              patterns(),
              pairs("contentTypes"),
              pairs("substitutions"),
              pairs("staticMetadata"),
              headers());
      case EXPORT_S3 ->
          new ExportS3(
              common(),
              Optional.ofNullable(word("fileSystem")).orElse(""),
              items().stream().map(Interpretation::operation).toList(),
              optional("targetDirectory"),
              optional("recoveryDirectory"),
              pairs("substitutions"));
      case IMPORT_EBS ->
          new ImportEbs(
              common(),
              yes("eraseDevice"),
              text(item(), "region"),
              YesNo.read(text(item(), "deviceCapacityGreaterThan1TB")).orElse(null));
      case IMPORT_GLACIER ->
          new ImportGlacier(
              common(),
              yes("eraseDevice"),
              text(item(), "region"),
              text(item(), "vaultName"),
              text(item(), "archiveComment"));
    };
  }

  private CommonFields common() {
    return new CommonFields(
        Optional.ofNullable(word("manifestVersion")).orElse(""),
        text("deviceId"),
        address(),
        emails(),
        ServiceLevel.EXPEDITED_SHIPPING.word().equals(word("serviceLevel"))
            ? ServiceLevel.EXPEDITED_SHIPPING
            : ServiceLevel.STANDARD,
        optional("accessKeyId"),
        optional("generator"),
        optional("logBucket"),
        optional("logPrefix"),
        document.find("customs").map(Field::value).orElse(null) instanceof Mapping
            ? customs()
            : null,
        secret("trueCryptPassword"),
        secret("pinCode"));
  }

  private ReturnAddress address() {
    return new ReturnAddress(
        text("returnAddress.name"),
        optional("returnAddress.company"),
        text("returnAddress.street1"),
        optional("returnAddress.street2"),
        optional("returnAddress.street3"),
        text("returnAddress.city"),
        optional("returnAddress.stateOrProvince"),
        text("returnAddress.postalCode"),
        text("returnAddress.country"),
        text("returnAddress.phoneNumber"));
  }

  private Customs customs() {
    return new Customs(
        text("customs.dataDescription"),
        yes("customs.encryptedData"),
        optional("customs.encryptionClassification"),
        text("customs.exportCertifierName"),
        yes("customs.requiresExportLicense"),
        new BigDecimal(text("customs.deviceValue")),
        text("customs.deviceCountryOfOrigin"),
        Optional.ofNullable(word("customs.deviceType")).orElse(""),
        optional("customs.deviceHTS"),
        word("customs.typeOfExport"));
  }

  private List<String> emails() {
    List<String> addresses = new ArrayList<>();
    for (String part : text("notificationEmail").split(";", -1)) {
      if (!part.isBlank()) {
        addresses.add(part.strip());
      }
    }
    return addresses;
  }

  private static ExportS3.Operation operation(Mapping item) {
    return new ExportS3.Operation(
        text(item, "exportBucket"),
        orNull(text(item, "prefix")),
        orNull(text(item, "beginMarker")),
        orNull(text(item, "endMarker")),
        orNull(text(item, "targetDirectory")));
  }

  private List<Mapping> items() {
    List<Mapping> items = new ArrayList<>();
    if (document.find("operations").map(Field::value).orElse(null) instanceof Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Mapping mapping) {
          items.add(mapping);
        }
      }
    }
    return items;
  }

  private Mapping item() {
    return items().get(0);
  }

  private List<String> patterns() {
    List<String> patterns = new ArrayList<>();
    if (document.find("ignore").map(Field::value).orElse(null) instanceof Sequence list) {
      for (Value item : list.items()) {
        if (item instanceof Scalar pattern && !pattern.text().isEmpty()) {
          patterns.add(pattern.text());
        }
      }
    }
    return patterns;
  }

  private Map<String, String> pairs(String path) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (document.find(path).map(Field::value).orElse(null) instanceof Mapping mapping) {
      mapping.fields().stream()
          .filter(pair -> !pair.key().isEmpty())
          .forEach(pair -> pairs.put(pair.key(), pair.text()));
    }
    return pairs;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Field field : document.root().fields()) {
      if (HEADERS.contains(field.key()) && !field.text().isEmpty()) {
        headers.put(field.key(), field.text());
      }
    }
    return headers;
  }

  private boolean yes(String path) {
    return YesNo.read(text(path)).orElse(false);
  }

  /**
   * The word of the catalogue that a text is a spelling of; the text itself where the catalogue has
   * none.
   */
  private @Nullable String word(String path) {
    String text = text(path);
    for (String word : Catalogue.find(path).orElseThrow().values()) {
      if (word.equalsIgnoreCase(text) || word.equals(text + ".0")) {
        return word;
      }
    }
    return orNull(text);
  }

  private @Nullable Secret secret(String path) {
    String text = text(path);
    return text.isEmpty() ? null : Secret.of(text);
  }

  private @Nullable String optional(String path) {
    return orNull(text(path));
  }

  private String text(String path) {
    return document.text(path);
  }

  private static String text(Mapping mapping, String name) {
    String text = "";
    for (Field field : mapping.fields()) {
      if (field.key().equals(name)) {
        text = field.text();
      }
    }
    return text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

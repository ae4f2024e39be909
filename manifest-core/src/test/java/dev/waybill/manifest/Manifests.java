package dev.waybill.manifest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Manifests of all kinds that the newest edition takes, with texts that need care on the way. */
final class Manifests extends DomainContextBase {

  /** A manifest without anything optional. */
  static ImportS3 small() {
    return new ImportS3(
        fields("2.0"),
        "my-bucket",
        true,
        null,
        null,
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of());
  }

  static CommonFields fields(String version) {
    return new CommonFields(
        version,
        "49382",
        address(),
        List.of("jane.roe@example.com"),
        ServiceLevel.STANDARD,
        null,
        null,
        "my-logs",
        null,
        null,
        null,
        null);
  }

  static ReturnAddress address() {
    return new ReturnAddress(
        "Jane Roe",
        null,
        "123 Any Street",
        null,
        null,
        "Anytown",
        "WA",
        "98101",
        "USA",
        "+1 206 555 0100");
  }

  @Provide
  Arbitrary<Manifest> manifests() {
    return Arbitraries.oneOf(List.of(importS3(), exportS3(), importEbs(), importGlacier()))
        .withoutEdgeCases();
  }

  // Texts

  /** One line that means nothing to a rule: awkward characters, but no blanks around it. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> awkward =
        Arbitraries.strings()
            .withChars("aZ09 \t:#-;,.@%*&!?/\\'\"()[]{}|<>=~$`^+_\u00E9\u6F22\u00A0\u2013")
            .ofMinLength(1)
            .ofMaxLength(14);
    Arbitrary<String> known =
        Arbitraries.of(
            "yes",
            "no",
            "null",
            "~",
            "010",
            "1e3",
            "2.0",
            "2012-07-01",
            "- x",
            "? x",
            ": x",
            "a: b",
            "a #b",
            "#x",
            "[x]",
            "{x}",
            "{X}",
            "***x***",
            "@X@",
            "${X}",
            "<x>",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "%x",
            "@x",
            "`x`",
            "'x'",
            "\"x\"",
            "x:",
            "x;",
            "\\",
            "a\\",
            "\\n",
            " x",
            "x ",
            "---",
            "...",
            "\uD83D\uDCE6",
            "a\u2028b",
            "\uFEFFx",
            "\uFFFE",
            "\uFFFF:",
            "\uD800",
            "x\uDC00",
            "S/N 1:2",
            "it's",
            "bucket: b",
            "12:30:45",
            "[NTFS|EXT4]",
            "-",
            "=");
    return Arbitraries.frequencyOf(
        Tuple.of(2, known),
        Tuple.of(2, awkward),
        Tuple.of(1, Arbitraries.of("plain", "Two Words")));
  }

  private static Arbitrary<String> optional(Arbitrary<String> texts) {
    return texts.injectNull(0.4);
  }

  private static Arbitrary<String> buckets() {
    return Arbitraries.of("amzn-s3-demo-bucket", "my-bucket", "logs.example.com");
  }

  private static Arbitrary<Map<String, String>> pairs(Arbitrary<String> keys) {
    return Combinators.combine(keys, Arbitraries.oneOf(texts(), Arbitraries.just("")))
        .as(Tuple::of)
        .list()
        .ofMaxSize(3)
        .map(
            list -> {
              Map<String, String> pairs = new LinkedHashMap<>();
              list.forEach(pair -> pairs.put(pair.get1(), pair.get2()));
              return pairs;
            });
  }

  // Parts

  private static Arbitrary<ReturnAddress> addresses(String version) {
    return Combinators.combine(
            texts().list().ofSize(5),
            optional(texts()),
            optional(texts()),
            optional(texts()),
            // The region of an image is in the manifest: from abroad it would need customs papers.
            version.equals("3.0")
                ? Arbitraries.of("USA", "U.S.A.")
                : Arbitraries.of("USA", "Canada", "Deutschland", "C\u00F4te d'Ivoire"))
        .as(
            (required, company, street2, state, country) ->
                new ReturnAddress(
                    required.get(0),
                    company,
                    required.get(1),
                    street2,
                    null,
                    required.get(2),
                    state == null ? "WA" : state,
                    required.get(3),
                    country,
                    required.get(4)));
  }

  private static Arbitrary<Customs> customs() {
    return Combinators.combine(
            texts().list().ofSize(4),
            optional(texts()),
            Arbitraries.of(true, false),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal(100_000)).ofScale(2),
            Arbitraries.of("externalStorageDevice", "usbFlashDrive", "sataDrive"),
            optional(Arbitraries.of("return", "permanent", "temporary")))
        .as(
            (texts, hts, encrypted, value, device, export) ->
                new Customs(
                    texts.get(0),
                    encrypted,
                    encrypted ? texts.get(1) : null,
                    texts.get(2),
                    !encrypted,
                    value,
                    texts.get(3),
                    device,
                    hts,
                    export));
  }

  private static Arbitrary<CommonFields> common(String version) {
    Arbitrary<List<String>> emails =
        Arbitraries.of("jane.roe@example.com", "o'neil+x@example.org", "a&b@m\u00FCller.example")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(
            texts(),
            addresses(version),
            emails,
            optional(texts()).list().ofSize(3),
            customs().injectNull(0.5),
            optional(texts()),
            optional(texts()),
            buckets())
        .as(
            (device, address, to, free, customs, password, pin, logs) ->
                new CommonFields(
                    version,
                    device,
                    address,
                    to,
                    // Only addresses in the USA have it.
                    address.country().equals("USA") && pin == null
                        ? ServiceLevel.EXPEDITED_SHIPPING
                        : ServiceLevel.STANDARD,
                    free.get(0),
                    free.get(1),
                    logs,
                    free.get(2),
                    customs,
                    version.equals("2.0") && password != null ? Secret.of(password) : null,
                    pin == null ? null : Secret.of(pin)));
  }

  // Kinds

  private static Arbitrary<Manifest> importS3() {
    Arbitrary<Map<String, String>> headers =
        pairs(
                Arbitraries.of(
                    "cacheControl",
                    "contentDisposition",
                    "contentLanguage",
                    "defaultContentType",
                    "diskTimestampMetadataKey",
                    "expires",
                    "staticMetadata"))
            .map(
                pairs -> {
                  pairs.values().removeIf(String::isEmpty);
                  return pairs;
                });
    return Combinators.combine(
            common("2.0"),
            buckets(),
            optional(texts()),
            optional(Arbitraries.of("private", "public-read")),
            patterns().list().ofMaxSize(4),
            pairs(Arbitraries.of("jpg", "JPG", "tar.gz", "3gp", "x y", "q\"q")),
            pairs(texts()),
            headers)
        .as(
            (common, bucket, prefix, acl, ignore, types, substitutions, head) ->
                new ImportS3(
                    common,
                    bucket,
                    true,
                    prefix,
                    acl,
                    ignore,
                    types,
                    substitutions,
                    // Written as one text or as pairs, never both.
                    head.containsKey("staticMetadata") ? Map.of() : types,
                    head));
  }

  private static Arbitrary<String> patterns() {
    return Arbitraries.of(
        "\\.psd$",
        "^backup/",
        ".*~$",
        "^\\$Recycle\\.bin/",
        "^lost\\+found/",
        "a: b",
        "[#x] ",
        "\"x\"",
        "'",
        "x{2}",
        "(?i)\\.tmp$",
        " x",
        "x[a-z]*",
        "- x",
        "\\\\",
        "x#y",
        "x #y",
        "&a",
        "!a",
        "%a",
        "@a",
        "`",
        "> x",
        "\u6F22+");
  }

  private static Arbitrary<Manifest> exportS3() {
    Arbitrary<ExportS3.Operation> operations =
        Combinators.combine(buckets(), optional(texts()).list().ofSize(4))
            .as(
                (bucket, texts) ->
                    new ExportS3.Operation(
                        bucket, texts.get(0), texts.get(1), texts.get(2), texts.get(3)));
    return Combinators.combine(
            common("2.0"),
            Arbitraries.of("NTFS", "EXT4"),
            operations.list().ofMinSize(1).ofMaxSize(3),
            optional(texts()),
            optional(texts()),
            pairs(texts()),
            texts())
        .as(
            (common, fileSystem, list, target, recovery, substitutions, password) ->
                new ExportS3(
                    locked(common, Secret.of(password)),
                    fileSystem,
                    list,
                    target,
                    recovery,
                    substitutions));
  }

  /** With a password, which an export may need. */
  static CommonFields locked(CommonFields common, Secret password) {
    return new CommonFields(
        common.manifestVersion(),
        common.deviceId(),
        common.returnAddress(),
        common.notificationEmail(),
        common.serviceLevel(),
        common.accessKeyId(),
        common.generator(),
        common.logBucket(),
        common.logPrefix(),
        common.customs(),
        password,
        common.pinCode());
  }

  private static Arbitrary<Manifest> importEbs() {
    return Combinators.combine(common("3.0"), regions(), Arbitraries.of(true, false))
        .as((common, region, large) -> new ImportEbs(common, true, region, large));
  }

  private static Arbitrary<Manifest> importGlacier() {
    return Combinators.combine(
            common("3.0"), regions(), Arbitraries.of("2012-07_archive", "my.vault"), texts())
        .as((common, region, vault, text) -> new ImportGlacier(common, true, region, vault, text));
  }

  private static Arbitrary<String> regions() {
    return Arbitraries.of("us-east-1", "us-west-2", "us-west-1");
  }

  /** Rules that may object to what a generated text says, not to how it is written. */
  static final Set<String> ABOUT_CONTENT =
      Set.of(
          "archive-comment-beyond-ascii",
          "bucket-name",
          "empty-export-range",
          "empty-substitution",
          "encryption-not-declared",
          "glued-prefix",
          "stray-slash",
          "military-address",
          "ambiguous-type",
          "header-beyond-ascii",
          "html-entity",
          "garbled-text",
          "idle-substitution",
          "ignores-nothing",
          "interacting-substitutions",
          "malformed-access-key-id",
          "malformed-content-type",
          "malformed-header-name",
          "unknown-export-class",
          "vault-name",
          "invisible-character",
          "unknown-state",
          "state-of-other-country",
          "country-does-not-fit",
          "malformed-postal-code",
          "postal-code-of-other-state",
          "look-alike-character",
          "malformed-phone-number",
          "no-break-space",
          "phone-of-other-country",
          "implausible-address-part",
          "other-script",
          "word-for-nothing",
          "sample-value");
}

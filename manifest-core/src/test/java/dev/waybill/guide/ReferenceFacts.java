package dev.waybill.guide;

import java.util.List;

/**
 * What the reference page says beyond the catalogue: which rule holds what, and what was decided.
 */
final class ReferenceFacts {
  /** A rule that ties options together, and the ids of Waybill's rules that hold it. */
  record CrossFieldRule(String number, String statement, List<String> heldBy) {}

  /** A question that no source answers, and what Waybill does. */
  record Decision(String number, String question, String decision, List<String> heldBy) {}

  /** Those of the cross-field rules that no rule holds yet, or that need more than a manifest. */
  static final List<String> STILL_TO_COME = List.of("19", "20");

  static final List<CrossFieldRule> CROSS_FIELD_RULES =
      List.of(
          rule("1", "The version fits the kind", "version-does-not-fit", "conflicting-kinds"),
          rule("2", "Imports confirm the erasing", "missing-option", "erase-not-confirmed"),
          rule("3", "There is an address for notices", "missing-option", "malformed-email"),
          rule("4", "A log bucket, but for imports to a bucket", "missing-option"),
          rule("5", "All buckets are in one region", "buckets-in-several-regions"),
          rule("6", "The name of the log has at most 1024 bytes", "log-key-too-long"),
          rule("7", "Customs when the device crosses a border", "missing-option"),
          rule("8", "A customs block is complete", "missing-option"),
          rule("9", "A password or a PIN for an export", "missing-option"),
          rule(
              "10",
              "With a password or PIN the data is declared as encrypted",
              "encryption-not-declared"),
          rule(
              "11",
              "Devices for the European Union come from there and return there",
              "address-outside-european-union"),
          rule("12", "Expedited return in the USA only", "expedited-outside-usa"),
          rule("13", "No post boxes", "post-box"),
          rule("14", "A state for the USA and Canada", "missing-option"),
          rule("15", "Substitutions with version 2.0 only", "substitutions-in-old-version"),
          rule("16", "No options of files for images", "option-of-other-kind"),
          rule(
              "17",
              "An export has its options and none of imports",
              "missing-option",
              "option-of-other-kind"),
          rule("18", "An item of an export that can match something", "empty-export-range"),
          rule("19", "The access key ID is that of the signing key"),
          rule("20", "The stated capacity is that of the device"),
          rule("21", "No placeholders", "unfilled-placeholder"),
          rule("22", "Prefixes are glued on as they are", "glued-prefix"),
          rule("23", "An archive comment of at most 997 characters", "archive-comment-too-long"),
          rule("24", "Secrets are masked; held by every report", "unfilled-placeholder"));

  static final List<Decision> DECISIONS =
      List.of(
          decision(
              "1",
              "`2.0;` and an address that is not indented",
              "accepted, with a warning",
              "stray-semicolon",
              "unindented-children"),
          decision(
              "2",
              "Tabs, anchors, markers, blocks, flow collections, second values, hashes, BOM",
              "a tab, a marker, a hash and a BOM are read, with a warning, and so is a second value"
                  + " that is the same; another second value and the others are errors",
              "tab-indent",
              "stray-tab",
              "anchor-or-alias",
              "document-marker",
              "block-scalar",
              "flow-collection",
              "duplicate-key",
              "hash-in-value",
              "byte-order-mark"),
          decision("3", "Unknown options", "a warning, an error with --strict", "unknown-option"),
          decision("4", "Case of names", "exact; another case is an error", "unknown-option"),
          decision("5", "The form of countries", "names and codes are accepted", "unknown-country"),
          decision(
              "6",
              "Lengths of texts, bucket names",
              "no limits; unusual bucket names are a warning",
              "bucket-name"),
          decision("7", "Children of customs", "required as programs write them", "missing-option"),
          decision(
              "8",
              "File systems beyond NTFS and EXT4",
              "those that one page offers are a warning, others an error",
              "uncertain-file-system",
              "value-not-allowed"),
          decision(
              "9",
              "Level of targetDirectory",
              "both; the one in an operation wins",
              "overridden-target-directory"),
          decision(
              "10",
              "deviceCapacityGreaterThan1TB today",
              "required from 2013; an error up to 2015, a warning since",
              "missing-option"),
          decision("11", "Several operations for an image", "an error", "several-operations"),
          decision(
              "12",
              "Order of substitutions",
              "that of the file, each once; a warning where it matters",
              "interacting-substitutions"),
          decision("13", "The default media type", "defaultContentType overrides it"),
          decision(
              "14",
              "Metadata, expires, storage classes",
              "accepted; a note on what was never seen: another storage class, another shape, a key"
                  + " that is no name of a header",
              "value-not-allowed",
              "wrong-shape",
              "malformed-header-name",
              "header-beyond-ascii",
              "malformed-date"),
          decision("15", "Characters that a file system lacks", "not a matter of the manifest"),
          decision("16", "Partitions", "not a matter of the manifest"),
          decision(
              "17",
              "Versions 1.0 to 1.3",
              "read like 2.0 without substitutions, with a warning",
              "legacy-version",
              "substitutions-in-old-version"),
          decision(
              "18",
              "Whose region decides about customs",
              "that of the bucket or operation",
              "missing-option",
              "address-outside-european-union"),
          decision(
              "19", "eraseDevice in exports", "ignored, with a warning", "option-of-other-kind"),
          decision("20", "true, on, y", "every YAML 1.1 boolean, in any case", "not-yes-or-no"));

  private ReferenceFacts() {}

  private static CrossFieldRule rule(String number, String statement, String... heldBy) {
    return new CrossFieldRule(number, statement, List.of(heldBy));
  }

  private static Decision decision(
      String number, String question, String decision, String... heldBy) {
    return new Decision(number, question, decision, List.of(heldBy));
  }
}

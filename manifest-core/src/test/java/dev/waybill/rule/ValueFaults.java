package dev.waybill.rule;

import static dev.waybill.rule.Fault.fault;
import static dev.waybill.rule.Places.anyRequired;
import static dev.waybill.rule.Places.pick;

import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;

/** Values that no reader of their option takes, and such as only hold its place. */
final class ValueFaults {
  private static final List<String> PLACEHOLDERS =
      List.of(
          "[Enter it here]",
          "[one|two]",
          "{value}",
          "{{value}}",
          "${VALUE}",
          "<value>",
          "***Your Value***",
          "@VALUE@",
          "%VALUE%",
          "__VALUE__");

  /** Words and signs that say as much, though a password may be one. */
  private static final List<String> WORDS =
      List.of(
          "TODO",
          "tbd",
          "XXX",
          "xxxxx",
          "???",
          "...",
          "YOUR_BUCKET",
          "your-bucket-name",
          "Enter your name",
          "INSERT_NAME_HERE",
          "change_me",
          "$VALUE",
          "#VALUE#");

  static final List<Fault> ALL =
      List.of(
          fault(
              "a word that is no choice",
              "value-not-allowed",
              (draft, choice) ->
                  draft.set(
                      pick(List.of("acl", "serviceLevel", "manifestVersion"), choice), "whatever")),
          fault(
              "neither yes nor no",
              "not-yes-or-no",
              (draft, choice) ->
                  draft.set("eraseDevice", pick(List.of("perhaps", "ja", "1"), choice))),
          fault(
              "erasing refused",
              "erase-not-confirmed",
              (draft, choice) ->
                  draft.set("eraseDevice", pick(List.of("no", "No", "false"), choice))),
          fault(
              "a placeholder",
              "unfilled-placeholder",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line -> line.withValue(pick(PLACEHOLDERS, choice / 16)))),
          fault(
              "a word that holds a place",
              "unfilled-placeholder",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice), line -> line.withValue(pick(WORDS, choice / 16)))),
          fault(
              "a placeholder for a secret",
              "unfilled-placeholder",
              (draft, choice) -> draft.set("trueCryptPassword", pick(PLACEHOLDERS, choice))),
          fault(
              "no e-mail address",
              "malformed-email",
              (draft, choice) ->
                  draft.change(
                      "notificationEmail",
                      line ->
                          line.withValue(
                              pick(
                                  List.of("ops", "ops@example", "a@example.org, b@example.org"),
                                  choice)))),
          fault(
              "a semicolon behind the version",
              "stray-semicolon",
              (draft, choice) -> draft.set("manifestVersion", "2.0;")),
          fault(
              "the version of images",
              "version-does-not-fit",
              (draft, choice) -> draft.set("manifestVersion", pick(List.of("3.0", "3"), choice))),
          fault(
              "an old version",
              "legacy-version",
              (draft, choice) -> {
                draft.removeBlock("substitutions");
                return draft.set("manifestVersion", pick(List.of("1.0", "1.3"), choice));
              }),
          fault(
              "an unusual bucket name",
              "bucket-name",
              (draft, choice) ->
                  draft.set(
                      pick(List.of("bucket", "logBucket"), choice),
                      pick(List.of("Harbour", "a_b", "192.0.2.1"), choice))),
          fault(
              "a log prefix that is too long",
              "log-key-too-long",
              (draft, choice) -> draft.set("logPrefix", "x".repeat(1009))),
          fault(
              "a header with a blank",
              "malformed-header-name",
              (draft, choice) -> draft.set("diskTimestampMetadataKey", "disk time")),
          fault(
              "a header with an umlaut",
              "header-beyond-ascii",
              (draft, choice) -> draft.set("contentDisposition", "filename=\u00DCbersicht.pdf")),
          fault(
              "no access key ID",
              "malformed-access-key-id",
              (draft, choice) -> draft.set("accessKeyId", "harbour")),
          fault(
              "customs that are told the data is plain",
              "encryption-not-declared",
              (draft, choice) -> {
                draft.set("pinCode", "2718281");
                appendCustoms(draft, "no", "");
                return draft.find("encryptedData");
              }),
          fault(
              "a class that the documents do not show",
              "unknown-export-class",
              (draft, choice) -> {
                appendCustoms(draft, "yes", "0X000");
                return draft.find("encryptionClassification");
              }));

  private ValueFaults() {}

  private static void appendCustoms(Draft draft, String encrypted, String exportClass) {
    List<Line> lines = new ArrayList<>();
    lines.add(entry("dataDescription", "Scanned maps"));
    lines.add(entry("encryptedData", encrypted));
    if (!exportClass.isEmpty()) {
      lines.add(entry("encryptionClassification", exportClass));
    }
    lines.add(entry("exportCertifierName", "Ada Example"));
    lines.add(entry("requiresExportLicense", "no"));
    lines.add(entry("deviceValue", "250.00"));
    lines.add(entry("deviceCountryOfOrigin", "China"));
    lines.add(entry("deviceType", "externalStorageDevice"));
    draft.appendBlock("customs", lines.toArray(Line[]::new));
  }

  private static Line entry(String key, String value) {
    return Line.option(key, value).withIndent("    ");
  }
}

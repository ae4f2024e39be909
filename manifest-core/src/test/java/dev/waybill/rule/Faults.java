package dev.waybill.rule;

import dev.waybill.option.JobKind;
import dev.waybill.rule.Draft.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Every way in which tests break a sound manifest: one thing each. */
final class Faults {
  /**
   * One of them.
   *
   * @param name what is done
   * @param kind the kind of job of the sound manifest
   * @param rule the id of the rule that must find it
   * @param apply breaks a draft, by a number that chooses among several places, and says in which
   *     line
   */
  record Fault(String name, JobKind kind, String rule, BiFunction<Draft, Integer, Integer> apply) {
    FaultyManifest in(Draft sound, int choice) {
      Draft draft = sound.copy();
      int line = apply.apply(draft, choice);
      return new FaultyManifest(draft.text(), rule, line);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<String> REQUIRED =
      List.of("manifestVersion", "bucket", "deviceId", "eraseDevice", "notificationEmail");
  private static final List<String> REQUIRED_OF_ADDRESS =
      List.of("name", "street1", "city", "stateOrProvince", "postalCode", "country", "phoneNumber");
  private static final List<String> TEXTS =
      List.of("deviceId", "name", "street1", "city", "postalCode");
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

  private static final List<Fault> OF_IMPORTS =
      List.of(
          fault(
              "a required option dropped",
              "missing-option",
              (draft, choice) -> {
                draft.remove(draft.find(pick(REQUIRED, choice)));
                return 1;
              }),
          fault(
              "a required part of the address dropped",
              "missing-option",
              (draft, choice) -> {
                draft.remove(draft.find(pick(REQUIRED_OF_ADDRESS, choice)));
                return draft.find("returnAddress");
              }),
          fault(
              "a required value emptied",
              "missing-option",
              (draft, choice) -> draft.change(anyRequired(choice), line -> line.withValue(""))),
          fault(
              "a required key misspelt",
              "unknown-option",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey(swapped(line.key())))),
          fault(
              "a key in another case",
              "unknown-option",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey(otherCase(line.key())))),
          fault(
              "an option that nobody knows",
              "unknown-option",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.option("colour", "blue"))),
          fault(
              "a colon left out",
              "stray-text",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(line.indent(), line.key(), " ", line.value().replace(":", "")))),
          fault(
              "a block without its colon",
              "stray-text",
              (draft, choice) -> draft.change("returnAddress", line -> Line.of("returnAddress"))),
          fault(
              "a line of plain text",
              "stray-text",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.of("ship it on Monday"))),
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
              "a second value",
              "duplicate-key",
              (draft, choice) ->
                  draft.append(
                      Line.option(pick(List.of("bucket", "deviceId"), choice), "another"))),
          fault(
              "a second value in the address",
              "duplicate-key",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS.subList(1, TEXTS.size()), choice));
                Line line = draft.get(number);
                return draft.insert(number + 1, line.withValue("another"));
              }),
          fault(
              "a quote that nothing closes",
              "malformed-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice),
                      line -> line.withValue((choice % 2 == 0 ? "\"" : "'") + line.value()))),
          fault(
              "text behind a quoted text",
              "malformed-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice), line -> line.withValue("\"" + line.value() + "\" x"))),
          fault(
              "a tab as indentation",
              "tab-indent",
              (draft, choice) ->
                  draft.change(
                      pick(draft.childrenOf("returnAddress"), choice),
                      line -> line.withIndent("\t"))),
          fault(
              "a tab behind a colon",
              "stray-tab",
              (draft, choice) -> {
                int number = pick(draft.topLevel(), choice);
                Line line = draft.get(number);
                return draft.change(number, any -> new Line("", line.key(), ":\t", line.value()));
              }),
          fault(
              "a line indented otherwise",
              "uneven-indent",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                return draft.change(
                    pick(children.subList(1, children.size()), choice),
                    line -> line.withIndent(line.indent() + "  "));
              }),
          fault(
              "a no-break space as indentation",
              "no-break-space",
              (draft, choice) ->
                  draft.change(
                      pick(draft.childrenOf("returnAddress"), choice),
                      line -> line.withIndent(line.indent().replaceFirst(" ", "\u00A0")))),
          fault(
              "a no-break space behind a colon",
              "no-break-space",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line -> new Line(line.indent(), line.key(), ":\u00A0", line.value()))),
          fault(
              "an invisible character in a key",
              "invisible-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withKey("\u200B" + line.key()))),
          fault(
              "an invisible character in a bucket's name",
              "invisible-character",
              (draft, choice) -> draft.set("bucket", "harbour\u200B-archive")),
          fault(
              "an invisible character in a value",
              "invisible-character",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice), line -> line.withValue(line.value() + "\u200B"))),
          fault(
              "an anchor",
              "anchor-or-alias",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("&a " + line.value()))),
          fault(
              "an alias",
              "anchor-or-alias",
              (draft, choice) -> draft.change(anyRequired(choice), line -> line.withValue("*a"))),
          fault(
              "a tag",
              "yaml-tag",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice), line -> line.withValue("!!str " + line.value()))),
          fault("a block scalar", "block-scalar", (draft, choice) -> blockScalar(draft, choice)),
          fault(
              "a flow collection",
              "flow-collection",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("{a: b}"))),
          fault(
              "a second document",
              "several-documents",
              (draft, choice) -> {
                List<Integer> later = draft.topLevel().subList(1, draft.topLevel().size());
                return draft.insert(pick(later, choice), Line.of("---"));
              }),
          fault(
              "a document marker",
              "document-marker",
              (draft, choice) -> draft.insert(1, Line.of("---"))),
          fault(
              "a byte order mark",
              "byte-order-mark",
              (draft, choice) ->
                  draft.change(
                      1,
                      line ->
                          new Line(
                              "\uFEFF" + line.indent(), line.key(), line.colon(), line.value()))),
          fault(
              "a post box",
              "post-box",
              (draft, choice) ->
                  draft.change(
                      "street1",
                      line -> line.withValue(pick(List.of("PO Box 12", "Postfach 7"), choice)))),
          fault(
              "a country that nobody knows",
              "unknown-country",
              (draft, choice) ->
                  draft.change(
                      "country",
                      line ->
                          line.withValue(
                              pick(List.of("Untied States", "Atlantis", "Washington"), choice)))),
          fault(
              "a country to which nothing else belongs",
              "country-does-not-fit",
              (draft, choice) ->
                  draft.change(
                      "country",
                      line ->
                          line.withValue(
                              pick(List.of("United Kingdom", "Hungary", "China"), choice)))),
          fault(
              "no state",
              "unknown-state",
              (draft, choice) ->
                  draft.change(
                      "stateOrProvince",
                      line -> line.withValue(pick(List.of("ZZ", "Washingtn", "12"), choice)))),
          fault(
              "a state of the other country",
              "state-of-other-country",
              (draft, choice) -> {
                boolean isCanada = isInCanada(draft);
                List<String> others =
                    isCanada ? List.of("TX", "Ohio") : List.of("BC", "Nova Scotia");
                return draft.change(
                    "stateOrProvince", line -> line.withValue(pick(others, choice)));
              }),
          fault(
              "no postal code",
              "malformed-postal-code",
              (draft, choice) ->
                  draft.change(
                      "postalCode",
                      line ->
                          line.withValue(pick(List.of("1234", "ABC", "123456", "98O01"), choice)))),
          fault(
              "no phone number",
              "malformed-phone-number",
              (draft, choice) ->
                  draft.change(
                      "phoneNumber",
                      line ->
                          line.withValue(
                              pick(
                                  List.of(
                                      "call me", "911", "555-0100", "+1 206 555 0100 0100 0100"),
                                  choice)))),
          fault(
              "a name without a letter",
              "implausible-address-part",
              (draft, choice) ->
                  draft.change(
                      pick(List.of("name", "city"), choice),
                      line -> line.withValue(pick(List.of("98101", "a@example.org"), choice)))),
          fault(
              "a word for nothing",
              "word-for-nothing",
              (draft, choice) ->
                  draft.change(
                      pick(
                          List.of(
                              "deviceId",
                              "name",
                              "street1",
                              "city",
                              "stateOrProvince",
                              "postalCode",
                              "country",
                              "phoneNumber"),
                          choice),
                      line -> line.withValue(pick(List.of("N/A", "none", "Unknown"), choice / 8)))),
          fault(
              "the name that other forms have",
              "unknown-option",
              (draft, choice) -> {
                List<String> names =
                    pick(
                        List.of(
                            List.of("stateOrProvince", "state"),
                            List.of("postalCode", "zip_code"),
                            List.of("phoneNumber", "phone"),
                            List.of("street1", "address1"),
                            List.of("deviceId", "serial-number"),
                            List.of("notificationEmail", "email"),
                            List.of("eraseDevice", "erase"),
                            List.of("returnAddress", "return-address"),
                            List.of("bucket", "bucketName"),
                            List.of("manifestVersion", "version")),
                        choice);
                return draft.change(names.get(0), line -> line.withKey(names.get(1)));
              }),
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
              "a part of the address at top level",
              "misplaced-option",
              (draft, choice) -> {
                int number = draft.find(pick(REQUIRED_OF_ADDRESS, choice));
                Line line = draft.get(number);
                draft.remove(number);
                return draft.insert(boundary(draft, choice / 16), line.withIndent(""));
              }),
          fault(
              "a top-level option in the address",
              "misplaced-option",
              (draft, choice) -> {
                int number = draft.find(pick(REQUIRED.subList(2, REQUIRED.size()), choice));
                Line line = draft.get(number);
                draft.remove(number);
                int child = pick(draft.childrenOf("returnAddress"), choice / 16);
                return draft.insert(child, line.withIndent(draft.get(child).indent()));
              }),
          fault(
              "a block whose first line is another option",
              "misplaced-option",
              (draft, choice) -> {
                int block = draft.change("returnAddress", any -> Line.option("expires", "never"));
                return draft.indentedFrom(block + 1).get(0);
              }),
          fault(
              "a shell pattern to ignore",
              "malformed-pattern",
              (draft, choice) -> {
                int ignore = draft.set("ignore", "");
                List<Integer> items = draft.childrenOf("ignore");
                String indent = items.isEmpty() ? "  " : draft.get(items.get(0)).indent();
                return draft.insert(
                    ignore + 1,
                    Line.of(indent + "- " + pick(List.of("*.tmp", "(a", "[a"), choice)));
              }),
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
                removeBlock(draft, "substitutions");
                return draft.set("manifestVersion", pick(List.of("1.0", "1.3"), choice));
              }),
          fault(
              "substitutions in an old version",
              "substitutions-in-old-version",
              (draft, choice) -> {
                appendBlock(draft, "substitutions", entry("\"_\"", "\"/\""));
                draft.set("manifestVersion", "1.3");
                return draft.find("substitutions");
              }),
          fault(
              "a value on the next line",
              "value-on-next-line",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS, choice));
                Line line = draft.get(number);
                draft.change(number, any -> line.withValue(""));
                return draft.insert(number + 1, Line.of(line.indent() + "  Harbour 7"));
              }),
          fault(
              "a hash in a value",
              "hash-in-value",
              (draft, choice) ->
                  draft.change(pick(TEXTS, choice), line -> line.withValue(line.value() + " #5"))),
          fault(
              "a value that YAML reads otherwise",
              "needs-quotes",
              (draft, choice) ->
                  draft.change(
                      pick(TEXTS, choice),
                      line ->
                          line.withValue(
                              pick(List.of("@", "- ", "a: ", "%"), choice / 8) + line.value()))),
          fault(
              "a text in the place of a block",
              "wrong-shape",
              (draft, choice) ->
                  draft.change("returnAddress", line -> line.withValue("12 Any Street"))),
          fault(
              "a list item in the address",
              "stray-list-item",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                return draft.change(
                    pick(children.subList(1, children.size()), choice),
                    line -> line.withKey("- " + line.key()));
              }),
          fault(
              "an address that is not indented",
              "unindented-children",
              (draft, choice) -> {
                List<Integer> children = draft.childrenOf("returnAddress");
                children.forEach(number -> draft.change(number, line -> line.withIndent("")));
                return children.get(0);
              }),
          fault(
              "an operation of an export",
              "conflicting-kinds",
              (draft, choice) -> {
                draft.append(Line.option("operations", ""));
                draft.append(Line.of("  - exportBucket: harbour-photos"));
                return draft.find("bucket");
              }),
          fault(
              "an option of exports",
              "option-of-other-kind",
              (draft, choice) ->
                  draft.insert(boundary(draft, choice), Line.option("fileSystem", "NTFS"))),
          fault(
              "expedited return to another country",
              "expedited-outside-usa",
              (draft, choice) -> {
                draft.change("country", line -> line.withValue("Ireland"));
                return draft.set("serviceLevel", "expeditedShipping");
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
              "a full-width colon",
              "look-alike-character",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(
                              line.indent(),
                              line.key(),
                              pick(List.of("\uFF1A", "\uA789 ", " \u2236 "), choice),
                              line.value()))),
          fault(
              "curly quotes",
              "look-alike-character",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line -> line.withValue("\u201C" + bare(line) + "\u201D"))),
          fault(
              "a bullet for a dash",
              "look-alike-character",
              (draft, choice) -> {
                int ignore = draft.set("ignore", "");
                List<Integer> items = draft.childrenOf("ignore");
                String indent = items.isEmpty() ? "  " : draft.get(items.get(0)).indent();
                return draft.insert(
                    ignore + 1,
                    Line.of(indent + pick(List.of("\u2013 ", "\u2022 ", "* "), choice) + "^old/"));
              }),
          fault(
              "an equals sign",
              "wrong-separator",
              (draft, choice) ->
                  draft.change(
                      anyRequired(choice),
                      line ->
                          new Line(
                              line.indent(),
                              line.key(),
                              pick(List.of("=", " = ", " => ", ":: ", " -> "), choice),
                              line.value()))),
          fault(
              "quoted mail",
              "marked-lines",
              (draft, choice) -> {
                for (int number = 1; number <= draft.size(); number++) {
                  draft.change(
                      number,
                      line ->
                          line.withIndent(pick(List.of("> ", ">", "+"), choice) + line.indent()));
                }
                return 1;
              }),
          fault(
              "a fence in front",
              "code-fence",
              (draft, choice) -> draft.insert(1, Line.of("```yaml"))),
          fault(
              "a line end lost",
              "several-options-on-a-line",
              (draft, choice) -> {
                draft.remove(draft.find("deviceId"));
                return draft.change(
                    "eraseDevice",
                    line ->
                        line.withValue(
                            bare(line) + pick(List.of(" ", "", ", "), choice) + "deviceId: WD-7"));
              }),
          fault(
              "versions that were not merged",
              "merge-conflict",
              (draft, choice) -> {
                int number = draft.find(pick(TEXTS, choice));
                draft.insert(number + 1, Line.of(">>>>>>> june"));
                draft.insert(number + 1, draft.get(number).withValue("another"));
                draft.insert(number + 1, Line.of("======="));
                return draft.insert(number, Line.of("<<<<<<< HEAD"));
              }),
          fault(
              "the same manifest again",
              "several-documents",
              (draft, choice) -> {
                int first = draft.size() + 1;
                draft.append(Line.option("manifestVersion", "2.0"));
                draft.append(Line.option("bucket", "harbour-photos"));
                draft.append(Line.option("deviceId", "WD-8"));
                return first;
              }),
          fault(
              "a control character as an escape",
              "control-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("\"a\\x07b\""))),
          fault(
              "a control character",
              "control-character",
              (draft, choice) ->
                  draft.change(anyRequired(choice), line -> line.withValue("a\u0000b"))));

  private static final List<Fault> OF_CROSS_FIELDS =
      List.of(
          pattern("ignores-everything", ".*", "a|", "^", "a*"),
          pattern("ignores-nothing", "/tmp^", "^/backup/", "$a"),
          pattern("explosive-pattern", "(a+)+$", "(.*)*x"),
          entries("empty-substitution", "substitutions", entry("\"draft\"", "\"\"")),
          entries("idle-substitution", "substitutions", entry("\"_\"", "\"_\"")),
          entries(
              "interacting-substitutions",
              "substitutions",
              entry("\"a\"", "\"b\""),
              entry("\"b\"", "\"c\"")),
          entries("extension-with-dot", "contentTypes", entry(".jpg", "image/jpeg")),
          entries("malformed-content-type", "contentTypes", entry("jpg", "jpeg")),
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

  private static final List<Fault> OF_EXPORTS = ofExports(JobKind.EXPORT_S3);
  private static final List<Fault> OF_VOLUMES = ofImages(JobKind.IMPORT_EBS);
  private static final List<Fault> OF_ARCHIVES = ofImages(JobKind.IMPORT_GLACIER);

  static final List<Fault> ALL =
      Stream.of(
              OF_IMPORTS,
              OF_CROSS_FIELDS,
              OF_EXPORTS,
              OF_VOLUMES,
              ofVolumes(JobKind.IMPORT_EBS),
              OF_ARCHIVES,
              ofArchives(JobKind.IMPORT_GLACIER))
          .flatMap(List::stream)
          .toList();

  private static List<Fault> ofExports(JobKind kind) {
    return List.of(
        dropped(
            kind, "manifestVersion", "deviceId", "fileSystem", "logBucket", "notificationEmail"),
        of(
            kind,
            "missing-option",
            "an export without a password",
            (draft, choice) -> {
              draft.remove(draft.find(draft.has("pinCode") ? "pinCode" : "trueCryptPassword"));
              return 1;
            }),
        value(kind, "missing-option", "exportBucket", ""),
        value(kind, "unfilled-placeholder", "exportBucket", "[Enter bucket]"),
        value(kind, "value-not-allowed", "fileSystem", "FAT", "HFSPlus"),
        value(kind, "uncertain-file-system", "fileSystem", "FAT32", "EXT2", "EXT3"),
        value(kind, "bucket-name", "exportBucket", "s3://harbour-archive/maps", "Harbour_A"),
        value(kind, "empty-export-range", "beginMarker", "maps/zz", "maps/z"),
        value(kind, "empty-export-range", "endMarker", "foo", "maps"),
        value(kind, "version-does-not-fit", "manifestVersion", "3.0"),
        of(
            kind,
            "log-key-too-long",
            "a long log prefix",
            (draft, choice) -> draft.set("logPrefix", "x".repeat(1009))),
        extra(kind, "conflicting-kinds", Line.option("bucket", "harbour-two")),
        extra(kind, "option-of-other-kind", Line.option("eraseDevice", "yes")),
        extra(kind, "option-of-other-kind", Line.option("acl", "private")),
        of(
            kind,
            "unknown-option",
            "a misspelt marker",
            (draft, choice) -> draft.change("endMarker", line -> line.withKey("endMaker"))));
  }

  private static List<Fault> ofImages(JobKind kind) {
    return List.of(
        dropped(kind, "manifestVersion", "deviceId", "eraseDevice", "logBucket"),
        value(kind, "value-not-allowed", "region", "us-east-9", "eu-central-1"),
        of(
            kind,
            "address-outside-european-union",
            kind.word() + " in Ireland",
            (draft, choice) -> {
              draft.change("region", line -> line.withValue("eu-west-1"));
              return draft.find("country");
            }),
        value(kind, "value-not-allowed", "source", "disk"),
        value(kind, "version-does-not-fit", "manifestVersion", "2.0"),
        value(kind, "erase-not-confirmed", "eraseDevice", "no"),
        value(kind, "missing-option", "region", ""),
        extra(kind, "option-of-other-kind", Line.option("acl", "private")),
        extra(kind, "option-of-other-kind", Line.option("fileSystem", "NTFS")),
        of(
            kind,
            "several-operations",
            "a second image",
            (draft, choice) -> {
              List<Integer> item = draft.childrenOf("operations");
              int last = item.get(item.size() - 1);
              for (int number = item.size() - 1; number >= 0; number--) {
                draft.insert(last + 1, draft.get(item.get(number)));
              }
              return last + 1;
            }));
  }

  private static List<Fault> ofVolumes(JobKind kind) {
    return List.of(
        droppedOfItem(kind, "source", "region", "deviceCapacityGreaterThan1TB"),
        value(kind, "value-not-allowed", "destination", "ebs"),
        value(kind, "not-yes-or-no", "deviceCapacityGreaterThan1TB", "2TB"),
        of(
            kind,
            "missing-option",
            "customs left out on the way to Singapore",
            (draft, choice) -> {
              removeBlock(draft, "customs");
              draft.change("region", line -> line.withValue("ap-southeast-1"));
              return 1;
            }),
        of(
            kind,
            "option-of-other-kind",
            "a vault for a volume",
            (draft, choice) -> {
              int number = draft.find("region");
              return draft.insert(number, draft.get(number).withKey("vaultName"));
            }));
  }

  private static List<Fault> ofArchives(JobKind kind) {
    return List.of(
        droppedOfItem(kind, "source", "region", "vaultName", "archiveComment"),
        value(kind, "value-not-allowed", "destination", "glaciers"),
        value(kind, "value-not-allowed", "region", "ap-southeast-1"),
        value(kind, "vault-name", "vaultName", "harbour 2012"),
        value(kind, "archive-comment-too-long", "archiveComment", "x".repeat(998)),
        value(kind, "archive-comment-beyond-ascii", "archiveComment", "H\u00E4fen"),
        of(
            kind,
            "option-of-other-kind",
            "a capacity for an archive",
            (draft, choice) -> {
              int number = draft.find("vaultName");
              return draft.insert(
                  number,
                  draft.get(number).withKey("deviceCapacityGreaterThan1TB").withValue("no"));
            }));
  }

  /** One of some top-level options left out. */
  private static Fault dropped(JobKind kind, String... keys) {
    return of(
        kind,
        "missing-option",
        kind.word() + " without a required option",
        (draft, choice) -> {
          draft.remove(draft.find(keys[choice % keys.length]));
          return 1;
        });
  }

  /** One of some options of the item left out. */
  private static Fault droppedOfItem(JobKind kind, String... keys) {
    return of(
        kind,
        "missing-option",
        kind.word() + " without a required option of its item",
        (draft, choice) -> {
          draft.remove(draft.find(keys[choice % keys.length]));
          return draft.find("destination");
        });
  }

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
    appendBlock(draft, "customs", lines.toArray(Line[]::new));
  }

  private Faults() {}

  private static Fault fault(String name, String rule, BiFunction<Draft, Integer, Integer> apply) {
    return new Fault(name, JobKind.IMPORT_S3, rule, apply);
  }

  private static Fault of(
      JobKind kind, String rule, String name, BiFunction<Draft, Integer, Integer> apply) {
    return new Fault(name, kind, rule, apply);
  }

  /** Another value for an option that is there. */
  private static Fault value(JobKind kind, String rule, String key, String... values) {
    return of(
        kind,
        rule,
        kind.word() + ": " + key + " " + values[0],
        (draft, choice) ->
            draft.change(key, line -> line.withValue(values[choice % values.length])));
  }

  /** An option that does not belong there, before one that does. */
  private static Fault extra(JobKind kind, String rule, Line line) {
    return of(
        kind,
        rule,
        kind.word() + " with " + line.key(),
        (draft, choice) -> draft.insert(boundary(draft, choice), line));
  }

  /** A block in the last lines, instead of the one that is there; says which line is the last. */
  private static int appendBlock(Draft draft, String key, Line... lines) {
    removeBlock(draft, key);
    draft.append(Line.option(key, ""));
    for (Line line : lines) {
      draft.append(line);
    }
    return draft.size();
  }

  private static void removeBlock(Draft draft, String key) {
    if (draft.has(key)) {
      List<Integer> children = draft.childrenOf(key);
      for (int i = children.size() - 1; i >= 0; i--) {
        draft.remove(children.get(i));
      }
      draft.remove(draft.find(key));
    }
  }

  /** A last pattern to ignore. */
  private static Fault pattern(String rule, String... patterns) {
    return fault(
        "a pattern: " + patterns[0],
        rule,
        (draft, choice) ->
            appendBlock(
                draft, "ignore", new Line("  ", "-", " ", patterns[choice % patterns.length])));
  }

  private static Fault entries(String rule, String block, Line... lines) {
    return fault(rule, rule, (draft, choice) -> appendBlock(draft, block, lines));
  }

  private static Line entry(String key, String value) {
    return Line.option(key, value).withIndent("    ");
  }

  private static boolean isInCanada(Draft draft) {
    return List.of("Canada", "CA").contains(draft.get(draft.find("country")).value());
  }

  private static int blockScalar(Draft draft, int choice) {
    int number = draft.find(anyRequired(choice));
    Line line = draft.get(number);
    draft.change(number, any -> line.withValue(choice % 2 == 0 ? "|" : ">-"));
    draft.insert(number + 1, Line.of(line.indent() + "  " + line.value()));
    return number;
  }

  private static <T> T pick(List<T> list, int choice) {
    return list.get(choice % list.size());
  }

  private static String anyRequired(int choice) {
    int both = REQUIRED.size() + REQUIRED_OF_ADDRESS.size();
    int index = choice % both;
    return index < REQUIRED.size()
        ? REQUIRED.get(index)
        : REQUIRED_OF_ADDRESS.get(index - REQUIRED.size());
  }

  /** The number of a line before which a line at top level disturbs nothing. */
  private static int boundary(Draft draft, int choice) {
    return pick(draft.topLevel(), choice);
  }

  private static String bare(Line line) {
    return line.value().replace("\"", "");
  }

  /** Two neighbours in the middle change places. */
  private static String swapped(String key) {
    int i = key.length() / 2 - 1;
    while (key.charAt(i) == key.charAt(i + 1)) {
      i++;
    }
    return key.substring(0, i) + key.charAt(i + 1) + key.charAt(i) + key.substring(i + 2);
  }

  private static String otherCase(String key) {
    return Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }
}

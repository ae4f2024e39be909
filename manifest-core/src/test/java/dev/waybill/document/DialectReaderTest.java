package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quirks of the dialect, one by one. */
class DialectReaderTest {

  // Colons and keys

  @Test
  void readsBothColonStylesInOneFile() {
    Document document =
        read(
            """
            manifestVersion:2.0
            bucket: b
            returnAddress:
                city: Anytown
                country:USA
            """);
    assertThat(fields(document))
        .containsExactly(
            "manifestVersion = 2.0",
            "bucket = b",
            "returnAddress",
            "returnAddress.city = Anytown",
            "returnAddress.country = USA");
    assertThat(repairs(document)).containsExactly("TIGHT_COLON 1:16", "TIGHT_COLON 5:12");
    assertThat(document.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S/N 123XXXY1934883",
        "ATTN:Joe Random",
        "a: b: c",
        "http://example.com/x#y",
        "Suite #101",
        "49 # not a comment",
        "say \"yes\"",
        "it's",
        "* star",
        "& more",
        "% of it",
        "@home",
        "a,b",
        "- dash",
        "? x",
        "back\\slash",
        "Z\u00FCrich \uD83D\uDCE6",
        "a\tb",
        "a  b",
        "::",
        "=",
        "~user",
        "`x`",
      })
  void keepsAValueAsItIsWritten(String value) {
    for (String colon : List.of(":", ": ", " : ", ":\t", ":   ")) {
      Document document = read("bucket: b\ndeviceId" + colon + value + "  \neraseDevice: yes\n");
      assertThat(fields(document))
          .containsExactly("bucket = b", "deviceId = " + value, "eraseDevice = yes");
      assertThat(document.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "Yes",
        "no",
        "true",
        "on",
        "y",
        "010",
        "0x1F",
        "1e3",
        "2.0",
        "+1",
        "2012-07-01",
        "12:30:45",
        "~",
        "null",
        "NULL",
        ".inf",
        ".nan",
        "1_000",
        "91011-1111",
        "01234",
        "<<",
        "="
      })
  void convertsNothing(String value) {
    Document document = read("deviceId: " + value + "\nbucket:" + value + "\n" + value + ": x\n");
    assertThat(fields(document)).startsWith("deviceId = " + value, "bucket = " + value);
  }

  @Test
  void splitsAtTheFirstColon() {
    assertThat(fields(read("deviceId:a:b: c"))).containsExactly("deviceId = a:b: c");
  }

  @Test
  void takesBlanksAroundTheColonAndAtTheEndForNothing() {
    Document document = read("deviceId  :   49382   \nbucket:b \t\n");
    assertThat(fields(document)).containsExactly("deviceId = 49382", "bucket = b");
    assertThat(document.root().fields().get(0).value().span())
        .isEqualTo(document.source().span(1, 14, 19));
  }

  @Test
  void takesAKeyWithoutValueForAnEmptyText() {
    Document document = read("bucket: b\nstreet2:\ndeviceId: \nprefix:");
    assertThat(fields(document))
        .containsExactly("bucket = b", "street2 = ", "deviceId = ", "prefix = ");
    assertThat(document.fields().get(1).isEmpty()).isTrue();
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void doesNotTakeAKeyThatLooksLikeAPathForOne() {
    Document document =
        read(
            """
            returnAddress.city: Nowhere
            operations[].exportBucket: b
            "":
              bucket: b
            returnAddress:
              city: Anytown
            """);
    assertThat(document.text("returnAddress.city")).isEqualTo("Anytown");
    assertThat(document.find("operations[].exportBucket")).isEmpty();
    assertThat(document.find("bucket")).isEmpty();
    assertThat(document.fields().stream().filter(field -> field.option().isPresent()))
        .extracting(Field::path)
        .containsExactly("returnAddress", "returnAddress.city");
  }

  @Test
  void findsTheLastOfSeveral() {
    Document document = read("bucket: a\ndeviceId: x\nbucket: b\n");
    assertThat(document.text("bucket")).isEqualTo("b");
    assertThat(faults(document)).containsExactly("DUPLICATE_KEY 3:1");
  }

  // Quotes

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"a b\", a b",
        "'a b', a b",
        "\"say \\\"x\\\"\", say \"x\"",
        "'it''s', it's",
        "\"a\\\\b\", a\\b",
        "'a\\b', a\\b",
        "\"\\u00e9\\x41\\U0001F4E6\", \u00E9A\uD83D\uDCE6",
        "\" : # [x] \", ` : # [x] `",
        "\"[x]\", [x]",
        "\"***x***\", ***x***",
        "'', ``",
        "\"\", ``",
        "\"a;b;\", a;b;",
        "\"tab\there\", tab\there",
      })
  void resolvesQuotesAsYamlDoes(String written, String text) {
    for (String line : List.of("deviceId: " + written, "deviceId:" + written + "  ")) {
      Document document = read(line);
      assertThat(document.text("deviceId")).isEqualTo(text);
      assertThat(document.fields().get(0).value()).matches(value -> ((Scalar) value).quoted());
      assertThat(document.faults()).isEmpty();
    }
  }

  @Test
  void readsQuotedKeysWithTheirEscapes() {
    Document document =
        read(
            """
            substitutions:
                "$COLON$" : ":"
                "\\"" : "q"
                'it''s':'x'
                "a: b" : ": "
            """);
    assertThat(Documents.shape(document.root().fields().get(0).value()))
        .asString()
        .isEqualTo("[$COLON$=:, \"=q, it's=x, a: b=: ]");
    assertThat(document.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"open",
        "'open",
        "\"a\" b",
        "'a'b",
        "\"a\\\"",
        "\"a\\q\"",
        "\"\\u12\"",
        "\"\\uD800\"x",
        "'"
      })
  void saysWhenQuotesAreNotWhole(String written) {
    Document document = read("bucket: b\ndeviceId: " + written + "\n");
    assertThat(faults(document)).containsExactly("MALFORMED_QUOTES 2:11");
    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = " + written);
    assertThat(document.isFaulty(document.find("deviceId").orElseThrow())).isTrue();
    assertThat(document.isReadable()).isTrue();
  }

  @Test
  void saysWhenTheQuotesOfAKeyAreNotWhole() {
    assertThat(faults(read("bucket: b\n\"\\q\": x\n"))).containsExactly("MALFORMED_QUOTES 2:1");
    assertThat(faults(read("bucket: b\n\"open: x\n"))).containsExactly("STRAY_TEXT 2:1");
  }

  // Comments, blank lines, line ends

  @Test
  void leavesOutCommentsAndBlankLines() {
    Document document =
        read("# one\n\n  # two: x\nbucket: b\n\t\n\u00A0# three\nreturnAddress:\n# x\n  city: c\n");
    assertThat(fields(document))
        .containsExactly("bucket = b", "returnAddress", "returnAddress.city = c");
    assertThat(document.repairs()).isEmpty();
  }

  @Test
  void leavesOutTheByteOrderMark() {
    Document document = read("\uFEFFbucket: b\n");
    assertThat(fields(document)).containsExactly("bucket = b");
    assertThat(repairs(document)).containsExactly("BYTE_ORDER_MARK 1:1");
  }

  @Test
  void notesEachReturnWithoutLineFeed() {
    Document document = read("bucket: b\rdeviceId: d\r\neraseDevice: yes\r");
    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = d", "eraseDevice = yes");
    assertThat(repairs(document))
        .containsExactly("LONE_CARRIAGE_RETURN 1:10", "LONE_CARRIAGE_RETURN 3:17");
  }

  @Test
  void takesNoBreakSpacesForBlanks() {
    Document document =
        read(
            "returnAddress:\n\u00A0 \u00A0city:\u00A0Anytown\u00A0\n\u00A0 \u00A0name: A\u00A0B\n");
    assertThat(fields(document))
        .containsExactly(
            "returnAddress", "returnAddress.city = Anytown", "returnAddress.name = A\u00A0B");
    assertThat(repairs(document)).containsExactly("NO_BREAK_SPACE 2:1", "NO_BREAK_SPACE 3:1");
  }

  @Test
  void takesTabsForBlanksUpToTheNextEighthColumn() {
    Document document =
        read("returnAddress:\n\tcity: Anytown\n        name: N\n  \tcountry:\tUSA\n");
    assertThat(fields(document))
        .containsExactly(
            "returnAddress",
            "returnAddress.city = Anytown",
            "returnAddress.name = N",
            "returnAddress.country = USA");
    assertThat(repairs(document)).containsExactly("TAB_INDENT 2:1", "TAB_INDENT 4:3");
  }

  // Levels

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 11})
  void takesAnyIndentThatIsKept(int blanks) {
    String indent = " ".repeat(blanks);
    Document document =
        read("returnAddress:\n" + indent + "name: N\n" + indent + "city:C\nbucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "returnAddress", "returnAddress.name = N", "returnAddress.city = C", "bucket = b");
    assertThat(repairs(document)).containsExactly("TIGHT_COLON 3:" + (blanks + 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4})
  void takesDashesInAnyColumnFromThatOfTheirOptionOn(int blanks) {
    String indent = " ".repeat(blanks);
    Document document =
        read(
            "operations:\n"
                + indent
                + "- exportBucket: a\n"
                + indent
                + "  prefix: p\n"
                + indent
                + "- exportBucket: b\n"
                + "ignore:\n"
                + indent
                + "- ^x: y$\n"
                + indent
                + "- \\.tmp$\n"
                + "bucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].exportBucket = b",
            "ignore",
            "bucket = b");
    assertThat(Documents.shape(document.find("ignore").orElseThrow().value()))
        .isEqualTo(List.of("^x: y$", "\\.tmp$"));
    assertThat(document.repairs()).isEmpty();
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void readsItemsBehindATightDash() {
    Document document = read("operations:\n  -exportBucket:a\n   prefix: p\nignore:\n -\\.tmp$\n");
    assertThat(fields(document))
        .containsExactly(
            "operations", "operations[].exportBucket = a", "operations[].prefix = p", "ignore");
    assertThat(repairs(document))
        .containsExactly("TIGHT_DASH 2:3", "TIGHT_COLON 2:16", "TIGHT_DASH 5:2");
  }

  @Test
  void readsAnItemWhoseOptionsBeginOnTheNextLine() {
    Document document =
        read("operations:\n  -\n    exportBucket: a\n    prefix: p\n  -\n    exportBucket: b\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].exportBucket = b");
    assertThat(document.repairs()).isEmpty();
  }

  @Test
  void adoptsTheChildrenOfBlocksThatAreNotIndented() {
    Document document =
        read(
            """
            returnAddress:
            name: Jane Roe
            city: Anytown
            customs:
            dataDescription: d
            deviceValue: 1
            contentTypes:
            jpg: image/jpeg
            3gp: video/3gpp
            deviceId: 49382
            """);
    assertThat(fields(document))
        .containsExactly(
            "returnAddress",
            "returnAddress.name = Jane Roe",
            "returnAddress.city = Anytown",
            "customs",
            "customs.dataDescription = d",
            "customs.deviceValue = 1",
            "contentTypes",
            "contentTypes.jpg = image/jpeg",
            "contentTypes.3gp = video/3gpp",
            "deviceId = 49382");
    assertThat(repairs(document))
        .containsExactly(
            "UNINDENTED_CHILDREN 2:1", "UNINDENTED_CHILDREN 5:1", "UNINDENTED_CHILDREN 8:1");
  }

  @Test
  void adoptsInTheFormWhereEveryLineButTheFirstBeginsWithABlank() {
    Document document =
        read(
            """
            manifestVersion: 2.0;
             returnAddress:
             name: Jane Roe
             city: Anytown
             deviceId: 1
             eraseDevice: yes;
            """);
    assertThat(fields(document))
        .containsExactly(
            "manifestVersion = 2.0",
            "returnAddress",
            "returnAddress.name = Jane Roe",
            "returnAddress.city = Anytown",
            "deviceId = 1",
            "eraseDevice = yes");
    assertThat(repairs(document))
        .contains("STRAY_SEMICOLON 1:21", "UNINDENTED_CHILDREN 3:2", "STRAY_SEMICOLON 6:18");
    assertThat(document.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void makesAnItemOfOperationsWithoutDash(String indent) {
    Document document =
        read(
            "operations:\n"
                + indent
                + "exportBucket: a\n"
                + indent
                + "prefix: p\n"
                + indent
                + "beginMarker: m\n"
                + "fileSystem: NTFS\n");
    assertThat(fields(document))
        .containsExactly(
            "operations",
            "operations[].exportBucket = a",
            "operations[].prefix = p",
            "operations[].beginMarker = m",
            "fileSystem = NTFS");
    assertThat(repairs(document)).contains("MISSING_DASH 2:" + (indent.length() + 1));
    assertThat(document.find("operations").orElseThrow().value()).isInstanceOf(Sequence.class);
  }

  @Test
  void putsALineOfAnotherIndentWhereItsNameBelongs() {
    Document document =
        read(
            """
            returnAddress:
                name: N
              city: C
                country: USA
             deviceId: d
            bucket: b
            """);
    assertThat(fields(document))
        .containsExactly(
            "returnAddress",
            "returnAddress.name = N",
            "returnAddress.city = C",
            "returnAddress.country = USA",
            "deviceId = d",
            "bucket = b");
    assertThat(repairs(document)).isNotEmpty().allMatch(repair -> repair.startsWith("UNEVEN"));
  }

  @Test
  void doesNotTakeAKnownOptionForTheContentOfTheEmptyOneAbove() {
    Document document = read("logPrefix:\n  bucket: b\nprefix:\n    deviceId: d\n");
    assertThat(document.text("bucket")).isEqualTo("b");
    assertThat(document.text("deviceId")).isEqualTo("d");
  }

  // Values that are none

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[your bucket]",
        "{BUCKET}",
        "***Your bucket***",
        "@BUCKET@",
        "[a|b]",
        "[Optional – x]",
        "<bucket>",
        "${BUCKET}",
        "[[x]]",
        "{{x}}",
        "us-east-1 | us-west-1",
        "*** Your ***"
      })
  void keepsPlaceholdersAsTexts(String placeholder) {
    for (String colon : List.of(":", ": ")) {
      Document document = read("bucket" + colon + placeholder + "\ndeviceId: d\n");
      assertThat(fields(document)).containsExactly("bucket = " + placeholder, "deviceId = d");
      assertThat(document.faults()).isEmpty();
    }
  }

  @Test
  void leavesOutSemicolonsOnlyWhereTheyCannotBelong() {
    Document document =
        read(
            "acl: private\nmanifestVersion: 2.0 ;;\neraseDevice: yes;\nnotificationEmail: a@b.c;\nprefix: x;\n");
    assertThat(fields(document))
        .containsExactly(
            "acl = private",
            "manifestVersion = 2.0",
            "eraseDevice = yes",
            "notificationEmail = a@b.c;",
            "prefix = x;");
    assertThat(repairs(document)).containsExactly("STRAY_SEMICOLON 2:22", "STRAY_SEMICOLON 3:17");
    assertThat(document.quote(document.fields().get(1).value().span())).isEqualTo("\"2.0\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "&anchor ~ ANCHOR_OR_ALIAS",
        "&a x ~ ANCHOR_OR_ALIAS",
        "*alias ~ ANCHOR_OR_ALIAS",
        "!tag ~ TAG",
        "!!str x ~ TAG",
        "! x ~ TAG",
        "| ~ BLOCK_SCALAR",
        "> ~ BLOCK_SCALAR",
        "|- ~ BLOCK_SCALAR",
        ">+2 ~ BLOCK_SCALAR",
        "| # c ~ BLOCK_SCALAR",
        "{a: b} ~ FLOW_COLLECTION",
        "{} ~ FLOW_COLLECTION",
        "[] ~ FLOW_COLLECTION",
        "[\"a\", \"b\"] ~ FLOW_COLLECTION",
        "[a, ~ FLOW_COLLECTION",
        "{a: ~ FLOW_COLLECTION",
        "[[a], [b]] ~ FLOW_COLLECTION",
        "[*a, *a] ~ FLOW_COLLECTION",
      })
  void namesWhatIsYamlAndNotOfTheFormat(String value, String kind) {
    Document document = read("bucket: b\ndeviceId: " + value + "\n");
    assertThat(faults(document)).containsExactly(kind + " 2:11");
    assertThat(fields(document)).containsExactly("bucket = b", "deviceId = " + value);
    assertThat(document.isReadable()).isTrue();
  }

  @Test
  void carriesOutNoneOfIt() {
    Document document =
        read(
            """
            bucket: &a b
            deviceId: *a
            prefix: !!binary aGVsbG8=
            logPrefix: |
              several
              lines: of text
            contentTypes: {jpg: image/jpeg,
              gif: image/gif
            }
            ignore: [a, b]
            returnAddress: &r
              city: C
            <<: *r
            eraseDevice: yes
            """);
    assertThat(fields(document))
        .containsExactly(
            "bucket = &a b",
            "deviceId = *a",
            "prefix = !!binary aGVsbG8=",
            "logPrefix = |",
            "contentTypes = {jpg: image/jpeg,",
            "ignore = [a, b]",
            "returnAddress",
            "returnAddress.city = C",
            "<< = *r",
            "eraseDevice = yes");
    assertThat(faults(document))
        .containsExactly(
            "ANCHOR_OR_ALIAS 1:9",
            "ANCHOR_OR_ALIAS 2:11",
            "TAG 3:9",
            "BLOCK_SCALAR 4:12",
            "FLOW_COLLECTION 7:15",
            "FLOW_COLLECTION 10:9",
            "ANCHOR_OR_ALIAS 11:16",
            "ANCHOR_OR_ALIAS 13:5");
  }

  // Markers

  @Test
  void readsOverMarkersAroundTheDocument() {
    Document document = read("%YAML 1.2\n---\nbucket: b\n...\n");
    assertThat(fields(document)).containsExactly("bucket = b");
    assertThat(repairs(document))
        .containsExactly("DOCUMENT_MARKER 1:1", "DOCUMENT_MARKER 2:1", "DOCUMENT_MARKER 4:1");
    assertThat(document.faults()).isEmpty();
  }

  @Test
  void stopsAtASecondDocument() {
    Document document = read("bucket: b\n---\ndeviceId: d\n");
    assertThat(fields(document)).containsExactly("bucket = b");
    assertThat(faults(document)).containsExactly("SEVERAL_DOCUMENTS 2:1");
  }

  @Test
  void takesDashesElsewhereForNoMarker() {
    assertThat(fields(read("bucket: ---\n"))).containsExactly("bucket = ---");
    assertThat(faults(read("bucket: b\n ---\n"))).containsExactly("STRAY_TEXT 2:2");
    assertThat(faults(read("bucket: b\n--- x\n"))).containsExactly("SEVERAL_DOCUMENTS 2:1");
  }

  // What is left over

  @Test
  void saysWhereAValueStandsBelowItsOption() {
    Document document = read("bucket:\n  my-bucket\ndeviceId: d\n");
    assertThat(faults(document)).containsExactly("VALUE_ON_NEXT_LINE 2:3");
    assertThat(document.faults().get(0).found()).isEqualTo("bucket");
    assertThat(fields(document)).containsExactly("bucket = ", "deviceId = d");
  }

  @Test
  void saysWhichLinesAreNeitherOptionNorItem() {
    assertThat(faults(read("bucket: b\nand so on\ndeviceId: d\n")))
        .containsExactly("STRAY_TEXT 2:1");
    assertThat(faults(read("bucket: b\n- x\n"))).containsExactly("STRAY_LIST_ITEM 2:1");
  }

  @Test
  void readsAListOnOneLineAsAText() {
    assertThat(fields(read("ignore: - a - b\n"))).containsExactly("ignore = - a - b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ EMPTY 1:1 ~ ``",
        "`\n\n# only\n` ~ EMPTY 1:1 ~ ``",
        "INVALID MANIFEST ~ NOT_A_MANIFEST 1:1 ~ ``",
        "/tmp/my-manifest.txt ~ NOT_A_MANIFEST 1:1 ~ the path of a file, given in place of its text (on the provider's command line, write file:// in front of the path)",
        "C:\\jobs\\m.txt ~ NOT_A_MANIFEST 1:1 ~ the path of a file, given in place of its text (on the provider's command line, write file:// in front of the path)",
        "file://manifest.txt ~ NOT_A_MANIFEST 1:1 ~ the path of a file, given in place of its text (on the provider's command line, write file:// in front of the path)",
        "MyManifest.txt ~ NOT_A_MANIFEST 1:1 ~ the path of a file, given in place of its text (on the provider's command line, write file:// in front of the path)",
        "<html><body> ~ NOT_A_MANIFEST 1:1 ~ HTML or XML",
        "{\\rtf1\\ansi ~ NOT_A_MANIFEST 1:1 ~ RTF, as word processors save it; save it as plain text, UTF-8",
        "`\n  # c\n  some words` ~ NOT_A_MANIFEST 3:3 ~ ``",
      })
  void saysWhatIsNoManifest(String text, String fault, String found) {
    Document document = read(text);
    assertThat(faults(document)).containsExactly(fault);
    assertThat(document.faults().get(0).found()).isEqualTo(found);
    assertThat(document.isReadable()).isFalse();
    assertThat(document.fields()).isEmpty();
  }

  @Test
  void saysTheSameOfBytesThatAreNoText() {
    Document document = DialectReader.read(SourceText.decode(new byte[] {'a', '\n', 0}));
    assertThat(faults(document)).containsExactly("CONTROL_CHARACTER 2:1");
    assertThat(document.isReadable()).isFalse();
    assertThat(document.isHidden(new Position(2, 1))).isFalse();
  }

  // Budgets

  @Test
  void readsEightLevelsAndNoMore() {
    StringBuilder text = new StringBuilder("bucket: b\n");
    for (int i = 0; i <= 8; i++) {
      text.append(" ".repeat(i)).append("x:\n");
    }
    assertThat(read(text.toString()).faults()).isEmpty();
    text.append(" ".repeat(9)).append("x:\n");
    assertThat(faults(read(text.toString()))).containsExactly("TOO_LARGE 11:10");
  }

  @Test
  void countsTheLevelsOfListsToo() {
    StringBuilder text = new StringBuilder("bucket: b\n");
    for (int i = 0; i < 12; i++) {
      text.append(" ".repeat(i * 2)).append("- x:\n");
    }
    String below = "x:\n" + text.substring("bucket: b\n".length());
    assertThat(faults(read("bucket: b\n" + below))).hasSize(1).first().asString().startsWith("TOO");
  }

  @Test
  void readsTwentyThousandEntriesAndNoMore() {
    String distinct = "ignore:\n" + "- x\n".repeat(19_999);
    assertThat(read(distinct).isReadable()).isTrue();
    assertThat(faults(read(distinct + "- x\n"))).containsExactly("TOO_LARGE 20001:1");
  }

  @Test
  void stopsAfterFiveHundredFaults() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("key").append(i).append(": \"open\n");
    }
    assertThat(faults(read(text.toString()))).hasSize(501).last().isEqualTo("TOO_LARGE 500:1");
  }
}

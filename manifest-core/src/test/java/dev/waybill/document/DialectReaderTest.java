package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static dev.waybill.document.Documents.repairs;
import static org.assertj.core.api.Assertions.assertThat;

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
}

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

/** What YAML has and manifests do not: values that are none, and markers. */
class ForeignYamlTest {
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
}

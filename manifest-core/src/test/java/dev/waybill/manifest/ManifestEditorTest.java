package dev.waybill.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestEditorTest {
  /** The last line has no end. */
  private static final String TEXT =
      """
      manifestVersion:2.0
      # kept
      deviceId:'a b'
      operations:
        - exportBucket:one\s\s
          prefix:x/
        - exportBucket:two
      returnAddress:
         name:Ada
         # who
         city:Cork
      acl:private"""
          .replace("\n", "\r\n");

  @Test
  void replacesNothingButTheValue() {
    assertThat(set("returnAddress.city", "Galway")).isEqualTo(TEXT.replace("Cork", "Galway"));
    assertThat(set("operations[1].exportBucket", "three")).isEqualTo(TEXT.replace("one", "three"));
    assertThat(set("deviceId", "it's")).isEqualTo(TEXT.replace("'a b'", "'it''s'"));
    assertThat(set("returnAddress.name", "#1")).isEqualTo(TEXT.replace("Ada", "\"#1\""));
    assertThat(set("acl", "private")).isEqualTo(TEXT);
  }

  @Test
  void writesWhatIsAbsentAsItsNeighboursAre() {
    assertThat(set("returnAddress.country", "Ireland"))
        .isEqualTo(TEXT.replace("Cork\r\n", "Cork\r\n   country:Ireland\r\n"));
    assertThat(set("operations[2].prefix", "y/"))
        .isEqualTo(TEXT.replace("two\r\n", "two\r\n    prefix:y/\r\n"));
    assertThat(set("operations[3].exportBucket", "three"))
        .isEqualTo(TEXT.replace("two\r\n", "two\r\n  - exportBucket: three\r\n"));
    assertThat(set("logBucket", "logs")).isEqualTo(TEXT + "\r\nlogBucket:logs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,", "a;", "a\""})
  void putsQuotesAroundWhatEndsInASign(String device) {
    byte[] bytes = "bucket: b\n".getBytes(UTF_8);
    ManifestEditor changed = ManifestEditor.of(bytes).set("deviceId", device);

    assertThat(new String(changed.bytes(), UTF_8))
        .isEqualTo("bucket: b\ndeviceId: \"" + device.replace("\"", "\\\"") + "\"\n");
    assertThat(changed.get("deviceId")).contains(device);
  }

  @Test
  void beginsABlockThatIsAbsent() {
    assertThat(edit("bucket: b\n").set("returnAddress.city", "Cork").bytes())
        .asString(UTF_8)
        .isEqualTo("bucket: b\nreturnAddress:\n    city: Cork\n");
    assertThat(edit("bucket: b\nreturnAddress:\n").set("returnAddress.city", "Cork").bytes())
        .asString(UTF_8)
        .isEqualTo("bucket: b\nreturnAddress:\n    city: Cork\n");
    assertThat(edit("bucket: b").set("ignore[1]", "^x").bytes())
        .asString(UTF_8)
        .isEqualTo("bucket: b\nignore:\n  - ^x");
  }

  @Test
  void takesAwayTheLinesOfAnOptionAndKeepsComments() {
    assertThat(unset("deviceId")).isEqualTo(TEXT.replace("deviceId:'a b'\r\n", ""));
    assertThat(unset("returnAddress"))
        .isEqualTo(
            TEXT.replace("returnAddress:\r\n   name:Ada\r\n", "").replace("   city:Cork\r\n", ""));
    assertThat(unset("operations[1].exportBucket"))
        .isEqualTo(TEXT.replace("exportBucket:one  \r\n    ", ""));
    assertThat(unset("operations[2]")).isEqualTo(TEXT.replace("  - exportBucket:two\r\n", ""));
    assertThat(unset("logBucket")).isEqualTo(TEXT);
  }

  @Test
  void refusesWithoutQuotingAValue() {
    for (String path :
        List.of("", "a..b", "operations", "operations[9].prefix", "acl.x", "[1]", "deviceId[0]")) {
      assertThatIllegalArgumentException()
          .describedAs(path)
          .isThrownBy(() -> edit(TEXT).set(path, "hunter2"))
          .withMessageNotContaining("hunter2");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit("pinCode: 1\npinCode: 2\n").set("pinCode", "hunter2"))
        .withMessageNotContaining("hunter2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(TEXT).set("acl", "hunter2\nx: y"))
        .withMessageNotContaining("hunter2");
  }

  @Test
  void givesBackAnyBytes() {
    byte[] noText = {(byte) 0xFF, 0, 13};

    assertThat(ManifestEditor.of(noText).bytes()).isEqualTo(noText);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ManifestEditor.of(noText).set("acl", "private"));
  }

  private static ManifestEditor edit(String text) {
    return ManifestEditor.of(text.getBytes(UTF_8));
  }

  private static String set(String path, String value) {
    return new String(edit(TEXT).set(path, value).bytes(), UTF_8);
  }

  private static String unset(String path) {
    return new String(edit(TEXT).unset(path).bytes(), UTF_8);
  }
}

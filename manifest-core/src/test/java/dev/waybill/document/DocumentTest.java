package dev.waybill.document;

import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  private static final String TEXT =
      "bucket: b\nignore:\n  - x\n  - y\nreturnAddress:\n    city: c\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bucket:b\n\nignore:\n- x\n- y\n# c\nreturnAddress:\n city: c\n",
        "\"bucket\": 'b'\nignore:\n  - \"x\"\n  - y\nreturnAddress:\n    city: c\n",
        "> bucket: b\n> ignore:\n>   - x\n>   - y\n> returnAddress:\n>     city: c\n",
      })
  void saysTheSameWhateverItLooksLike(String text) {
    assertThat(read(text).saysTheSameAs(read(TEXT))).isTrue();
    assertThat(read(TEXT).saysTheSameAs(read(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bucket: c\nignore:\n  - x\n  - y\nreturnAddress:\n    city: c\n", // another text
        "bucket: b\nignore:\n  - x\nreturnAddress:\n    city: c\n", // another list
        "bucket: b\nignore:\n  - y\n  - x\nreturnAddress:\n    city: c\n",
        "bucket: b\nignore:\n  - x: y\n  - y\nreturnAddress:\n    city: c\n",
        "bucket: b\nignore: x\nreturnAddress:\n    city: c\n",
        "bucket: b\nignore:\n  - x\n  - y\nreturnAddress:\n    name: c\n", // another option
        "bucket: b\nignore:\n  - x\n  - y\ncustoms:\n    city: c\n",
        "bucket: b\nreturnAddress:\n    city: c\nignore:\n  - x\n  - y\n", // another order
        "bucket: b\nignore:\n  - x\n  - y\n",
      })
  void saysSomethingElseWhereOneTextDiffers(String text) {
    assertThat(read(text).saysTheSameAs(read(TEXT))).isFalse();
    assertThat(read(TEXT).saysTheSameAs(read(text))).isFalse();
  }

  @Test
  void marksTheFieldsOfFaultyLines() {
    Document document = read("bucket: 'b\ndeviceId: d\nignore:\n  - 'x\n  - y\n");

    assertThat(document.isFaulty(document.find("bucket").orElseThrow())).isTrue();
    assertThat(document.isFaulty(document.find("deviceId").orElseThrow())).isFalse();
    Sequence patterns = (Sequence) document.find("ignore").orElseThrow().value();
    assertThat(patterns.items())
        .extracting(item -> document.isFaulty((Scalar) item))
        .containsExactly(true, false);
  }

  @Test
  void marksTheFieldWhoseValueGoesOnInTheNextLine() {
    Document document = read("bucket: b\nprefix: one,\ntwo\ndeviceId: d\n");

    assertThat(document.isFaulty(document.find("prefix").orElseThrow())).isTrue();
    assertThat(document.isFaulty(document.find("bucket").orElseThrow())).isFalse();
    assertThat(document.isFaulty(document.find("deviceId").orElseThrow())).isFalse();
  }

  @Test
  void judgesBothValuesOfAnOptionThatIsSetTwice() {
    Document document = read("bucket: b\nbucket: c\n");

    assertThat(document.fields()).noneMatch(document::isFaulty);
    assertThat(document.text("bucket")).isEqualTo("c");
    assertThat(document.text("prefix")).isEmpty();
    assertThat(read(TEXT).text("returnAddress")).isEmpty();
    assertThat(read(TEXT).text("returnAddress.city")).isEqualTo("c");
  }
}

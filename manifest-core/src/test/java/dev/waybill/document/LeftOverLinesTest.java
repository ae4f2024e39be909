package dev.waybill.document;

import static dev.waybill.document.Documents.faults;
import static dev.waybill.document.Documents.fields;
import static dev.waybill.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.text.Position;
import dev.waybill.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that are nothing, and texts that are no manifest at all. */
class LeftOverLinesTest {
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
}

package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block whose own line slid to the column of those below it is one mistake, wherever it is. */
class SlidBlockTest {
  private static final String ADDRESS = IMPORT_S3.substring(IMPORT_S3.indexOf("returnAddress"));
  private static final String TOP = with(IMPORT_S3, ADDRESS, "");
  private static final String CUSTOMS =
      """
      customs:
          dataDescription: results of tests
          encryptedData: yes
          encryptionClassification: 5D992
          exportCertifierName: Ada Example
          requiresExportLicense: no
          deviceValue: 250.00
          deviceCountryOfOrigin: Ghana
          deviceType: externalStorageDevice
      """;
  private static final String TYPES = "contentTypes:\n    jpg: image/jpeg\n    mp4: video/mp4\n";
  private static final String IGNORE = "ignore:\n    - \\.psd$\n    - ^backup/\n";

  private static String indentedBy(int blanks, String text) {
    return text.replace("\n    ", "\n" + " ".repeat(blanks));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 6})
  void isReportedOnceAtTheBlock(int blanks) {
    String address = indentedBy(blanks, ADDRESS);
    String customs = indentedBy(blanks, CUSTOMS);
    String types = indentedBy(blanks, TYPES);
    String ignore = indentedBy(blanks, IGNORE);
    String slid = " ".repeat(blanks);
    String column = ":" + (blanks + 1) + " ";

    assertThat(brief(TOP + address + customs + types + ignore)).isEmpty();
    assertThat(brief(slid + address + TOP)).containsExactly("1" + column + "warning uneven-indent");
    assertThat(brief(TOP.replaceFirst("\n", "\n" + slid + address)))
        .containsExactly("2" + column + "warning uneven-indent");
    assertThat(brief(TOP + slid + address + customs))
        .containsExactly("6" + column + "warning uneven-indent");
    assertThat(brief(TOP + customs + slid + address))
        .containsExactly("15" + column + "error misplaced-option");
    assertThat(brief(TOP + types + slid + address))
        .containsExactly("9" + column + "error misplaced-option");
    assertThat(brief(TOP + address + slid + customs))
        .containsExactly("14" + column + "error misplaced-option");
    assertThat(brief(TOP + types + slid + customs + address))
        .containsExactly("9" + column + "error misplaced-option");
    assertThat(brief(TOP + address + slid + types))
        .containsExactly("14" + column + "error misplaced-option");
    assertThat(brief(TOP + address + slid + ignore))
        .containsExactly("14" + column + "error misplaced-option");
  }
}

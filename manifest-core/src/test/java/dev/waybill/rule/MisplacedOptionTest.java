package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.messages;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisplacedOptionTest {
  @Test
  void makesOneFindingOfOptionsThatStrayedTogether() {
    assertThat(messages("misplaced-option", with(IMPORT_S3, "returnAddress:\n", "")))
        .containsExactly(
            "\"name\", \"street1\", \"city\", \"stateOrProvince\", \"postalCode\", \"country\","
                + " \"phoneNumber\" stand at top level; they belong below \"returnAddress\"");
  }

  @Test
  void doesNotMissWhatIsElsewhere() {
    String text = "city: Springfield\n" + with(IMPORT_S3, "    city: Springfield\n", "");

    assertThat(brief(text)).containsExactly("1:1 error misplaced-option");
    assertThat(messages("misplaced-option", text))
        .containsExactly("\"city\" stands at top level; it belongs below \"returnAddress\"");
  }

  @Test
  void tellsTwoStraysWithDifferentHomesApart() {
    assertThat(brief("beginMarker: 2012\ncity: Springfield\n" + EXPORT_S3))
        .containsExactly("1:1 error misplaced-option", "2:1 error misplaced-option");
  }

  @Test
  void speaksOfOneOptionThatStrayedTwiceAsOfOne() {
    String text = with(EXPORT_S3, "- exportBucket:", "- serviceLevel: standard\n    exportBucket:");

    assertThat(messages("misplaced-option", text))
        .containsExactly("\"serviceLevel\" stands below \"operations\"; it belongs at top level");
  }

  @Test
  void takesATargetDirectoryAtEitherPlace() {
    assertThat(brief("targetDirectory: from-s3\n" + EXPORT_S3)).isEmpty();
    assertThat(brief(with(EXPORT_S3, "prefix: 2012/", "targetDirectory: from-s3"))).isEmpty();
  }

  @Test
  void knowsThatAnExportHasItsPrefixBelowOperations() {
    String text = "prefix: 2012/\n" + with(EXPORT_S3, "    prefix: 2012/\n", "");

    assertThat(brief(text)).containsExactly("1:1 error misplaced-option");
    assertThat(messages("misplaced-option", text))
        .containsExactly("\"prefix\" stands at top level; it belongs below \"operations\"");
    assertThat(brief("prefix: 2012/\n" + IMPORT_S3)).isEmpty();
    assertThat(brief("prefix: 2012/\nbeginMarker: a\n" + EXPORT_S3))
        .containsExactly("1:1 error misplaced-option");
    assertThat(brief("prefix: 2012/\n" + IMPORT_EBS))
        .containsExactly("1:1 warning option-of-other-kind");
  }
}

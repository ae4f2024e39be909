package dev.waybill.rule;

import static dev.waybill.rule.Findings.brief;
import static dev.waybill.rule.Findings.mended;
import static dev.waybill.rule.Findings.with;
import static dev.waybill.rule.Samples.EXPORT_S3;
import static dev.waybill.rule.Samples.IMPORT_EBS;
import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.document.DialectReader;
import dev.waybill.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line that slid is one mistake, whatever it belongs to, and is not lost. */
class UnevenIndentTest {
  private static final String FREE =
      IMPORT_S3
          + """
          contentTypes:
              jpg: image/jpeg
              html: text/html
              mp4: video/mp4
          substitutions:
              "$C$" : ":"
              "b" : "c"
          ignore:
              - a
              - b
          """;

  private static boolean isReadAs(String text, String sound) {
    return DialectReader.read(SourceText.decode(text.getBytes(StandardCharsets.UTF_8)))
        .saysTheSameAs(
            DialectReader.read(SourceText.decode(sound.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '~',
      value = {
        "    jpg,   jpg,15:4",
        "    jpg,     jpg,15:6",
        "    html,   html,16:4",
        "    html,     html,16:6",
        "    html, html,16:2",
        "    html,html,16:1",
        "    mp4,mp4,17:1",
        "    \"$C$\",     \"$C$\",19:6",
        "    \"b\",   \"b\",20:4",
        "    \"b\",\"b\",20:1",
        "    - a,   - a,22:4",
        "    - b,   - b,23:4",
        "contentTypes,  contentTypes,14:3",
        "contentTypes,      contentTypes,14:7",
        "ignore,      ignore,21:7"
      })
  void isReportedOnceAndReadAsIfItHadNotSlid(String right, String wrong, String place) {
    String text = with(FREE, right, wrong);

    assertThat(brief(FREE)).isEmpty();
    assertThat(brief(text)).containsExactly(place + " warning uneven-indent");
    assertThat(isReadAs(text, FREE)).isTrue();
  }

  @Test
  void isReportedOnceWhereSeveralSlidToTheEdge() {
    String text = with(with(FREE, "    html", "html"), "    mp4", "mp4");

    assertThat(brief(text)).containsExactly("16:1 warning uneven-indent");
    assertThat(isReadAs(text, FREE)).isTrue();
  }

  @Test
  void isNotTakenForAMemberWhereItMayBeAnOption() {
    assertThat(brief(with(FREE, "substitutions:", "substitution:")))
        .contains("18:1 warning unknown-option");
    assertThat(brief(FREE + "contentTypes2: x\n")).containsExactly("24:1 warning unknown-option");
    assertThat(brief(with(FREE, "substitutions:", "labels: x\nsubstitutions:")))
        .containsExactly("18:1 warning unknown-option");
  }

  @ParameterizedTest
  @CsvSource({
    "'    name', '     name', 7:6",
    "'    name', '  name', 7:3",
    "'    name', 'name', 7:1"
  })
  void blamesTheFirstWhereAllOthersAgree(String right, String wrong, String place) {
    String text = with(IMPORT_S3, right, wrong);

    assertThat(brief(text)).singleElement().asString().startsWith(place + " warning ");
    assertThat(isReadAs(text, IMPORT_S3)).isTrue();
    if (!wrong.equals("name")) {
      assertThat(mended("uneven-indent", text)).isEqualTo(IMPORT_S3);
    }
  }

  @Test
  void blamesTheDashWhereAllBelowItAgree() {
    assertThat(brief(with(IMPORT_EBS, "  - destination", " - destination")))
        .containsExactly("7:4 warning uneven-indent");
  }

  @ParameterizedTest
  @CsvSource({"' ', 8:2", "'   ', 8:4", "'', 8:1", "'     ', 8:6"})
  void blamesTheFirstDashWhereOnlyThatHasMoved(String blanks, String place) {
    String longer =
        with(
            with(EXPORT_S3, "prefix: 2012/", "prefix: 2012/\n    beginMarker: a\n    endMarker: z"),
            "harbour-photos",
            "harbour-photos\n    prefix: a/");
    String three = with(longer, "a/", "a/\n  - exportBucket: harbour-logs");
    String first = "  - exportBucket: harbour-archive";
    String moved = blanks + first.strip();

    for (String sound : List.of(EXPORT_S3, longer, three)) {
      assertThat(brief(sound)).isEmpty();
      assertThat(brief(with(sound, first, moved)))
          .containsExactly(place + " warning uneven-indent");
      assertThat(mended("uneven-indent", with(sound, first, moved))).isEqualTo(sound);
    }
  }

  @ParameterizedTest
  @CsvSource({"returnAddress, 6:1", "notificationEmail, 5:1"})
  void isNoSecondMistakeBehindATab(String key, String place) {
    String text = with(IMPORT_S3, key, "\t" + key);

    assertThat(brief(text)).containsExactly(place + " warning tab-indent");
    assertThat(isReadAs(text, IMPORT_S3)).isTrue();
    assertThat(brief(with(FREE, "    - a", "\t- a"))).containsExactly("22:1 warning tab-indent");
    assertThat(brief(with(EXPORT_S3, "operations", "\toperations")))
        .containsExactly("7:1 warning tab-indent");
  }
}

package dev.waybill.rule;

import static dev.waybill.rule.Samples.IMPORT_S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.manifest.ManifestReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderInSecretTest {
  private static List<String> rules(String line) {
    byte[] manifest = (line + "\n" + IMPORT_S3).getBytes(StandardCharsets.UTF_8);
    return ManifestReader.read(manifest).diagnostics().stream().map(Diagnostic::rule).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{B1}c", "p@SS@word", "ab**cd**", "x|y", "50%#off", "a:b"})
  void takesAPasswordWithSignsOfPlaceholdersForAPassword(String password) {
    assertThat(rules("trueCryptPassword: " + password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[password]", "{PASSWORD}", "<password>"})
  void reportsAPasswordThatIsAPlaceholderAltogether(String password) {
    assertThat(rules("trueCryptPassword: " + password)).containsExactly("unfilled-placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "********",
        "(hidden)",
        "\u2022\u2022\u2022\u2022\u2022\u2022",
        "REDACTED",
        "[redacted]",
        "(masked)"
      })
  void reportsWhatIsShownInPlaceOfAPassword(String mask) {
    assertThat(rules("trueCryptPassword: " + mask)).containsExactly("unfilled-placeholder");
    assertThat(rules("pinCode: " + mask)).containsExactly("unfilled-placeholder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xxx1",
        "xxxxxxxx",
        "XXXX",
        "a****",
        "hidden",
        "redacted2015",
        "'********'",
        "0000"
      })
  void takesAPasswordThatResemblesAMaskForAPassword(String password) {
    assertThat(rules("trueCryptPassword: " + password)).doesNotContain("unfilled-placeholder");
  }

  @Test
  void reportsTheWordsOfATemplateOfWhichOneWasToBeLeft() {
    assertThat(rules("acl: private | public-read")).containsExactly("unfilled-placeholder");
  }

  @Test
  void reportsAPasswordOnTheNextLineThatIsGluedToTheNextKey() {
    assertThat(rules("trueCryptPassword:\nhunter2serviceLevel: standard"))
        .containsExactly("value-on-next-line");
  }
}

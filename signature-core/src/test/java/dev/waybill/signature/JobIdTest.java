package dev.waybill.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"ADP7B", "AVEYF", "53TX4", "796CK", "WXSPP", "AAABC", "EX1ID", "TEST1"})
  void takesTheJobIdsSeenInPrint(String printed) {
    assertThat(JobId.of(printed).value()).isEqualTo(printed);
  }

  @Test
  void writesWhatWasTypedInCapitals() {
    assertThat(JobId.of("7k2qZ")).isEqualTo(new JobId("7K2QZ")).hasToString("7K2QZ");
  }

  @Test
  void writesCapitalsTheSameInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr"));

      assertThat(JobId.of("iiiii").value()).isEqualTo("IIIII");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "'' | job ID is empty, expected 5 characters",
        "A | job ID \"A\" has 1 character instead of 5",
        "ABCDEF | job ID \"ABCDEF\" has 6 characters instead of 5",
        "JOBID | job ID \"JOBID\": character 'O' at position 2 does not occur in job IDs, expected"
            + " a digit 1 to 9 or a letter A to Z without O",
        "AB0DE | job ID \"AB0DE\": character '0' at position 3 does not occur in job IDs, expected"
            + " a digit 1 to 9 or a letter A to Z without O",
        "jobi1 | job ID \"jobi1\": character 'o' at position 2 does not occur in job IDs, expected"
            + " a digit 1 to 9 or a letter A to Z without O",
        "AB\u0000DE | job ID \"AB\\u{0}DE\": character '\\u{0}' at position 3 does not occur in job"
            + " IDs, expected a digit 1 to 9 or a letter A to Z without O",
        // Upper-casing would make an S and two S of these.
        "ABCD\u017f | job ID \"ABCD\u017f\": character '\u017f' at position 5 does not occur in job"
            + " IDs, expected a digit 1 to 9 or a letter A to Z without O",
        "ABC\u00df | job ID \"ABC\u00df\" has 4 characters instead of 5",
      })
  void saysExactlyWhatIsWrong(String typed, String fault) {
    assertThatIllegalArgumentException().isThrownBy(() -> JobId.of(typed)).withMessage(fault);
    assertThat(JobId.isWellFormed(typed)).isFalse();
    assertThat(JobId.firstFault(typed)).hasValue(fault);
  }

  @Test
  void quotesNothingOfWhatMightBeAKey() {
    assertThat(JobId.firstFault("A".repeat(1000)))
        .hasValue("job ID has 1000 characters instead of 5");
  }

  @Test
  void theValueItselfIsInCapitals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JobId("abcde"))
        .withMessage("job ID \"abcde\" is not in capitals");
  }
}

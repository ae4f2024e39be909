package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What release 2.9.19 of the provider's command line printed of these timestamps. */
class TimestampFormTest {
  @ParameterizedTest
  @CsvSource({
    "2014-02-03T04:05:06Z, 2014-02-03T04:05:06+00:00",
    "2014-02-03T04:05:06.000Z, 2014-02-03T04:05:06+00:00",
    "2014-02-03T04:05:06.123Z, 2014-02-03T04:05:06.123000+00:00",
    "2013-06-01T00:00:00.5Z, 2013-06-01T00:00:00.500000+00:00",
    "2014-02-03T04:05:06+02:00, 2014-02-03T04:05:06+02:00",
    "2014-02-03T04:05:06, 2014-02-03T04:05:06",
    "2014-02-03T04:05Z, 2014-02-03T04:05:00+00:00",
    "2014-02-03, 2014-02-03T00:00:00",
  })
  void spellsAsTheCommandLineDoes(String answered, String printed) {
    assertThat(TimestampForm.ISO8601.spell(answered)).isEqualTo(printed);
    assertThat(TimestampForm.WIRE.spell(answered)).isEqualTo(answered);
  }

  @ParameterizedTest
  @CsvSource({"2014-02-30", "2014-02-03T25:00:00Z", "soon", "2014-02-03T"})
  void leavesAloneWhatIsNoTimestamp(String text) {
    assertThat(TimestampForm.ISO8601.spell(text)).isEqualTo(text);
    assertThat(TimestampForm.WIRE.spell(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-02-03T04:05:06+00:00, 2014-02-03T04:05:06Z",
    "2014-02-03T04:05:06.123000+00:00, 2014-02-03T04:05:06.123Z",
  })
  void undoesWhatTheCommandLineSpelt(String printed, String answered) {
    assertThat(TimestampForm.WIRE.spell(printed)).isEqualTo(answered);
  }
}

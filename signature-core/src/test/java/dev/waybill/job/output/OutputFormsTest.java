package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.job.Answer;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.job.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormsTest {
  private static final Field JOB = field(Member.JOB_ID, new Value.Text("7K2QZ"));

  private static Field field(Member member, Value value) {
    return new Field(member, value, Certainty.EXACT);
  }

  private static Answer.Result result(Operation operation, Field... fields) {
    return new Answer.Result(List.of(operation), List.of(new Page(List.of(fields))));
  }

  private static String render(Answer.Result result, OutputForm form) throws NotPrintableException {
    return AnswerOutput.render(result, OutputSettings.of(form, CommandLineRelease.VERSION_2));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "TEXT", "TABLE", "YAML", "YAML_STREAM", "OFF"})
  void nothingIsPrintedForNothing(OutputForm form) throws NotPrintableException {
    assertThat(render(result(Operation.GET_STATUS), form)).isEmpty();
  }

  @Test
  void aListWithoutJobsIsNullInText() throws NotPrintableException {
    Answer.Result empty = result(Operation.LIST_JOBS);
    assertThat(render(empty, OutputForm.TEXT)).isEqualTo("None\n");
    assertThat(render(empty, OutputForm.JSON)).isEmpty();
    assertThat(render(empty, OutputForm.YAML_STREAM)).isEqualTo("- {}\n");
  }

  @Test
  void oneSinglePageOfAListSaysWhetherThereIsMore() throws NotPrintableException {
    Value job = new Value.Mapping(Map.of("JobId", new Value.Text("7K2QZ")));
    Answer.Result page =
        result(
            Operation.LIST_JOBS,
            field(Member.JOBS, new Value.Items(List.of(job))),
            field(Member.IS_TRUNCATED, new Value.Flag(true)));
    OutputSettings single =
        OutputSettings.of(OutputForm.TEXT, CommandLineRelease.VERSION_2).singlePage(true);
    assertThat(AnswerOutput.render(page, single)).isEqualTo("True\nJOBS\t7K2QZ\n");
    assertThat(render(page, OutputForm.TEXT)).isEqualTo("JOBS\t7K2QZ\n");
  }

  @Test
  void membersThatTheAnswerCannotHaveAreLeftOut() throws NotPrintableException {
    assertThat(
            render(
                result(Operation.CANCEL_JOB, JOB, field(Member.SUCCESS, new Value.Flag(true))),
                OutputForm.TEXT))
        .isEqualTo("True\n");
  }

  @Test
  void numbersLoseTheZerosInFront() throws NotPrintableException {
    Answer.Result result =
        result(Operation.GET_STATUS, field(Member.ERROR_COUNT, new Value.Numeral("+007")));
    assertThat(render(result, OutputForm.TEXT)).isEqualTo("7\n");
    assertThat(render(result, OutputForm.JSON)).isEqualTo("{\n    \"ErrorCount\": 7\n}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2014-02-03T04:05:06Z,        2014-02-03T04:05:06Z,      2014-02-03T04:05:06+00:00",
    "2014-02-03T04:05:06+00:00,   2014-02-03T04:05:06Z,      2014-02-03T04:05:06+00:00",
    "2014-02-03T04:05:06.789Z,    2014-02-03T04:05:06.789Z,  2014-02-03T04:05:06.789000+00:00",
    "2014-02-03T04:05:06.789000+00:00, 2014-02-03T04:05:06.789Z, 2014-02-03T04:05:06.789000+00:00",
    "2014-02-03T04:05:06.000Z,    2014-02-03T04:05:06.000Z,  2014-02-03T04:05:06+00:00",
    "2014-02-03T04:05:06-08:00,   2014-02-03T04:05:06-08:00, 2014-02-03T04:05:06-08:00",
    "2014-02-03T04:05:06-0800,    2014-02-03T04:05:06-0800,  2014-02-03T04:05:06-08:00",
    "2014-02-30T04:05:06Z,        2014-02-30T04:05:06Z,      2014-02-30T04:05:06Z",
    "yesterday,                   yesterday,                 yesterday",
  })
  void spellsTimestamps(String answered, String wire, String iso8601) {
    assertThat(TimestampForm.WIRE.spell(answered)).isEqualTo(wire);
    assertThat(TimestampForm.ISO8601.spell(answered)).isEqualTo(iso8601);
  }

  @ParameterizedTest
  @CsvSource({
    "1.10.37, 255, '\nA client error (InvalidJobIdException) occurred when calling the GetStatus operation: No\n'",
    "1,       255, '\nAn error occurred (InvalidJobIdException) when calling the GetStatus operation: No\n'",
    "2.33.9,  254, '\nAn error occurred (InvalidJobIdException) when calling the GetStatus operation: No\n'",
    "2.34.0,  254, '\naws: [ERROR]: An error occurred (InvalidJobIdException) when calling the GetStatus operation: No\n'",
    "2,       254, '\naws: [ERROR]: An error occurred (InvalidJobIdException) when calling the GetStatus operation: No\n'",
  })
  void saysThatTheServiceRefusedAsEachReleaseDoes(String release, int status, String said) {
    Answer.Refusal refusal =
        new Answer.Refusal(null, "InvalidJobIdException", "No", Certainty.EXACT);
    CommandLineRelease of = CommandLineRelease.of(release);
    assertThat(ErrorOutput.of(of).render(refusal, Operation.GET_STATUS)).isEqualTo(said);
    assertThat(of.refusalStatus()).isEqualTo(status);
    assertThat(of).hasToString(release);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "0.9", "2.", "2.9.19.1", "v2", "2.99999"})
  void takesNoOtherReleases(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CommandLineRelease.of(text));
  }

  /** As release 2.36.7 printed them: of a mapping among other items only the names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '$',
      value = {
        "[`null`,{a:JobType}] / |  None   | |  a      |",
        "{a:[JobId,{b:JobType}]} / ||    a    || ||  7K2QZ  || ||  b      ||",
        "[[{x:JobId}],[JobId]] / |    x    | |  7K2QZ  | |  7K2QZ  |",
        "[[`1`,[`2`]],JobId] / |  1      | |  2      | |  7K2QZ  |",
        "[[JobId,JobType],[{a:JobType,b:JobId}]] / |    a    |    b     | |  7K2QZ  |  Import  | |  Import |  7K2QZ   |"
      })
  void aTableGoesOnInOneSectionAsLongAsItsRowsAreAlike(String query, String rows)
      throws NotPrintableException {
    OutputSettings table =
        OutputSettings.of(OutputForm.TABLE, CommandLineRelease.VERSION_2).query(Query.of(query));
    Answer.Result job =
        result(Operation.GET_STATUS, JOB, field(Member.JOB_TYPE, new Value.Text("Import")));

    String printed =
        AnswerOutput.render(job, table)
            .lines()
            .filter(line -> line.startsWith("|") && !line.contains("-") && !line.contains("Get"))
            .collect(Collectors.joining(" "));
    assertThat(printed).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[JobId,{a:JobType,b:JobId}]",
        "[{a:JobType},JobId]",
        "[JobId,`{}`]",
        "[[JobId],[{a:JobType,b:JobId}]]"
      })
  void aTableHasNoRowsOfOtherWidths(String query) throws NotPrintableException {
    OutputSettings table =
        OutputSettings.of(OutputForm.TABLE, CommandLineRelease.VERSION_2).query(Query.of(query));
    Answer.Result job =
        result(Operation.GET_STATUS, JOB, field(Member.JOB_TYPE, new Value.Text("Import")));

    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> AnswerOutput.render(job, table));
  }

  @Test
  void version1HasNoYaml() {
    OutputSettings yaml = OutputSettings.of(OutputForm.YAML, CommandLineRelease.VERSION_1);
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> AnswerOutput.render(result(Operation.GET_STATUS, JOB), yaml))
        .withMessage("release 1 of the command line has no form yaml");
  }

  @Test
  void aTableNeedsToKnowWhatWasAsked() throws NotPrintableException {
    Answer.Result either =
        new Answer.Result(
            List.of(Operation.UPDATE_JOB, Operation.CANCEL_JOB),
            result(Operation.CANCEL_JOB, field(Member.SUCCESS, new Value.Flag(true))).pages());
    assertThat(render(either, OutputForm.JSON)).isEqualTo("{\n    \"Success\": true\n}\n");
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> render(either, OutputForm.TABLE))
        .withMessageContaining("update-job or cancel-job");
  }

  @Test
  void xmlKeepsCarriageReturns() throws NotPrintableException {
    assertThat(
            render(
                result(
                    Operation.GET_STATUS,
                    JOB,
                    field(Member.CURRENT_MANIFEST, new Value.Text("a<b\r\n\uD83D\uDE9A")),
                    field(Member.ARTIFACT_LIST, new Value.Items(List.of()))),
                OutputForm.XML))
        .isEqualTo(
            """
            <GetStatusResponse xmlns="http://importexport.amazonaws.com/doc/2010-06-01/">
              <GetStatusResult>
                <JobId>7K2QZ</JobId>
                <CurrentManifest>a&lt;b&#13;
            \uD83D\uDE9A</CurrentManifest>
                <ArtifactList/>
              </GetStatusResult>
            </GetStatusResponse>
            """);
  }

  @Test
  void xmlRefusesWhatItCannotCarry() {
    Answer.Result escape =
        result(Operation.GET_STATUS, field(Member.CARRIER, new Value.Text("\u001B[2J")));
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> render(escape, OutputForm.XML))
        .withMessageContaining("control characters");
  }

  /** As release 2.36.7 printed it. */
  @Test
  void aListThatWasCutSaysWhereItGoesOn() throws NotPrintableException {
    Map<String, Value> job = new LinkedHashMap<>();
    job.put("JobId", new Value.Text("9XW4T"));
    job.put("CreationDate", new Value.Text("2014-03-01T00:00:00Z"));
    job.put("IsCanceled", new Value.Flag(false));
    job.put("JobType", new Value.Text("Export"));
    Answer.Result cut =
        new Answer.Result(
            List.of(Operation.LIST_JOBS),
            result(
                    Operation.LIST_JOBS,
                    field(Member.JOBS, new Value.Items(List.of(new Value.Mapping(job)))),
                    field(Member.IS_TRUNCATED, new Value.Flag(true)))
                .pages(),
            "eyJNYXJrZXIiOiAiOVhXNFQifQ==");

    assertThat(render(cut, OutputForm.TEXT))
        .isEqualTo(
            """
            JOBS\t2014-03-01T00:00:00+00:00\tFalse\t9XW4T\tExport
            NEXTTOKEN\teyJNYXJrZXIiOiAiOVhXNFQifQ==
            """);
    assertThat(render(cut, OutputForm.JSON))
        .endsWith(
            """
                ],
                "NextToken": "eyJNYXJrZXIiOiAiOVhXNFQifQ=="
            }
            """);
    assertThat(render(cut, OutputForm.YAML))
        .isEqualTo(
            """
            Jobs:
            - CreationDate: '2014-03-01T00:00:00+00:00'
              IsCanceled: false
              JobId: 9XW4T
              JobType: Export
            NextToken: eyJNYXJrZXIiOiAiOVhXNFQifQ==
            """);
    assertThat(render(cut, OutputForm.YAML_STREAM)).doesNotContain("NextToken");
    assertThat(render(cut, OutputForm.TABLE))
        .isEqualTo(
            """
            -------------------------------------------------------------------
            |                            ListJobs                             |
            +-----------------+-----------------------------------------------+
            |  NextToken      |  eyJNYXJrZXIiOiAiOVhXNFQifQ==                 |
            +-----------------+-----------------------------------------------+
            ||                             Jobs                              ||
            |+----------------------------+-------------+--------+-----------+|
            ||        CreationDate        | IsCanceled  | JobId  |  JobType  ||
            |+----------------------------+-------------+--------+-----------+|
            ||  2014-03-01T00:00:00+00:00 |  False      |  9XW4T |  Export   ||
            |+----------------------------+-------------+--------+-----------+|
            """);
    OutputSettings settings =
        OutputSettings.of(OutputForm.TEXT, CommandLineRelease.VERSION_2)
            .query(Query.of("{a:NextToken,b:Jobs[0].JobId}"));
    assertThat(AnswerOutput.render(cut, settings))
        .isEqualTo("None\t9XW4T\nNone\nA\teyJNYXJrZXIiOiAiOVhXNFQifQ==\n");
  }

  /** As release 2.36.7 printed it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JSON  | '{\n    "Code": "InvalidJobIdException",\n    "Message": "No such job\\\\nX"\n}\n'
          YAML  | 'Code: InvalidJobIdException\nMessage: ''No such job\n\n  X''\n'
          TEXT  | 'InvalidJobIdException\tNo such job\nX\n'
          LEGACY | '\naws: [ERROR]: An error occurred (InvalidJobIdException) when calling the CancelJob operation: No such job\nX\n'
          ENHANCED | '\naws: [ERROR]: An error occurred (InvalidJobIdException) when calling the CancelJob operation: No such job\nX\n'
          """)
  void aRefusalIsPrintedInTheFormThatIsAskedFor(ErrorForm form, String said) {
    Answer.Refusal refusal =
        new Answer.Refusal(null, "InvalidJobIdException", "No such job\nX", Certainty.EXACT);

    assertThat(
            new ErrorOutput(CommandLineRelease.VERSION_2, form, false)
                .render(refusal, Operation.CANCEL_JOB))
        .isEqualTo(said.translateEscapes());
  }

  @Test
  void releasesBefore168HadNumbersForCharactersBeyondAscii() throws NotPrintableException {
    Answer.Result result =
        result(Operation.GET_STATUS, field(Member.CARRIER, new Value.Text("\u00e9\ud83d\ude9a")));

    assertThat(
            AnswerOutput.render(
                result, OutputSettings.of(OutputForm.JSON, CommandLineRelease.of("1.6.7"))))
        .isEqualTo("{\n    \"Carrier\": \"\\u00e9\\ud83d\\ude9a\"\n}\n");
    assertThat(
            AnswerOutput.render(
                result, OutputSettings.of(OutputForm.JSON, CommandLineRelease.of("1.6.8"))))
        .contains("\u00e9\ud83d\ude9a");
  }
}

package dev.waybill.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.Diagnostic;
import dev.waybill.diagnostic.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class AnswerReaderTest {
  private static final String SIGNATURE = "lSwSqzNkUoM0xjDWputrEX1DIdM=";
  private static final String FILE =
      "version:2.0\nsigningMethod:HmacSHA1\njobId:4N7TR\nsignature:" + SIGNATURE;
  private static final String TAIL =
      "\t4N7TR\tImport\tNotReceived\tAWS has not received your device.\tPending\tThe specified job has not started.\t"
          + SIGNATURE
          + "\t"
          + FILE
          + "\n";

  @Test
  void readsTheXmlOfTheServiceInAnyNamespaceAndOrder() {
    Answer.Result result =
        result(
            """
            <GetStatusResponse xmlns="http://importexport.amazonaws.com/">
              <GetStatusResult>
                <Carrier/>
                <JobId>4N7TR</JobId>
                <Shoe>41</Shoe>
                <CurrentManifest><![CDATA[a: <b>]]>&#xD;&#xA;c:&amp;</CurrentManifest>
                <ErrorCount>0</ErrorCount>
                <ArtifactList/>
              </GetStatusResult>
            </GetStatusResponse>
            """);

    assertThat(result.operation()).hasValue(Operation.GET_STATUS);
    assertThat(result.page().fields())
        .extracting(Field::member)
        .containsExactly(
            Member.JOB_ID,
            Member.CARRIER,
            Member.ERROR_COUNT,
            Member.CURRENT_MANIFEST,
            Member.ARTIFACT_LIST);
    assertThat(result.text(Member.CARRIER)).hasValue("");
    assertThat(result.text(Member.CURRENT_MANIFEST)).hasValue("a: <b>\r\nc:&");
    assertThat(result.field(Member.ARTIFACT_LIST).orElseThrow().value())
        .isEqualTo(new Value.Items(List.of()));
  }

  @Test
  void namesAnUnknownElementThatItLeavesOut() {
    AnswerReading reading =
        read(
            "<CancelJobResponse><CancelJobResult>\n<Shoe>41</Shoe></CancelJobResult></CancelJobResponse>");

    assertThat(reading.findings())
        .extracting(finding -> finding.render("f"))
        .containsExactly(
            "f:2:7: note: \"Shoe\" is no member of this answer and was left out [answer-unknown-part]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b \"c\">]><GetStatusResponse>&b;</GetStatusResponse>",
        "<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><GetStatusResponse/>",
        "<GetStatusResponse><GetStatusResult><JobId>&b;</JobId></GetStatusResult></GetStatusResponse>",
        "<GetStatusResponse><GetStatusResult><JobId>4N7TR</JobId>",
        "<html><body>Service Unavailable</body></html>",
      })
  void refusesXmlThatIsNoAnswer(String xml) {
    assertUnreadable(xml);
  }

  @Test
  void knowsNotWhichOfTwoResultsOrMessagesHolds() {
    String one = "<GetStatusResult><JobId>%s</JobId></GetStatusResult>";
    Answer.Result both =
        result(
            "<GetStatusResponse>%s%s</GetStatusResponse>"
                .formatted(one.formatted("4N7TR"), one.formatted("7K2QZ")));
    assertThat(both.field(Member.JOB_ID).orElseThrow().certainty()).isEqualTo(Certainty.AMBIGUOUS);

    AnswerReading refused =
        read(
            "<ErrorResponse><Error><Code>A</Code><Code>B</Code><Message>m</Message></Error></ErrorResponse>");
    assertThat(messages(refused)).contains("Code is there twice");
    assertThat(((AnswerReading.Read) refused).answer())
        .isInstanceOfSatisfying(
            Answer.Refusal.class,
            refusal -> assertThat(refusal.certainty()).isEqualTo(Certainty.AMBIGUOUS));
  }

  @Test
  void readsRefusalsInAllTheirForms() {
    String code = "InvalidJobIdException";
    String message = "No such job 4N7TR for your account";
    List<String> forms =
        List.of(
            "\nAn error occurred (%s) when calling the GetStatus operation: %s\n",
            "aws: [ERROR]: An error occurred (%s) when calling the GetStatus operation: %s\n",
            "A client error (%s) occurred when calling the GetStatus operation: %s\n",
            "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>",
            "{\"Code\": \"%s\", \"Message\": \"%s\"}",
            "{\"Error\": {\"Code\": \"%s\", \"Message\": \"%s\"}}",
            "Code: %s\nMessage: %s\n",
            "%s\t%s\n");
    for (String form : forms) {
      AnswerReading reading = read(form.formatted(code, message));

      assertThat(reading).as(form).isInstanceOf(AnswerReading.Read.class);
      Answer.Refusal refusal = (Answer.Refusal) ((AnswerReading.Read) reading).answer();
      assertThat(refusal.code()).as(form).isEqualTo(code);
      assertThat(refusal.message()).as(form).isEqualTo(message);
      if (form.contains("calling")) {
        assertThat(refusal.operation()).as(form).isEqualTo(Operation.GET_STATUS);
      }
    }
  }

  @Test
  void readsRepliesByMail() {
    Answer.Result result =
        result(
            """
            SUCCESS
            JOBID: 4N7TR
            DEVICE CODE: NotReceived
            DEVICE DESCRIPTION: We have not received
              your device.
            JOB CODE: Updated
            """);

    assertThat(result.text(Member.JOB_ID)).hasValue("4N7TR");
    assertThat(result.text(Member.LOCATION_MESSAGE)).hasValue("We have not received your device.");
    assertThat(result.text(Member.PROGRESS_CODE)).hasValue("Updated");
    AnswerReading refused =
        read(
            "ERROR\nCODE: ExpiredJobId\nDESCRIPTION: Too late.\nRECOMMENDED ACTION: Start anew.\n");
    assertThat(((AnswerReading.Read) refused).answer())
        .isEqualTo(new Answer.Refusal(null, "ExpiredJobId", "Too late.", Certainty.RECONSTRUCTED));
    assertUnreadable("SUCCESS\nJOB CODE: Updated\n");
  }

  @Test
  void readsAPublishedSampleAsATerminalLeftIt() {
    String sample =
        """
        2015-06-07T08:09:10Z    manifestVersion:2.0
        bucket:tidewater-intake
        returnAddress:
            country:USA
            phoneNumber:207-555-0199    0       4N7TR   Import  NotReceived     AWS has not received your device.       Pending The specified job has not started.
        ktKDXpdbSAMPLExyGFJmQO744UHw=    version:2.0
        signingMethod:HmacSHA1
        jobId:4N7TR
        signature:ktKDXpdbSAMPLExyGFJmQO744UHw=
        """;
    Answer.Result result = result(sample);

    assertThat(result.text(Member.CURRENT_MANIFEST).orElseThrow())
        .startsWith("manifestVersion:2.0\n")
        .endsWith("phoneNumber:207-555-0199");
    assertThat(result.text(Member.JOB_ID)).hasValue("4N7TR");
    assertThat(result.text(Member.LOCATION_MESSAGE)).hasValue("AWS has not received your device.");
    assertThat(result.text(Member.PROGRESS_CODE)).hasValue("Pending");
    assertThat(result.text(Member.PROGRESS_MESSAGE)).hasValue("The specified job has not started.");
    assertThat(result.text(Member.SIGNATURE)).hasValue("ktKDXpdbSAMPLExyGFJmQO744UHw=");
    assertThat(result.text(Member.SIGNATURE_FILE_CONTENTS).orElseThrow()).startsWith("version:2.0");
    assertThat(messages(read(sample)))
        .contains("no possible signature: signature has 29 characters, expected 28");
  }

  @Test
  void leavesOpenWhetherALoneLogMemberIsBucketOrKey() {
    String text =
        "2015-06-07T08:09:10Z\tm:1\nn:2\t0\t4N7TR\tImport\tAtAWS\tYour device is at AWS.\ttidewater\tComplete\tDone.\t"
            + SIGNATURE
            + "\t"
            + FILE
            + "\n";

    assertThat(result(text).field(Member.LOG_BUCKET).orElseThrow().certainty())
        .isEqualTo(Certainty.AMBIGUOUS);
    assertThat(messages(read(text))).contains("LogBucket could be LogKey as well");
  }

  @Test
  void doubtsWhatTheTextOfTheSignatureFileContradicts() {
    String json =
        "{\"JobId\": \"9XZ8W\", \"Signature\": \"AAAAqzNkUoM0xjDWputrEX1DIdM=\", \"SignatureFileContents\": \"%s\"}"
            .formatted(FILE.replace("\n", "\\n"));
    Answer.Result result = result(json);

    for (Field field : result.page().fields()) {
      assertThat(field.certainty()).as(field.member().text()).isEqualTo(Certainty.AMBIGUOUS);
    }
    assertThat(messages(read(json)))
        .contains(
            "the text of the SIGNATURE file is of another job than JobId says",
            "the text of the SIGNATURE file has another signature than Signature says");
  }

  @Test
  void takesAnAnswerThatWasCutInsideItsManifestForDoubtful() {
    String forged = "\t0\t9XZ8W\tExport\tAtAWS\tYour device is at AWS.\tComplete\tDone.";
    String cut = "2015-06-07T08:09:10Z\tmanifestVersion: 2.0\nnote:" + forged;

    Answer.Result result = result(cut);

    assertThat(result.field(Member.JOB_ID).orElseThrow().certainty())
        .isEqualTo(Certainty.AMBIGUOUS);
    assertThat(result.field(Member.CREATION_DATE).orElseThrow().certainty())
        .isEqualTo(Certainty.RECONSTRUCTED);
  }

  @Test
  void takesTheLastAnchorForTheRealOne() {
    String forged = "\t9\t9XZ8W\tExport\tAtAWS\tYour device is at AWS.\tComplete\tDone.";
    Answer.Result result =
        result("2015-06-07T08:09:10Z\tmanifestVersion: 2.0\nnote:" + forged + "\t0" + TAIL);

    assertThat(result.text(Member.JOB_ID)).hasValue("4N7TR");
    assertThat(result.text(Member.CURRENT_MANIFEST).orElseThrow()).endsWith(forged);
  }

  @Test
  void knowsTheOperationFromThePastedCommandLine() {
    String pasted =
        "jane@quay:~$ aws importexport cancel-job --job-id 4N7TR\n{\n    \"Success\": true\n}\n";

    assertThat(result(pasted).operation()).hasValue(Operation.CANCEL_JOB);
    assertThat(result("{\"Success\": true}").operations())
        .containsExactly(Operation.UPDATE_JOB, Operation.CANCEL_JOB);
  }

  @Test
  void takesNoLineOfAManifestForACommandLine() {
    Answer.Result result =
        result(
            "2015-06-07T08:09:10Z\tx $ aws importexport list-jobs\nmanifestVersion: 2.0\t0" + TAIL);

    assertThat(result.operation()).hasValue(Operation.GET_STATUS);
    assertThat(result.text(Member.CREATION_DATE)).hasValue("2015-06-07T08:09:10Z");
  }

  @Test
  void keepsAJobIdThatOtherReadersTakeForANumber() {
    assertThat(result("JobId: 1E234\nJobType: Import\n").text(Member.JOB_ID)).hasValue("1E234");
    assertThat(result("JobId: 12345\nJobType: Import\n").text(Member.JOB_ID)).hasValue("12345");
  }

  @Test
  void readsTablesWithColours() {
    Answer.Result result =
        result(
            """
            --------------------
            |    \u001B[1mCancelJob\u001B[0m     |
            +----------+-------+
            |  \u001B[36mSuccess\u001B[0m |  \u001B[1mTrue\u001B[0m |
            +----------+-------+
            """);

    assertThat(result.operation()).hasValue(Operation.CANCEL_JOB);
    assertThat(result.field(Member.SUCCESS).orElseThrow())
        .isEqualTo(new Field(Member.SUCCESS, new Value.Flag(true), Certainty.EXACT));
  }

  @Test
  void readsAMessageThatATerminalBroke() {
    String message =
        "An error occurred (UnableToCancelJobIdException) when calling the CancelJob operation: It has started.\n";
    AnswerReading reading = read("\n" + message.substring(0, 80) + "\n" + message.substring(80));

    assertThat(((AnswerReading.Read) reading).answer())
        .isEqualTo(
            new Answer.Refusal(
                Operation.CANCEL_JOB,
                "UnableToCancelJobIdException",
                "It has started.",
                Certainty.RECONSTRUCTED));
  }

  @Test
  void doubtsCharactersBeyondAsciiThatAreNotUtf8() {
    String json = "{\"JobId\": \"4N7TR\", \"CurrentManifest\": \"city: Zürich\"}";
    Answer.Result latin =
        (Answer.Result)
            ((AnswerReading.Read) AnswerReader.read(json.getBytes(ISO_8859_1))).answer();

    assertThat(latin.field(Member.CURRENT_MANIFEST).orElseThrow().certainty())
        .isEqualTo(Certainty.AMBIGUOUS);
    assertThat(latin.field(Member.JOB_ID).orElseThrow().certainty()).isEqualTo(Certainty.EXACT);
  }

  @Test
  void readsTheBlocksOfYamlThatOtherProgramsWrite() {
    Answer.Result result =
        result(
            "CurrentManifest: |-\n  returnAddress:\n      name: Ada  \n\n  x: 1\nJobId: 4N7TR\n");

    assertThat(result.text(Member.CURRENT_MANIFEST))
        .hasValue("returnAddress:\n    name: Ada  \n\nx: 1");
  }

  @Test
  void readsWhatAQueryForTheSignatureFilePrints() {
    String quoted = "\"" + FILE.replace("\n", "\\n") + "\"\n";
    for (String form : List.of(FILE + "\n", quoted, "- '" + FILE.replace("\n", "\n\n  ") + "'\n")) {
      assertThat(result(form).text(Member.SIGNATURE_FILE_CONTENTS)).as(form).hasValue(FILE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\n",
        "null\n",
        "[\"4N7TR\", \"Pending\"]",
        "- 4N7TR\n- Pending\n",
        "-----------\n|CreateJob|\n+---------+\n",
        "-----------\n|GetStatus|\n+---------+\n|  4N7TR  |\n+---------+\n",
        "hello",
        "{\"Shoe\": 41}",
        "{\"JobId\": \"4N7TR\"",
        "manifestVersion: 2.0\nbucket: b\n",
        "JobId: &a 4N7TR\nJobType: *a\n",
        "JobId: !!str 4N7TR\n",
        "{\"JobId\": \"4N7TR\"}{\"JobId\": \"9XZ8W\"}",
        "{\"JobId\": \"4N7TR\", \"Jobs\": []}",
        "aws: error: the following arguments are required: operation\n",
      })
  void saysWhyWhatIsNoAnswerIsNone(String text) {
    assertUnreadable(text);
  }

  @Test
  void refusesHugeInputWithoutReadingIt() throws IOException {
    InputStream endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            assertThat(given).isLessThanOrEqualTo(AnswerReader.MOST_BYTES + 1L);
            return '{';
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            given += length;
            assertThat(given).isLessThanOrEqualTo(AnswerReader.MOST_BYTES + 1L);
            return length;
          }
        };

    assertThat(AnswerReader.read(endless)).isInstanceOf(AnswerReading.Unreadable.class);
  }

  @Test
  void staysCalmAtBombs() {
    String half = "a".repeat(AnswerReader.MOST_BYTES / 2 - 10);
    assertUnreadable("[".repeat(AnswerReader.MOST_BYTES));
    assertUnreadable("{\"a\":".repeat(100_000));
    assertUnreadable("- ".repeat(300_000));
    assertUnreadable("<a>".repeat(300_000));
    assertUnreadable("a\u0000b");
    assertUnreadable("\"" + half);
    assertUnreadable("-".repeat(400_000) + "\n|" + half);
    assertUnreadable(" ".repeat(AnswerReader.MOST_BYTES));
    assertUnreadable("\n".repeat(AnswerReader.MOST_BYTES));
    assertUnreadable("x" + " 4N7T ".repeat(100_000));
    assertUnreadable("-".repeat(80) + "\n|x|\n+" + "-+".repeat(400_000));
    assertUnreadable("---" + "\n-".repeat(400_000));
    assertUnreadable("JobId: " + "[".repeat(900_000));
    AnswerReader.read(
        ("SignatureFileContents: 'version:2.0 signature\n\n  jobId:"
                + " ".repeat(900_000)
                + "x'\nJobId: 4N7TR\n")
            .getBytes(UTF_8));
    AnswerReader.read(
        ("0       4N7TR   Import  NotReceived" + "  x".repeat(300_000)).getBytes(UTF_8));
    AnswerReader.read(
        ("2015-06-07T08:09:10Z    " + "a  ".repeat(300_000) + "0       4N7TR   Import")
            .getBytes(UTF_8));
    AnswerReader.read(("$ " + "aws ".repeat(200_000) + "importexport").getBytes(UTF_8));
    assertUnreadable("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n");
    AnswerReader.read("\t1\t4N7TR\tImport".repeat(60_000).getBytes(UTF_8));
    AnswerReader.read(" 1       4N7TR   Import ".repeat(40_000).getBytes(UTF_8));
    AnswerReader.read("ARTIFACTLIST\ta\n".repeat(60_000).getBytes(UTF_8));
    AnswerReader.read(("JOBS\t" + "\t".repeat(500_000)).getBytes(UTF_8));
    AnswerReader.read(("{\"JobId\":\"" + "\n".repeat(900_000) + "\"}").getBytes(UTF_8));
  }

  @Test
  void quotesNoValueInAFinding() {
    String manifest = "manifestVersion: 2.0\ntrueCryptPassword: open sesame";
    List<String> damaged =
        List.of(
            "{\"CurrentManifest\": \"%s\", \"ErrorCount\": \"open sesame\", \"JobId\": [\"open sesame\"]"
                .formatted(manifest.replace("\n", "\\n")),
            "CurrentManifest: \"open sesame\nErrorCount: open sesame\n",
            "<GetStatusResponse><GetStatusResult><ErrorCount>open sesame</ErrorCount><CurrentManifest>",
            "2015-06-07T08:09:10Z\t" + manifest,
            "----\n|  GetStatus  |\n+--+--+\n|  CurrentManifest  |  open sesame |\n");
    for (String text : damaged) {
      AnswerReading reading = read(text);
      assertThat(reading.findings()).isNotEmpty();
      assertThat(reading.toString()).doesNotContain("sesame");
    }
  }

  private static void assertUnreadable(String text) {
    AnswerReading reading = read(text);
    assertThat(reading).isInstanceOf(AnswerReading.Unreadable.class);
    assertThat(reading.findings()).isNotEmpty();
  }

  private static List<String> messages(AnswerReading reading) {
    return reading.findings().stream().map(Diagnostic::message).toList();
  }

  private static AnswerReading read(String text) {
    return AnswerReader.read(text.getBytes(UTF_8));
  }

  private static Answer.Result result(String text) {
    AnswerReading reading = read(text);
    assertThat(reading)
        .as(() -> reading.findings().toString())
        .isInstanceOf(AnswerReading.Read.class);
    return (Answer.Result) ((AnswerReading.Read) reading).answer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"JobId\":\"7K2QZ\",\"LocationMessage\":\"a\\ud800b\"}",
        "{\"JobId\":\"7K2QZ\",\"LocationMessage\":\"a\\u0000b\"}",
        "JobId: 7K2QZ\nLocationMessage: 'a\u2028  b'\n"
      })
  void trustsNoCharactersThatReadersTakeDifferently(String text) {
    AnswerReading reading = AnswerReader.read(text.getBytes(UTF_8));

    if (reading instanceof AnswerReading.Read read) {
      assertThat(((Answer.Result) read.answer()).field(Member.LOCATION_MESSAGE).orElseThrow())
          .extracting(Field::certainty)
          .isEqualTo(Certainty.AMBIGUOUS);
    }
    assertThat(reading.findings()).isNotEmpty();
  }

  @Test
  void choosesNoneOfTwoValuesInAnItem() {
    String text =
        "<ListJobsResponse><ListJobsResult><Jobs><member><JobId>AAAAA</JobId><JobId>BBBBB</JobId>"
            + "</member></Jobs></ListJobsResult></ListJobsResponse>";

    AnswerReading reading = AnswerReader.read(text.getBytes(UTF_8));

    assertThat(reading.findings()).anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  @Test
  void takesWhatIsNeitherTrueNorFalseForFalseAsTheCommandLineDoesAndDoubtsIt() {
    for (String odd : List.of("1", "TRUE", " true ", "", "yes")) {
      Field field =
          result(
                  "<CancelJobResponse><CancelJobResult><Success>%s</Success></CancelJobResult></CancelJobResponse>"
                      .formatted(odd))
              .field(Member.SUCCESS)
              .orElseThrow();
      assertThat(field.value()).isEqualTo(new Value.Flag(false));
      assertThat(field.certainty()).isEqualTo(Certainty.AMBIGUOUS);
    }
    Field jobs =
        result(
                "<ListJobsResponse><ListJobsResult><Jobs><member><JobId>AAAAA</JobId>"
                    + "<IsCanceled>1</IsCanceled></member></Jobs></ListJobsResult></ListJobsResponse>")
            .field(Member.JOBS)
            .orElseThrow();
    assertThat(jobs.certainty()).isEqualTo(Certainty.AMBIGUOUS);
    assertThat(((Value.Items) jobs.value()).items().get(0))
        .isEqualTo(
            new Value.Mapping(
                Map.of("JobId", new Value.Text("AAAAA"), "IsCanceled", new Value.Flag(false))));
  }

  @Test
  void knowsTheEscapesOfSeparatorsInYaml() {
    Answer.Result result =
        result(
            """
            JobId: 7K2QZ
            LocationMessage: "a\\Lb \\\\L \\"c\\P"
            ProgressMessage: 'a\\L'
            TrackingNumber: "\\U0001F69A\\P"
            """);

    assertThat(result.text(Member.LOCATION_MESSAGE)).contains("a\u2028b \\L \"c\u2029");
    assertThat(result.text(Member.PROGRESS_MESSAGE)).contains("a\\L");
    assertThat(result.text(Member.TRACKING_NUMBER)).contains("\uD83D\uDE9A\u2029");
    assertUnreadable("JobId: \"a\\Qb\"\n");
  }

  @Test
  void keepsWhereAListGoesOnThatWasCut() {
    String token = "eyJNYXJrZXIiOiAiOVhXNFQifQ==";
    for (String list :
        List.of(
            "{\"Jobs\": [], \"NextToken\": \"%s\"}",
            "Jobs: []\nNextToken: %s\n",
            "JOBS\t2014-03-01T00:00:00Z\tFalse\t9XW4T\tExport\nNEXTTOKEN\t%s\n",
            "NEXTTOKEN\t%s\n")) {
      assertThat(result(list.formatted(token)).nextToken()).isEqualTo(token);
      assertThat(result(list.formatted("no token")).nextToken()).isNull();
    }
  }

  @Test
  void knowsTextInWideCharactersAlsoWhereMostAreNotAscii() {
    String json = "{\"Carrier\": \"" + "\u9418\u8846\u56fd".repeat(20) + "\"}";

    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(AnswerReader.read(json.getBytes(wide)))
          .isInstanceOfSatisfying(
              AnswerReading.Read.class,
              read ->
                  assertThat(((Answer.Result) read.answer()).text(Member.CARRIER).orElseThrow())
                      .hasSize(60));
    }
    assertThat(messages(read("{\"JobId\": \"7K2QZ\", \"LogKey\": \"a\0b\"}")))
        .contains("NUL, which no text has");
  }
}

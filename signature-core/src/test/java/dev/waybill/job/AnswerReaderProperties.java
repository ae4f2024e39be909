package dev.waybill.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(PrintedAnswers.class)
@Domain(DomainContext.Global.class)
class AnswerReaderProperties {
  private static final List<Member> OUT_OF_REACH =
      List.of(
          Member.JOB_ID,
          Member.JOB_TYPE,
          Member.LOCATION_CODE,
          Member.PROGRESS_CODE,
          Member.SIGNATURE,
          Member.SIGNATURE_FILE_CONTENTS);

  @Property(tries = 2000)
  void anyBytesAreAnswered(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(AnswerReader.read(bytes)).isNotNull();
  }

  @Property(tries = 500)
  void noManifestMakesAnythingExactThatWasNotSaid(@ForAll PrintedAnswer answer) {
    for (String printed :
        List.of(answer.xml(), answer.json(), answer.yaml(), answer.text(), answer.table())) {
      if (AnswerReader.read(printed.getBytes(UTF_8)) instanceof AnswerReading.Read read
          && read.answer() instanceof Answer.Result result) {
        answer.truth().assertNothingExactIsWrong(result);
      }
    }
  }

  @Property(tries = 500)
  void formsThatHaveNamesLoseNothing(@ForAll PrintedAnswer answer) {
    for (String printed : List.of(answer.xml(), answer.json(), answer.yaml())) {
      Answer.Result result = result(printed);
      assertThat(result.page().fields()).hasSameSizeAs(answer.values().keySet());
      for (Field field : result.page().fields()) {
        assertThat(Truth.plain(field.value()))
            .as(field.member().text())
            .isEqualTo(answer.values().get(field.member()));
      }
    }
  }

  @Property(tries = 500)
  void noManifestReachesWhatComesBehindIt(@ForAll PrintedAnswer answer) {
    if (answer.values().size() < 11) {
      return;
    }
    for (String printed : List.of(answer.text(), answer.table())) {
      Answer.Result result = result(printed);
      for (Member member : OUT_OF_REACH) {
        assertThat(result.text(member)).as(member.text()).hasValue(answer.values().get(member));
      }
    }
  }

  @Property(tries = 1000)
  void damagedAnswersAreAnswered(
      @ForAll PrintedAnswer answer,
      @ForAll @IntRange(max = 4) int form,
      @ForAll @IntRange(max = 2000) int at,
      @ForAll @IntRange(max = 40) int removed,
      @ForAll @Size(max = 4) byte[] added) {
    byte[] bytes =
        List.of(answer.xml(), answer.json(), answer.yaml(), answer.text(), answer.table())
            .get(form)
            .getBytes(UTF_8);
    int from = Math.min(at, bytes.length);
    int to = Math.min(from + removed, bytes.length);
    byte[] damaged = Arrays.copyOf(bytes, from + added.length + bytes.length - to);
    System.arraycopy(added, 0, damaged, from, added.length);
    System.arraycopy(bytes, to, damaged, from + added.length, bytes.length - to);

    assertThat(AnswerReader.read(damaged)).isNotNull();
    assertThat(AnswerReader.read(Arrays.copyOf(bytes, from))).isNotNull();
  }

  private static Answer.Result result(String printed) {
    AnswerReading reading = AnswerReader.read(printed.getBytes(UTF_8));
    assertThat(reading)
        .as(() -> reading.findings().toString())
        .isInstanceOf(AnswerReading.Read.class);
    return (Answer.Result) ((AnswerReading.Read) reading).answer();
  }
}

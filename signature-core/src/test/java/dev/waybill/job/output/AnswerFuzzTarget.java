package dev.waybill.job.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.job.Answer;
import dev.waybill.job.AnswerReader;
import dev.waybill.job.AnswerReading;
import dev.waybill.job.Certainty;
import dev.waybill.job.Field;
import dev.waybill.job.Member;
import dev.waybill.job.Operation;
import dev.waybill.job.Page;
import dev.waybill.shipment.AnsweredSignature;
import java.util.List;

/**
 * What {@code .ci/fuzz} throws bytes at: the reader of answers, and whatever it reads in every form
 * and member by member.
 */
public final class AnswerFuzzTarget {
  private AnswerFuzzTarget() {}

  /** Called by the fuzzer, which finds it by its name. */
  public static void fuzzerTestOneInput(byte[] data) {
    AnswerReading reading = AnswerReader.read(data);
    reading.findings().forEach(finding -> assertThat(finding.render("answer")).isNotEmpty());
    assertThat(AnsweredSignature.of(reading, data)).isNotNull();
    if (!(reading instanceof AnswerReading.Read read)) {
      assertThat(reading.findings()).isNotEmpty();
    } else if (read.answer() instanceof Answer.Refusal refusal) {
      for (ErrorForm form : ErrorForm.values()) {
        assertThat(
                new ErrorOutput(CommandLineRelease.VERSION_2, form, true)
                    .render(refusal, Operation.GET_STATUS))
            .isNotEmpty();
      }
    } else if (read.answer() instanceof Answer.Result result) {
      for (Member member : Member.values()) {
        assertThat(result.certainText(member).or(() -> result.text(member)))
            .isEqualTo(result.text(member));
      }
      for (OutputForm form : OutputForm.values()) {
        print(result, form);
      }
      assertJsonReadsBack(result);
    }
  }

  private static void print(Answer.Result result, OutputForm form) {
    rendered(result, OutputSettings.of(form, CommandLineRelease.of("1.10.37")));
    rendered(result, OutputSettings.of(form, CommandLineRelease.VERSION_2));
    rendered(
        result,
        OutputSettings.of(form, CommandLineRelease.VERSION_2)
            .color(true)
            .singlePage(true)
            .timestamps(TimestampForm.WIRE));
  }

  private static String rendered(Answer.Result result, OutputSettings settings) {
    try {
      return AnswerOutput.render(result, settings);
    } catch (NotPrintableException e) {
      assertThat(e).hasMessageMatching("[^\\p{Cc}]+");
      return "";
    }
  }

  /** What was read is what is read of its JSON: of all that is sure. */
  private static void assertJsonReadsBack(Answer.Result result) {
    OutputSettings json =
        OutputSettings.of(OutputForm.JSON, CommandLineRelease.VERSION_1).singlePage(true);
    String printed = rendered(result, json);
    boolean isSure =
        result.page().fields().stream()
            .noneMatch(field -> field.certainty() == Certainty.AMBIGUOUS);
    if (isSure && result.pages().size() == 1 && !printed.isEmpty()) {
      AnswerReading.Read again = (AnswerReading.Read) AnswerReader.read(printed.getBytes(UTF_8));
      Page page = ((Answer.Result) again.answer()).page();
      assertThat(page.fields())
          .extracting(Field::member)
          .containsExactlyElementsOf(members(result.page(), result.operations().get(0)));
    }
  }

  private static List<Member> members(Page page, Operation operation) {
    return page.fields().stream().map(Field::member).filter(operation.members()::contains).toList();
  }
}

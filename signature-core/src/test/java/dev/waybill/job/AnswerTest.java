package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final String SECRET = "trueCryptPassword: open sesame";

  @Test
  void noValuePrintsItself() {
    Value manifest = new Value.Text(SECRET);
    Field field = new Field(Member.CURRENT_MANIFEST, manifest, Certainty.EXACT);
    Answer answer =
        new Answer.Result(List.of(Operation.GET_STATUS), List.of(new Page(List.of(field))));
    Value nested = new Value.Items(List.of(new Value.Mapping(Map.of("any", manifest))));

    assertThat(answer + " " + nested + " " + manifest + " " + new Value.Numeral("4711"))
        .doesNotContain("sesame")
        .doesNotContain("4711");
    assertThat(new Answer.Refusal(null, "Code", SECRET, Certainty.EXACT).toString())
        .doesNotContain("sesame");
  }

  @Test
  void absentIsNotEmpty() {
    Page page = new Page(List.of(new Field(Member.CARRIER, new Value.Text(""), Certainty.EXACT)));

    assertThat(page.text(Member.CARRIER)).hasValue("");
    assertThat(page.text(Member.TRACKING_NUMBER)).isEmpty();
  }

  @Test
  void refusesAMemberTwice() {
    Field field = new Field(Member.JOB_ID, new Value.Text("7K2QZ"), Certainty.EXACT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Page(List.of(field, field)))
        .withMessage("JobId is there twice");
  }

  @Test
  void theLessSureOfTwoWins() {
    assertThat(Certainty.EXACT.and(Certainty.AMBIGUOUS)).isEqualTo(Certainty.AMBIGUOUS);
    assertThat(Certainty.RECONSTRUCTED.and(Certainty.EXACT)).isEqualTo(Certainty.RECONSTRUCTED);
  }

  @Test
  void findsOperationsByBothTheirNames() {
    assertThat(Operation.of("GetShippingLabel")).hasValue(Operation.GET_SHIPPING_LABEL);
    assertThat(Operation.of("get-shipping-label")).hasValue(Operation.GET_SHIPPING_LABEL);
    assertThat(Operation.of("getstatus")).isEmpty();
  }

  @Test
  void noDigitsAreNoNumeral() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Value.Numeral(SECRET))
        .withMessageNotContaining("sesame");
  }
}

package dev.waybill.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.waybill.job.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of the library that the provider's command line uses. */
class QueryTest {
  private static final Value JOBS =
      mapping(
          "Jobs",
          new Value.Items(
              List.of(
                  mapping(
                      "JobId",
                      text("9XW4T"),
                      "CreationDate",
                      text("2014-03-01"),
                      "IsCanceled",
                      new Value.Flag(false)),
                  mapping(
                      "JobId",
                      text("7K2QZ"),
                      "CreationDate",
                      text("2014-02-03"),
                      "IsCanceled",
                      new Value.Flag(true)))),
          "ErrorCount",
          new Value.Numeral("12"));

  private static Value text(String text) {
    return new Value.Text(text);
  }

  private static Value mapping(Object... namesAndValues) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      entries.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
    }
    return new Value.Mapping(entries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "Jobs[].JobId                              | [^9XW4T^,^7K2QZ^]",
        "Jobs[?IsCanceled].JobId                   | [^7K2QZ^]",
        "Jobs[?CreationDate >= '2014-02-15'].JobId | [^9XW4T^]",
        "Jobs[?CreationDate < '2014-02-15'].JobId  | [^7K2QZ^]",
        "Jobs[?JobId == '7K2QZ'].IsCanceled        | [true]",
        "sort_by(Jobs, &CreationDate)[0].JobId     | ^7K2QZ^",
        "Jobs[0].{Zed: JobId, Alpha: CreationDate} | {^Zed^:^9XW4T^,^Alpha^:^2014-03-01^}",
        "length(Jobs)                              | 2",
        "ErrorCount                                | 12",
        "ErrorCount > `3`                          | true",
        "sum([ErrorCount, ErrorCount])             | 24",
        "avg([ErrorCount, ErrorCount])             | 12.0",
        "sum([ErrorCount, `0.5`])                  | 12.5",
        "ceil(`1.5`)                               | 2",
        "abs(`-3`)                                 | 3",
        "join(`,`, Jobs[].JobId)                   | ^9XW4T,7K2QZ^",
        "Jobs[?JobId == `7K2QZ`].IsCanceled        | [true]",
        "not_null(Nope, `- none`)                  | ^-none^",
        "not_null(Nope, ` none`)                   | ^none^",
        "not_null(Nope, `a\\`b`)                    | ^a`b^",
        "not_null(Nope, `[1]`, `{`)                | [1]",
        "'`,`'                                     | ^`,`^",
        "'a\\\\b'                                    | ^a\\\\\\\\b^",
        "'a\\'b`c'                                  | ^a'b`c^",
        "'\\u0041'                                  | ^\\\\u0041^",
        "Nope                                      | null",
        "[Nope, ErrorCount]                        | [null,12]",
      })
  void picks(String query, String json) throws NotPrintableException {
    StringBuilder out = new StringBuilder();
    JsonOutput.write(Query.of(query).search(JOBS), out);
    assertThat(out.toString().replaceAll("\\s", "")).isEqualTo(json.replace('^', '"'));
  }

  @Test
  void saysWhereAnExpressionIsBroken() {
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> Query.of("Jobs[0"))
        .withMessageContaining("no JMESPath expression")
        .withMessageContaining("position 6")
        .withMessageNotContaining("Jobs");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"[, '', ]", "(, a, )", "!, a, ''", "'', a, .a", "'', a, [0]", "'', a, ' | a'"},
      emptyValue = "")
  void goesOnlySoDeep(String before, String middle, String behind) throws NotPrintableException {
    String deep = before.repeat(100_000) + middle + behind.repeat(100_000);
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> Query.of(deep))
        .withMessageContaining("more than 500");

    Query query = Query.of(before.repeat(500) + middle + behind.repeat(500));
    assertThat(query.search(JOBS)).isNotNull();
  }

  @Test
  void refusesNumbersThatItCannotHold() {
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> Query.of("`12345678901234567890`"))
        .withMessageContaining("too large");
  }

  @Test
  void neverQuotesTheValueThatAFunctionDidNotTake() throws NotPrintableException {
    Query query = Query.of("abs(Secret)");
    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> query.search(mapping("Secret", text("open sesame"))))
        .withMessageNotContaining("sesame");
  }
}

package dev.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.ServiceError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  @Test
  void hasAPageForEveryNameThatItListsOrCompletes() {
    String list = Run.of("explain").out();
    for (String name : ExplainCommand.Names.all()) {
      Run page = Run.of("explain", name);
      assertThat(page.status()).as(name).isZero();
      assertThat(page.err()).as(name).isEmpty();
      assertThat(page.out()).as(name).startsWith("# " + name + "\n");
      assertThat(list).contains("  " + name + "\n");
    }
    assertThat(Run.of("generate-completion").out())
        .contains("MalformedManifestException", "answer-doubtful");
  }

  @Test
  void tellsWhichRulesFindBeforeWhatTheServiceWouldRefuse() {
    assertThat(Run.of("explain", ServiceError.MISSING_MANIFEST_FIELD.code()).out())
        .contains("- rules that find it before: misplaced-option, missing-option, unclear-kind\n");
  }

  @ParameterizedTest
  @CsvSource({
    "malformedmanifestexception, MalformedManifestException",
    "InvalidManifestField, InvalidManifestFieldException",
    "expiredjobid, ExpiredJobIdException"
  })
  void takesAnErrorAsItIsWrittenElsewhere(String written, String code) {
    assertThat(Run.of("explain", written).out()).startsWith("# " + code + "\n");
  }

  @Test
  void namesTheNearOneForAMisspeltError() {
    assertThat(Run.of("explain", "MalformdManifestException"))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(ExitCode.USAGE);
              assertThat(run.err()).contains("did you mean \"MalformedManifestException\"");
            });
  }
}

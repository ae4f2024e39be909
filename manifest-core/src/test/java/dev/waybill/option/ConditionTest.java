package dev.waybill.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private static final Condition WITH_WORDS =
      new Condition(Set.of(JobKind.EXPORT_S3), Edition.E2013, "country", List.of("USA", "Canada"));
  private static final Condition ALTERNATIVE =
      new Condition(JobKind.ALL, Edition.E2009, "pinCode", List.of());

  @Test
  void holdsForItsKindsFromItsFirstEditionOn() {
    assertThat(WITH_WORDS.applies(JobKind.EXPORT_S3, Edition.E2013)).isTrue();
    assertThat(WITH_WORDS.applies(JobKind.EXPORT_S3, Edition.E2017)).isTrue();
    assertThat(WITH_WORDS.applies(JobKind.EXPORT_S3, Edition.E2011)).isFalse();
    assertThat(WITH_WORDS.applies(JobKind.IMPORT_S3, Edition.E2017)).isFalse();
  }

  @Test
  void isSaidInAClause() {
    assertThat(WITH_WORDS.clause()).isEqualTo("when \"country\" is USA or Canada");
    assertThat(WITH_WORDS.isAlternative()).isFalse();
    assertThat(ALTERNATIVE.clause()).isEqualTo("unless \"pinCode\" is there");
    assertThat(ALTERNATIVE.isAlternative()).isTrue();
  }
}

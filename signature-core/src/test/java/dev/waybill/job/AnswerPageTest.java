package dev.waybill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diagnostic.ServiceError;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerPageTest {
  static List<String> names() {
    List<String> names = new ArrayList<>(AnswerPage.FINDINGS);
    names.addAll(AnswerPage.ERRORS);
    return names;
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasItsSectionsInOrder(String name) {
    assertThat(AnswerPage.of(name).orElseThrow())
        .startsWith("# " + name + "\n\n")
        .containsSubsequence("\n\n## Why\n\n", "\n\n## What to do\n\n", "\n\n## Source\n\n")
        .endsWith(".\n");
  }

  @Test
  void thereIsAPageForEveryFinding() throws IllegalAccessException {
    List<String> ids = new ArrayList<>();
    for (Field field : Findings.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        ids.add(String.valueOf(Objects.requireNonNull(field.get(null))));
      }
    }
    assertThat(AnswerPage.FINDINGS).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void everyErrorHasOnePageOnly() {
    assertThat(AnswerPage.ERRORS)
        .doesNotContainAnyElementsOf(
            Arrays.stream(ServiceError.values()).map(ServiceError::code).toList());
    assertThat(AnswerPage.of("NoSuchException")).isEmpty();
  }
}
